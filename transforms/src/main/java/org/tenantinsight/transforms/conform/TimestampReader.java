package org.tenantinsight.transforms.conform;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ShortYears;

/**
 * Reads a moment by the declared patterns, strictly. A pattern without an offset is local time in
 * the United Kingdom: an hour that the spring change skips does not exist and is refused; in the
 * hour that the autumn change repeats the earlier moment is taken and noted. What was read as local
 * time is kept beside the moment as it was written.
 */
final class TimestampReader implements ValueReader {

  private static final long serialVersionUID = 1L;
  private static final long SECONDS_A_DAY = 86_400;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2}([ T].*)?");

  private final List<String> patterns;
  private final @Nullable ShortYears shortYears;
  private final @Nullable Integer excelSerial;
  private final @Nullable LocalDate latest;
  private transient @Nullable List<DateTimeFormatter> formatters;

  /**
   * @param column declares the patterns; none = ISO 8601 with an offset
   * @param latest the last day that is believable; null = the future is normal here
   */
  TimestampReader(ColumnSpec column, @Nullable LocalDate latest) {
    this.patterns = column.formats();
    this.shortYears = column.shortYears();
    this.excelSerial = column.excelSerial();
    this.latest = latest;
  }

  @Override
  public Reading read(String text) {
    Instant iso = patterns.isEmpty() ? isoMoment(text) : null;
    if (iso != null) {
      return inTime(Reading.of(iso));
    }
    List<DateTimeFormatter> compiled = formatters();
    for (int i = 0; i < compiled.size(); i++) {
      Reading reading = strictly(compiled.get(i), text);
      if (reading != null) {
        boolean isShort = shortYears != null && DatePatterns.isShort(patterns.get(i));
        return inTime(isShort ? reading.notedAs(Rules.SHORT_YEAR) : reading);
      }
    }
    LocalDateTime serial = excelSerial == null ? null : SerialNumber.time(text, excelSerial);
    if (serial != null) {
      return inTime(local(serial, text).notedAs(Rules.SERIAL_READ));
    }
    return DateReader.unreadable(
        text,
        shortYears == null ? SHORT_YEAR : null,
        patterns,
        other -> strictly(DatePatterns.strict(other, DatePatterns.USUAL_FIRST_YEAR), text) != null,
        Rules.TIMESTAMP);
  }

  /** The fast path for most cells: {@code 2026-10-31T09:00:00+00:00}; null = it is not that. */
  private static @Nullable Instant isoMoment(String text) {
    int length = text.length();
    boolean zulu = length == 20 && text.charAt(19) == 'Z';
    if (!zulu && (length != 25 || text.charAt(22) != ':')) {
      return null;
    }
    LocalDate day = DateReader.isoDay(text.substring(0, 10));
    int hour = DateReader.digits(text, 11, 13);
    int minute = DateReader.digits(text, 14, 16);
    int second = DateReader.digits(text, 17, 19);
    boolean marks = text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':';
    if (day == null || !marks || !within(hour, 23) || !within(minute, 59) || !within(second, 59)) {
      return null;
    }
    long local = day.toEpochDay() * SECONDS_A_DAY + hour * 3600L + minute * 60L + second;
    if (zulu) {
      return Instant.ofEpochSecond(local);
    }
    int hours = DateReader.digits(text, 20, 22);
    int minutes = DateReader.digits(text, 23, 25);
    char sign = text.charAt(19);
    if ((sign != '+' && sign != '-') || !within(hours, 17) || !within(minutes, 59)) {
      return null;
    }
    long offset = hours * 3600L + minutes * 60L;
    return Instant.ofEpochSecond(sign == '+' ? local - offset : local + offset);
  }

  private static boolean within(int number, int most) {
    return number >= 0 && number <= most;
  }

  private Reading inTime(Reading reading) {
    boolean late =
        latest != null
            && reading.value() instanceof Instant moment
            && LocalDate.ofInstant(moment, LONDON).isAfter(latest);
    return late ? Reading.refusal(Rules.FUTURE) : reading;
  }

  private static @Nullable Reading strictly(DateTimeFormatter formatter, String text) {
    ParsePosition position = new ParsePosition(0);
    if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
      return null;
    }
    try {
      TemporalAccessor parsed = formatter.parse(text);
      if (!DateReader.isYear(parsed.get(ChronoField.YEAR))) {
        return null;
      }
      return parsed.isSupported(ChronoField.OFFSET_SECONDS)
          ? Reading.of(OffsetDateTime.from(parsed).toInstant())
          : local(LocalDateTime.from(parsed), text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Reading local(LocalDateTime time, String text) {
    List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(time);
    return switch (offsets.size()) {
      case 0 -> Reading.refusal(Rules.CLOCK_GAP);
      case 1 -> Reading.of(time.toInstant(offsets.get(0))).writtenAs(text);
      default ->
          Reading.normalised(time.toInstant(offsets.get(0)), Rules.CLOCK_OVERLAP).writtenAs(text);
    };
  }

  private List<DateTimeFormatter> formatters() {
    List<DateTimeFormatter> compiled = formatters;
    if (compiled == null) {
      int first =
          shortYears == null || shortYears.from() == null
              ? DatePatterns.USUAL_FIRST_YEAR
              : shortYears.from();
      compiled =
          patterns.isEmpty()
              ? List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
              : patterns.stream().map(pattern -> DatePatterns.strict(pattern, first)).toList();
      formatters = compiled;
    }
    return compiled;
  }
}
