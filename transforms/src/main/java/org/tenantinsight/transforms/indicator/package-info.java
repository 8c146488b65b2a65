/** From profiles to hits with reasons and evidence, and from hits to flags. */
@NullMarked
package org.tenantinsight.transforms.indicator;

import org.jspecify.annotations.NullMarked;
