package org.tenantinsight.transforms.conform;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ShortYears;

/**
 * Reads a day by the declared patterns, strictly: the first that fits wins and none is guessed.
 *
 * <p>Three shapes are refused even where the column is optional, because a reader who guessed would
 * be silently wrong: a spreadsheet's serial number and a year of two digits that the column does
 * not declare, and a day that can only be read with day and month the other way round (which puts
 * the whole file in doubt). A year of two digits that could be of two centuries within one life is
 * left empty.
 */
final class DateReader implements ValueReader {

  private static final long serialVersionUID = 1L;
  private static final String ISO = "uuuu-MM-dd";
  private static final int MAX_YEAR = 9999;
  private static final int CENTURY = 100;
  private static final int OLDEST = 110;
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2}");

  private final List<String> patterns;
  private final @Nullable ShortYears shortYears;
  private final @Nullable Integer excelSerial;
  private final @Nullable LocalDate latest;
  private transient @Nullable List<Compiled> compiled;

  /**
   * A pattern that is ready to read with.
   *
   * @param iso whether it is {@code uuuu-MM-dd}, which needs no formatter
   * @param isShort whether its year has two digits, and the column declares what they mean
   * @param older reads the hundred years before; null = these do not come into question
   */
  private record Compiled(
      boolean iso, boolean isShort, DateTimeFormatter usual, @Nullable DateTimeFormatter older) {}

  /**
   * @param column declares the patterns; none = {@code uuuu-MM-dd}
   * @param latest the last day that is believable; null = the future is normal here
   */
  DateReader(ColumnSpec column, @Nullable LocalDate latest) {
    this.patterns = column.formats().isEmpty() ? List.of(ISO) : column.formats();
    this.shortYears = column.shortYears();
    this.excelSerial = column.excelSerial();
    this.latest = latest;
  }

  @Override
  public Reading read(String text) {
    Reading reading = parse(text);
    if (reading == null) {
      return unreadable(
          text,
          shortYears == null ? SHORT_YEAR : null,
          patterns,
          other ->
              strictly(DatePatterns.strict(other, DatePatterns.USUAL_FIRST_YEAR), text) != null,
          Rules.DATE);
    }
    boolean late =
        latest != null && reading.value() instanceof LocalDate day && day.isAfter(latest);
    return late ? Reading.refusal(Rules.FUTURE) : reading;
  }

  private @Nullable Reading parse(String text) {
    for (Compiled pattern : compiled()) {
      LocalDate day = pattern.iso() ? isoDay(text) : strictly(pattern.usual(), text);
      if (pattern.older() != null && latest != null) {
        Reading past = inPast(day, strictly(pattern.older(), text), latest);
        if (past != null) {
          return past;
        }
      } else if (day != null) {
        return pattern.isShort() ? Reading.normalised(day, Rules.SHORT_YEAR) : Reading.of(day);
      }
    }
    return excelSerial == null ? null : serial(text, excelSerial);
  }

  /** The one day of the last two centuries that is not to come and lies within a long life. */
  private static @Nullable Reading inPast(
      @Nullable LocalDate newer, @Nullable LocalDate older, LocalDate latest) {
    LocalDate oldest = latest.minusYears(OLDEST);
    boolean newerCan = newer != null && !newer.isAfter(latest);
    boolean olderCan = older != null && !older.isBefore(oldest);
    if (newerCan && olderCan) {
      return Reading.issue(Rules.TWO_DIGIT_YEAR);
    }
    LocalDate day = newerCan ? newer : olderCan ? older : null;
    return day == null ? null : Reading.normalised(day, Rules.SHORT_YEAR);
  }

  /** A spreadsheet's number with a time of the day is no day. */
  private static @Nullable Reading serial(String text, int firstYear) {
    LocalDateTime time = SerialNumber.time(text, firstYear);
    return time == null || !time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? null
        : Reading.normalised(time.toLocalDate(), Rules.SERIAL_READ);
  }

  /**
   * What to say of a text that no pattern fits: a shape that somebody could guess wrongly refuses
   * the row.
   *
   * @param shortYear the shape of a year of two digits; null = the column declares what it means
   * @param patterns the declared patterns
   * @param fits whether the text fits a pattern with day and month exchanged
   * @param rule the rule that any other text breaks
   */
  static Reading unreadable(
      String text,
      @Nullable Pattern shortYear,
      List<String> patterns,
      Predicate<String> fits,
      String rule) {
    if (SERIAL.matcher(text).matches()) {
      return Reading.refusal(Rules.EXCEL_SERIAL);
    }
    if (shortYear != null && shortYear.matcher(text).matches()) {
      return Reading.refusal(Rules.TWO_DIGIT_YEAR);
    }
    for (String pattern : patterns) {
      String other = swapped(pattern);
      if (!other.equals(pattern) && fits.test(other)) {
        return Reading.refusal(Rules.DAY_AND_MONTH_SWAPPED);
      }
    }
    return Reading.issue(rule);
  }

  /** Whether the year has four digits; others overflow, or are a slip of a key. */
  static boolean isYear(int year) {
    return year >= 1 && year <= MAX_YEAR;
  }

  /** The pattern with day and month exchanged; ISO order has no other way to be read. */
  private static String swapped(String pattern) {
    int day = pattern.indexOf("dd");
    int month = pattern.indexOf("MM");
    if (day < 0 || month < day || pattern.contains("MMM")) {
      return pattern;
    }
    return pattern.replace("dd", "\0").replace("MM", "dd").replace("\0", "MM");
  }

  /** The fast path for most cells: {@code 2026-10-31}, or null when the text is not that. */
  static @Nullable LocalDate isoDay(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The number that stands there; -1 when a character is no digit. */
  static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static @Nullable LocalDate strictly(DateTimeFormatter formatter, String text) {
    ParsePosition position = new ParsePosition(0);
    if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text, formatter);
      return isYear(day.getYear()) ? day : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private List<Compiled> compiled() {
    List<Compiled> ready = compiled;
    if (ready == null) {
      ready = patterns.stream().map(this::compiled).toList();
      compiled = ready;
    }
    return ready;
  }

  private Compiled compiled(String pattern) {
    int first = firstShortYear();
    ShortYears years = DatePatterns.isShort(pattern) ? shortYears : null;
    boolean past = years != null && years.from() == null && latest != null;
    return new Compiled(
        pattern.equals(ISO),
        years != null,
        DatePatterns.strict(pattern, first),
        past ? DatePatterns.strict(pattern, first - CENTURY) : null);
  }

  private int firstShortYear() {
    if (shortYears != null && shortYears.from() != null) {
      return shortYears.from();
    }
    return latest == null ? DatePatterns.USUAL_FIRST_YEAR : latest.getYear() - CENTURY + 1;
  }
}
