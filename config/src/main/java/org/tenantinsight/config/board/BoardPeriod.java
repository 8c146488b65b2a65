package org.tenantinsight.config.board;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The span that a figure covers. Every span is published once, with the release of its last month.
 */
public enum BoardPeriod {
  /** One calendar month. */
  MONTH(1),
  /** One calendar quarter: January to March, April to June, and so on. */
  QUARTER(3);

  private final int months;

  BoardPeriod(int months) {
    this.months = months;
  }

  /** Whether a span of this length ends with {@code month}. */
  public boolean endsWith(YearMonth month) {
    return month.getMonthValue() % months == 0;
  }

  /** The first month of the span that ends with {@code month}. */
  public YearMonth firstMonth(YearMonth month) {
    return month.minusMonths(months - 1L);
  }

  /** The first day of the span that ends with {@code month}. */
  public LocalDate firstDay(YearMonth month) {
    return firstMonth(month).atDay(1);
  }
}
