/**
 * The data-quality page: what arrived on a night, what did not, and what became of it. Made of
 * counts by feed, file and rule; no value of a delivered row reaches this package.
 */
@NullMarked
package org.tenantinsight.reports.quality;

import org.jspecify.annotations.NullMarked;
