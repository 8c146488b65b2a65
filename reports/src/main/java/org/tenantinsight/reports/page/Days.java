package org.tenantinsight.reports.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people here write them. */
public final class Days {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter SHORT_WITH_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY_AND_MONTH =
      DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private Days() {}

  /** 2 November 2026. */
  public static String inFull(LocalDate day) {
    return LONG.format(day);
  }

  /** Monday 2 November 2026. */
  public static String withWeekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** Tue 3 Nov; with its year when that is not the year of {@code today}, the reader's day. */
  public static String brief(LocalDate day, LocalDate today) {
    return (day.getYear() == today.getYear() ? SHORT : SHORT_WITH_YEAR).format(day);
  }

  /** 3 Nov. */
  public static String dayAndMonth(LocalDate day) {
    return DAY_AND_MONTH.format(day);
  }

  /** March 2009. */
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }
}
