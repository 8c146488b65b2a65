package org.tenantinsight.reports.board;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Months in words. */
final class Months {

  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final int QUARTER = 3;

  private Months() {}

  /** "October 2026". */
  static String full(YearMonth month) {
    return FULL.format(month);
  }

  /** "October". */
  static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
  }

  /** "Oct 2026"; three letters in every month. */
  static String brief(YearMonth month) {
    return name(month).substring(0, 3) + " " + month.getYear();
  }

  /** "July to September 2026" for the quarter that ends with {@code last}. */
  static String quarter(YearMonth last) {
    return name(last.minusMonths(QUARTER - 1L)) + " to " + full(last);
  }

  /** The last month of the quarter in which {@code month} lies. */
  static YearMonth quarterEnd(YearMonth month) {
    int left = (QUARTER - month.getMonthValue() % QUARTER) % QUARTER;
    return month.plusMonths(left);
  }
}
