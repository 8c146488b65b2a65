package org.tenantinsight.jobs.ingest;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.RowRule;
import org.tenantinsight.transforms.conform.Rules;

/**
 * Damaged cells of a feed's columns, and what must become of each by the feed's declaration alone:
 * a value, an empty cell with a finding, or a quarantined row.
 */
final class CellMutants {

  private static final LocalDate LATEST = ReadFile.DAY.plusDays(1);
  private static final LocalDate GOOD_DAY = LocalDate.of(2026, 10, 1);

  /**
   * One damaged cell.
   *
   * @param column its place
   * @param cell what stands there
   * @param value what must be kept; null = nothing
   * @param rule what must be noted; null = nothing
   * @param quarantined the row must not be kept
   */
  record CellMutant(
      int column,
      String cell,
      @Nullable Serializable value,
      @Nullable String rule,
      boolean quarantined) {}

  private final FeedSpec feed;
  private final List<CellMutant> mutants = new ArrayList<>();
  private int place;
  private ColumnSpec column;

  private CellMutants(FeedSpec feed) {
    this.feed = feed;
    this.column = feed.columns().get(0);
  }

  static List<CellMutant> of(FeedSpec feed) {
    CellMutants made = new CellMutants(feed);
    for (ColumnSpec column : feed.columns()) {
      made.column = column;
      made.inEveryColumn();
      made.inTheColumn();
      made.place++;
    }
    return made.mutants;
  }

  private void inEveryColumn() {
    for (String blank : List.of("", "  ", "\u00a0")) {
      unknown(blank);
    }
    column.nulls().forEach(this::unknown);
    column.nulls().forEach(spelling -> unknown(" " + spelling.toLowerCase(Locale.ROOT)));
    if (column.type() != ColumnType.TEXT) {
      for (String error : List.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "########")) {
        unreadable(error, Rules.SPREADSHEET_ERROR);
      }
    }
  }

  private void inTheColumn() {
    switch (column.type()) {
      case STRING -> string();
      case TEXT -> text();
      case DATE -> date();
      case TIMESTAMP -> timestamp();
      case INTEGER -> integer();
      case MONEY -> money();
      case CODE -> code();
      case CODE_LIST -> codeList();
      case FLAG -> flag();
      case POSTCODE -> postcode();
      case PHONE -> phone();
      case UPRN -> uprn();
    }
  }

  private void string() {
    for (String kept :
        List.of(
            "00123",
            "123",
            "12345.0",
            "2E10",
            "O'Brien",
            "Ŵyn",
            "李",
            "=1+1",
            "a,b",
            "say \"hi\"",
            "two\nlines",
            "-5",
            "@x")) {
      kept(kept, kept);
    }
    for (String unseen : List.of("a\u0001b", "\u202Eab", "a\u200bb", "ab\ufeff")) {
      if (Feeds.isReference(feed, column)) {
        noted(unseen, "ab", Rules.INVISIBLE);
      } else {
        kept(unseen, unseen);
      }
    }
    kept("  spaced out\u00a0", "spaced out");
    noted("Zo\u00c3\u00ab", "Zo\u00c3\u00ab", Rules.MOJIBAKE);
    kept("x".repeat(column.maxLength()), "x".repeat(column.maxLength()));
    refused("x".repeat(column.maxLength() + 1), Rules.TOO_LONG);
    for (String date : List.of("01-Mar", "1-Mar-26", "02/03/2025", "2025-03-02")) {
      if (Feeds.isReference(feed, column)) {
        refused(date, Rules.DATE_IN_REFERENCE);
      } else {
        kept(date, date);
      }
    }
    for (String number : List.of("1.23E+11", "1.23e+11", "4E+10")) {
      if (Feeds.isReference(feed, column)) {
        unreadable(number, Rules.SCIENTIFIC);
      } else {
        kept(number, number);
      }
    }
  }

  private void text() {
    for (String kept :
        List.of(" as written ", "=cmd()", "two\r\nlines, \"quoted\"", "#REF!", "é")) {
      kept(kept, kept);
    }
    refused("x".repeat(column.maxLength() < 60_000 ? column.maxLength() + 1 : 65_536), null);
  }

  private void date() {
    for (String wrong :
        List.of(
            "31/02/2025",
            "2025-02-31",
            "2023-02-29",
            "00/00/0000",
            "2026-13-01",
            "31/10/2026",
            "10/31/2026",
            "2026-1-1",
            "tomorrow",
            "2026-10-31T00:00:00",
            "20261031",
            "2026/10/31",
            "+12026-10-31",
            "-2026-10-31",
            "0000-01-01",
            "99999-01-01")) {
      unreadable(wrong, Rules.DATE);
    }
    refused("45292", Rules.EXCEL_SERIAL);
    refused("45292.5", Rules.EXCEL_SERIAL);
    refused("31/12/29", Rules.TWO_DIGIT_YEAR);
    refused("1-2-03", Rules.TWO_DIGIT_YEAR);
    for (String day :
        List.of(
            "1900-01-01", "9999-12-31", "2024-02-29", "2026-11-01", "2026-11-02", "2099-01-01")) {
      day(day, LocalDate.parse(day));
      day(" " + day + "\u00a0", LocalDate.parse(day));
    }
  }

  private void day(String cell, LocalDate day) {
    if (isNull(cell.replace('\u00a0', ' ').strip())) {
      unknown(cell);
    } else if (day.isAfter(LATEST) && !column.mayBeFuture()) {
      refused(cell, Rules.FUTURE);
    } else {
      inOrder(cell, day, day.compareTo(GOOD_DAY));
    }
  }

  private void timestamp() {
    for (String wrong :
        List.of(
            "2026-10-30T14:59:00",
            "31/02/2025 10:00",
            "2025-02-31T10:00:00Z",
            "2026-10-01T25:00:00Z",
            "10:00",
            "2026-10-01",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2026-10-01 09:00",
            "2026-10-01T09:00:00+19:00")) {
      unreadable(wrong, Rules.TIMESTAMP);
    }
    refused("45292.625", Rules.EXCEL_SERIAL);
    refused("31/12/29 10:00", Rules.TWO_DIGIT_YEAR);
    for (String moment :
        List.of(
            "2026-10-01T10:00:00+01:00",
            "2026-10-01T09:00:00Z",
            "1900-01-01T00:00:00Z",
            "2026-11-01T23:59:59Z",
            "2026-11-02T00:00:00Z",
            "2026-03-29T01:30:00+00:00")) {
      OffsetDateTime time = OffsetDateTime.parse(moment);
      if (time.toLocalDate().isAfter(LATEST) && !column.mayBeFuture()) {
        refused(moment, Rules.FUTURE);
      } else {
        OffsetDateTime good = OffsetDateTime.parse("2026-10-01T09:00:00Z");
        inOrder(moment, time.toInstant(), time.toInstant().compareTo(good.toInstant()));
      }
    }
  }

  /** All other days and moments of a good row are the same. */
  private void inOrder(String cell, Serializable value, int comparedWithOthers) {
    for (RowRule rule : feed.rules()) {
      if (rule instanceof RowRule.NotBefore order) {
        boolean early = order.column().equals(column.name()) && comparedWithOthers < 0;
        boolean late = order.other().equals(column.name()) && comparedWithOthers > 0;
        if (early || late) {
          refused(cell, Rules.NOT_BEFORE + order.other());
          return;
        }
      }
    }
    kept(cell, value);
  }

  private void integer() {
    for (String wrong : List.of("3.0", "two", "1e3", "2147483648", "1,000", "½", "0x10", "--1")) {
      unreadable(wrong, Rules.NUMBER);
    }
    if (column.max() != null) {
      unreadable(column.max().add(BigDecimal.ONE).toBigInteger().toString(), Rules.RANGE);
      kept(column.max().toBigInteger().toString(), column.max().intValueExact());
    }
    if (column.min() != null) {
      unreadable(column.min().subtract(BigDecimal.ONE).toBigInteger().toString(), Rules.RANGE);
    }
  }

  private void money() {
    for (String wrong :
        List.of(
            "NaN",
            "Infinity",
            "1e309",
            "1E3",
            "1.005",
            "1.234,50",
            "1 234.50",
            "1,23.4",
            "£",
            "-45.10 CR",
            "(45.10-)",
            "(45.10",
            "--1.00",
            "1.00.00",
            "1,234,56.00",
            "٣.00",
            "$1.00",
            "9".repeat(20),
            "1,000".repeat(9_000))) {
      refused(wrong, Rules.NUMBER);
    }
    amount("(1.00)", -100, true);
    amount("1.00-", -100, true);
    amount("-£123.45", -12_345, true);
    amount("£1,234.50", 123_450, true);
    amount("45.1", 4_510, true);
    amount("45", 4_500, true);
    amount("-0.00", 0, true);
    amount("45.10 CR", -4_510, false);
    amount("45.10DR", 4_510, false);
    amount("999999999", 99_999_999_900L, true);
  }

  private void amount(String cell, long pence, boolean signed) {
    long value = signed && column.owedIsNegative() ? -pence : pence;
    BigDecimal pounds = BigDecimal.valueOf(value, 2);
    boolean outside =
        (column.max() != null && pounds.compareTo(column.max()) > 0)
            || (column.min() != null && pounds.compareTo(column.min()) < 0);
    if (outside) {
      refused(cell, Rules.RANGE);
    } else {
      kept(cell, value);
    }
  }

  private void code() {
    refused("OTHER\nX1,OTHER", Rules.QUOTE);
    if (column.codes().isEmpty()) {
      kept("anything", "ANYTHING");
      return;
    }
    for (String code : column.codes()) {
      kept(code.toLowerCase(Locale.ROOT), code);
    }
    for (String wrong : List.of("NO_SUCH_CODE", "?", "0.5", "A;B", "45292")) {
      if (column.otherCode() == null) {
        unreadable(wrong, Rules.CODE);
      } else {
        noted(wrong, column.otherCode(), Rules.OTHER_CODE);
      }
    }
  }

  private void codeList() {
    String all = String.join(";", new TreeSet<>(column.codes()));
    if (!column.codes().isEmpty()) {
      kept(String.join(" ; ", column.codes()), all);
      noted(all + ";NO_SUCH_CODE", all, Rules.CODE);
      unreadable("NO_SUCH_CODE", Rules.CODE);
    }
  }

  private void flag() {
    for (String yes : List.of("y", "Yes", "true", "1", "-1")) {
      kept(yes, "Y");
    }
    for (String no : List.of("n", "NO", "False", "0")) {
      kept(no, "N");
    }
    for (String wrong : List.of("?", "maybe", "-2", "2", "T")) {
      unreadable(wrong, Rules.CODE);
    }
  }

  private void postcode() {
    kept("sw1a1aa", "SW1A 1AA");
    kept("B93  1AA ", "B93 1AA");
    kept("bfpo 801", "BFPO 801");
    noted("B93 IAA", "B93 1AA", Rules.LOOK_ALIKE);
    for (String wrong : List.of("B93", "12345", "none", "B93 1A", "1AA B93")) {
      unreadable(wrong, Rules.POSTCODE);
    }
  }

  private void phone() {
    kept("+44 7700 900123", "+44 7700 900123");
    noted("7700900123", "07700900123", Rules.LEADING_ZERO);
    unreadable("4.47701E+11", Rules.SCIENTIFIC);
    unreadable("ask him", Rules.PHONE);
  }

  private void uprn() {
    kept("000000000245", "000000000245");
    noted("100023336956.0", "100023336956", Rules.DECIMAL_STRIPPED);
    unreadable("1.00023E+11", Rules.SCIENTIFIC);
    unreadable("1000233369561", Rules.UPRN);
    unreadable("100023336956.5", Rules.UPRN);
  }

  private boolean isNull(String text) {
    return column.nulls().stream().anyMatch(spelling -> spelling.equalsIgnoreCase(text));
  }

  private void kept(String cell, Serializable value) {
    mutants.add(new CellMutant(place, cell, value, null, false));
  }

  private void noted(String cell, Serializable value, String rule) {
    mutants.add(new CellMutant(place, cell, value, rule, false));
  }

  private void unknown(String cell) {
    boolean required = column.required();
    mutants.add(new CellMutant(place, cell, null, required ? Rules.REQUIRED : null, required));
  }

  private void unreadable(String cell, String rule) {
    mutants.add(new CellMutant(place, cell, null, rule, column.required()));
  }

  private void refused(String cell, @Nullable String rule) {
    mutants.add(new CellMutant(place, cell, null, rule, true));
  }
}
