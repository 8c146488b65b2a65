package org.tenantinsight.transforms.conform;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import org.tenantinsight.config.feed.ShortYears;

/** Compiles declared patterns of dates and times, strictly. */
final class DatePatterns {

  /** Where nobody says which hundred years a year of two digits means: 1950 to 2049. */
  static final int USUAL_FIRST_YEAR = 1950;

  private DatePatterns() {}

  /**
   * The pattern ready to read with. Names of months are English in three letters, in any case:
   * databases write {@code SEP}.
   *
   * @param firstShortYear the first of the hundred years that a year of two digits can mean
   */
  static DateTimeFormatter strict(String pattern, int firstShortYear) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    Matcher shortYear = ShortYears.in(pattern);
    if (shortYear.find()) {
      builder
          .appendPattern(pattern.substring(0, shortYear.start()))
          .appendValueReduced(ChronoField.YEAR, 2, 2, firstShortYear)
          .appendPattern(pattern.substring(shortYear.end()));
    } else {
      builder.appendPattern(pattern);
    }
    return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Whether the pattern's year has two digits. */
  static boolean isShort(String pattern) {
    return ShortYears.in(pattern).find();
  }
}
