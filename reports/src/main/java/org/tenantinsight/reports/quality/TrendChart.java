package org.tenantinsight.reports.quality;

/**
 * A chart with everything around it.
 *
 * @param id unique on the page
 * @param title the finding
 * @param subtitle what is counted
 * @param svg the drawing
 * @param note how to read it
 * @param table the numbers behind it
 */
public record TrendChart(
    String id, String title, String subtitle, String svg, String note, DataTable table) {}
