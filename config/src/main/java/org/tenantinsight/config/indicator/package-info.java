/**
 * The catalogue of indicators: what is looked for in a household's profile, in typed conditions
 * (never SQL text), with the words that an officer reads and the examples that prove them.
 */
@NullMarked
package org.tenantinsight.config.indicator;

import org.jspecify.annotations.NullMarked;
