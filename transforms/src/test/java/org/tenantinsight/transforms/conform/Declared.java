package org.tenantinsight.transforms.conform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Origin;
import org.tenantinsight.config.feed.Parent;
import org.tenantinsight.config.feed.ShortYears;

/** Declared columns for tests, and how their cells are read on a delivery of 31 October 2026. */
public final class Declared {

  private static final LocalDate LATEST = LocalDate.of(2026, 11, 1);

  private final ColumnType type;
  private Origin origin = new Origin.OwnHeader();
  private @Nullable String header;
  private String name = "column";
  private boolean required;
  private List<String> formats = List.of();
  private @Nullable ShortYears shortYears;
  private @Nullable Integer excelSerial;
  private int fixedWidth;
  private List<String> codes = List.of();
  private Map<String, String> codeMap = Map.of();
  private @Nullable String otherCode;
  private List<String> nulls = List.of();
  private boolean owedIsNegative;
  private boolean reference;
  private boolean pointing;
  private @Nullable String whenEmpty;
  private int maxLength = 100;
  private @Nullable BigDecimal max;

  private Declared(ColumnType type) {
    this.type = type;
  }

  /** A column of that type. */
  public static Declared a(ColumnType type) {
    return new Declared(type);
  }

  Declared required() {
    return required(true);
  }

  /** Whether a row without a value is refused. */
  public Declared required(boolean needed) {
    required = needed;
    return this;
  }

  /** What the source writes above the column, where that is not its name. */
  public Declared header(String written) {
    header = written;
    return this;
  }

  Declared from(Origin place) {
    origin = place;
    return this;
  }

  /** The longest text that is accepted. */
  public Declared maxLength(int characters) {
    maxLength = characters;
    return this;
  }

  Declared formats(String... patterns) {
    formats = List.of(patterns);
    return this;
  }

  /** Years of two digits begin with {@code from}; null = they are past. */
  Declared shortYears(@Nullable Integer from) {
    shortYears = new ShortYears(from);
    return this;
  }

  Declared excelSerial(int firstYear) {
    excelSerial = firstYear;
    return this;
  }

  Declared fixedWidth(int digits) {
    fixedWidth = digits;
    return this;
  }

  Declared codes(String... allowed) {
    codes = List.of(allowed);
    return this;
  }

  Declared mapped(Map<String, String> map) {
    codeMap = map;
    return this;
  }

  Declared otherwise(String code) {
    otherCode = code;
    return this;
  }

  Declared nulls(String... spellings) {
    nulls = List.of(spellings);
    return this;
  }

  Declared owedIsNegative() {
    owedIsNegative = true;
    return this;
  }

  Declared whenEmpty(String text) {
    whenEmpty = text;
    return this;
  }

  Declared reference() {
    reference = true;
    return this;
  }

  /** Points at a row of another feed. */
  Declared pointing() {
    pointing = true;
    return this;
  }

  /** The canonical name, by which names of people are known. */
  Declared named(String canonical) {
    name = canonical;
    return this;
  }

  Declared max(String pounds) {
    max = new BigDecimal(pounds);
    return this;
  }

  /** The declaration of a column of that name. */
  public ColumnSpec column(String canonical) {
    String written = header == null ? canonical : header;
    return new ColumnSpec(
        canonical,
        origin instanceof Origin.OwnHeader ? written : "",
        origin,
        type,
        required,
        formats,
        shortYears,
        excelSerial,
        fixedWidth,
        codes,
        codeMap,
        otherCode,
        nulls,
        whenEmpty,
        false,
        false,
        owedIsNegative,
        false,
        maxLength,
        null,
        max);
  }

  /**
   * What becomes of a cell, in words: the value; {@code empty}; the value and its note in brackets;
   * {@code empty (rule)}; or {@code refused (rule)}.
   */
  String read(@Nullable String cell) {
    ColumnSpec column = column(name);
    Reading reading = ColumnReader.of(column, feed(column), LATEST).read(cell);
    String value = reading.value() == null ? "empty" : reading.value().toString();
    String outcome = reading.refused() ? "refused" : value;
    return reading.rule() == null ? outcome : outcome + " (" + reading.rule() + ")";
  }

  private FeedSpec feed(ColumnSpec column) {
    return RowReaderTest.feed(
        reference ? List.of(name) : List.of(),
        List.of(),
        pointing ? List.of(new Parent(List.of(name), "tenancy", List.of(name))) : List.of(),
        List.of(),
        column);
  }
}
