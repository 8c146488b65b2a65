package org.tenantinsight.reports.chart;

/**
 * What a chart says to somebody who cannot see it.
 *
 * @param id unique on the page
 * @param title what it shows, as a finding
 * @param description how it looks and what stands out
 */
public record ChartText(String id, String title, String description) {}
