package org.tenantinsight.transforms.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as a spreadsheet counts them: a whole number, with the time of the day behind the point. */
final class SerialNumber {

  private static final Pattern NUMBER = Pattern.compile("\\d{4,5}(\\.\\d{1,15})?");

  /** Smaller numbers (days before 1906 or 1910) could as well be years. */
  private static final BigDecimal FIRST = BigDecimal.valueOf(2_200);

  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  /** Spreadsheets have a 29 February 1900, so that all later days count from one day earlier. */
  private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);

  private SerialNumber() {}

  /**
   * The moment on the clock that {@code text} stands for, to the second; null when it is no serial
   * number.
   *
   * @param firstYear 1900, or 1904 as in workbooks made on old Macintosh computers
   */
  static @Nullable LocalDateTime time(String text, int firstYear) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.compareTo(FIRST) < 0) {
      return null;
    }
    BigDecimal days = number.setScale(0, RoundingMode.DOWN);
    long seconds =
        number
            .subtract(days)
            .multiply(SECONDS_A_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalDate zero = firstYear == 1904 ? ZERO_1904 : ZERO_1900;
    return zero.plusDays(days.longValueExact()).atStartOfDay().plusSeconds(seconds);
  }
}
