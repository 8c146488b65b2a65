package org.tenantinsight.reports.board;

/**
 * A chart with everything around it.
 *
 * @param id unique on the page
 * @param title the finding, in words that the figures allow
 * @param subtitle what is counted, where and when
 * @param svg the drawing
 * @param note how to read it; may be empty
 * @param table the numbers behind it
 */
public record BoardChart(
    String id, String title, String subtitle, String svg, String note, NumberTable table) {}
