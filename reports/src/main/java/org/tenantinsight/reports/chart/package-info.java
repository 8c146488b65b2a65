/**
 * Charts as SVG for people and for screen readers: a title and a description, direct labels, colour
 * never the only sign, and a gap that is a labelled band, never a zero.
 */
@NullMarked
package org.tenantinsight.reports.chart;

import org.jspecify.annotations.NullMarked;
