package org.tenantinsight.transforms.conform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Origin;

/**
 * Reads the cells of one declared column: white space around a value is not part of it, a blank
 * cell or a declared spelling of "unknown" is empty, and what cannot be read refuses the row only
 * where the column is required (or where {@link ValueReader} says that a guess would be harmful).
 */
final class ColumnReader implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern SPREADSHEET_ERROR =
      Pattern.compile(
          "#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|#+)");

  private static final String REFERENCE = "_ref";

  /** Spellings of a yes or no that a code map need not declare. */
  private static final Map<String, String> YES_AND_NO =
      Map.of("YES", "Y", "TRUE", "Y", "1", "Y", "NO", "N", "FALSE", "N", "0", "N");

  private final String name;
  private final boolean required;
  private final boolean freeText;
  private final Set<String> nulls;
  private final int longestNull;
  private final ValueReader values;
  private final @Nullable Reading whenEmpty;

  private ColumnReader(ColumnSpec column, ValueReader values) {
    this.name = column.name();
    this.required = column.required();
    this.freeText = column.type() == ColumnType.TEXT;
    this.nulls = new HashSet<>();
    column.nulls().forEach(spelling -> nulls.add(spelling.strip().toLowerCase(Locale.ROOT)));
    this.longestNull = nulls.stream().mapToInt(String::length).max().orElse(0);
    this.values = values;
    this.whenEmpty = whenEmpty(column, values);
  }

  /**
   * @param column the declaration
   * @param feed the declaration that it belongs to
   * @param latest the last believable day for a column that may not lie in the future
   */
  static ColumnReader of(ColumnSpec column, FeedSpec feed, LocalDate latest) {
    return new ColumnReader(
        column, valueReader(column, feed, column.mayBeFuture() ? null : latest));
  }

  /** The canonical name of the column. */
  String name() {
    return name;
  }

  /** What became of {@code cell}; null = the file has no such column. */
  Reading read(@Nullable String cell) {
    String text = cell == null ? "" : stripped(cell);
    if (cell == null || text.isEmpty() || isNullSpelling(text)) {
      return empty();
    }
    Reading reading;
    if (JoinedCell.isProblem(cell)) {
      reading = Reading.issue(JoinedCell.rule(cell));
    } else if (freeText) {
      reading = values.read(cell);
    } else if (text.charAt(0) == '#' && SPREADSHEET_ERROR.matcher(text).matches()) {
      reading = Reading.issue(Rules.SPREADSHEET_ERROR);
    } else {
      reading = values.read(text);
    }
    if (reading.value() instanceof LocalDate day && nulls.contains(day.toString())) {
      return empty(); // "no date" as yyyy-mm-dd, however the feed writes its dates
    }
    return required && reading.value() == null && reading.rule() != null
        ? Reading.refusal(reading.rule())
        : reading;
  }

  private Reading empty() {
    if (whenEmpty != null) {
      return whenEmpty;
    }
    return required ? Reading.refusal(Rules.REQUIRED) : Reading.EMPTY;
  }

  /** What stands for an empty cell: a constant of the whole column, or a text of its own. */
  private static @Nullable Reading whenEmpty(ColumnSpec column, ValueReader values) {
    String text =
        column.origin() instanceof Origin.Constant constant ? constant.text() : column.whenEmpty();
    return text == null ? null : values.read(text);
  }

  private boolean isNullSpelling(String text) {
    return text.length() <= longestNull && nulls.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Without white space at both ends, the no-break space of web pages included. */
  private static String stripped(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isSpace(cell.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c == '\u00a0' || Character.isWhitespace(c);
  }

  private static ValueReader valueReader(
      ColumnSpec column, FeedSpec feed, @Nullable LocalDate latest) {
    return switch (column.type()) {
      case STRING -> string(column, feed);
      case TEXT -> new TextReader(column.maxLength(), false);
      case DATE -> new DateReader(column, latest);
      case TIMESTAMP -> new TimestampReader(column, latest);
      case INTEGER -> new IntegerReader(column.min(), column.max());
      case MONEY -> new MoneyReader(column.owedIsNegative(), column.min(), column.max());
      case CODE -> codes(column, column.codes(), Map.of());
      case CODE_LIST -> new CodeListReader(codes(column, column.codes(), Map.of()));
      case FLAG -> codes(column, column.codes(), YES_AND_NO);
      case POSTCODE -> ContactReaders::postcode;
      case PHONE -> ContactReaders::phone;
      case UPRN -> ContactReaders::uprn;
    };
  }

  private static ValueReader string(ColumnSpec column, FeedSpec feed) {
    boolean pointsElsewhere = feed.refersBy(column.name());
    boolean reference =
        pointsElsewhere
            || feed.key().contains(column.name())
            || column.name().endsWith(REFERENCE); // two homes shortened to one number would be one
    ValueReader texts = new TextReader(column.maxLength(), reference);
    if (column.fixedWidth() > 0) {
      return new FixedWidthReader(texts, column.fixedWidth(), pointsElsewhere);
    }
    return NameReader.reads(column.name()) ? new NameReader(texts) : texts;
  }

  private static CodeReader codes(
      ColumnSpec column, List<String> allowed, Map<String, String> usual) {
    List<String> codes = allowed.isEmpty() && !usual.isEmpty() ? List.of("Y", "N") : allowed;
    Map<String, String> map = new HashMap<>(usual);
    map.putAll(column.codeMap());
    return new CodeReader(codes, map, column.otherCode());
  }
}
