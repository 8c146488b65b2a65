package org.tenantinsight.reports.chart;

import org.jspecify.annotations.Nullable;

/**
 * One place on a chart: a value, or the reason why there is none.
 *
 * @param label the month, area or step
 * @param value null = not shown
 * @param reason why it is not shown, in a few words; empty when it is
 */
public record Point(String label, @Nullable Double value, String reason) {

  /** A value. */
  public static Point of(String label, double value) {
    return new Point(label, value, "");
  }

  /** No value, and why. */
  public static Point hidden(String label, String reason) {
    return new Point(label, null, reason);
  }
}
