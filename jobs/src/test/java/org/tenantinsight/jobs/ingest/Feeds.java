package org.tenantinsight.jobs.ingest;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.Delivery;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Safeguard;
import org.tenantinsight.config.feed.VolumeLimits;
import org.tenantinsight.transforms.conform.Declared;

/** Declarations for tests, and good files of any declaration. */
final class Feeds {

  private static final int LONGEST_TEXT = 1 << 16;
  private static final List<FeedSpec> SHIPPED = load();

  private Feeds() {}

  /** The declarations that the project ships. */
  static List<FeedSpec> shipped() {
    return SHIPPED;
  }

  /** The shipped declaration of that name. */
  static FeedSpec shipped(String name) {
    return SHIPPED.stream().filter(feed -> feed.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<FeedSpec> load() {
    try {
      return Cases.shippedSettings().feeds();
    } catch (SettingsException e) {
      throw new IllegalStateException("the shipped settings are tested elsewhere", e);
    }
  }

  /** A feed of free text in the columns of that header; the first of them is the key. */
  static FeedSpec ofText(List<String> header, char delimiter) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      columns.add(
          Declared.a(ColumnType.TEXT)
              .required(i == 0)
              .header(header.get(i))
              .maxLength(LONGEST_TEXT)
              .column("c" + i));
    }
    return new FeedSpec(
        "corpus",
        false,
        "corpus",
        "corpus",
        false,
        Delivery.CHANGES,
        StandardCharsets.UTF_8,
        null,
        delimiter,
        false,
        false,
        Safeguard.NONE,
        Map.of(),
        List.of(),
        List.of(),
        columns,
        List.of("c0"),
        List.of(),
        null,
        1,
        null,
        List.of(),
        List.of(),
        0.1,
        new VolumeLimits(0.3, 0.5, 7, 3),
        true,
        null,
        List.of());
  }

  /** The same declaration for files that are written in another way. */
  static FeedSpec written(
      FeedSpec feed, Charset encoding, @Nullable Charset fallback, @Nullable String footer) {
    return declared(feed, encoding, fallback, footer, false, false);
  }

  /** The same declaration for a source that forgets to quote quotation marks. */
  static FeedSpec lenient(FeedSpec feed) {
    return declared(feed, feed.encoding(), null, null, true, false);
  }

  /** The same declaration for a source that packs its files as zip. */
  static FeedSpec zipped(FeedSpec feed) {
    return declared(feed, feed.encoding(), null, null, false, true);
  }

  private static FeedSpec declared(
      FeedSpec feed,
      Charset encoding,
      @Nullable Charset fallback,
      @Nullable String footer,
      boolean lenientQuotes,
      boolean zip) {
    return new FeedSpec(
        feed.kind(),
        feed.lookup(),
        feed.name(),
        feed.file(),
        feed.shared(),
        feed.delivery(),
        encoding,
        fallback,
        feed.delimiter(),
        lenientQuotes,
        zip,
        feed.safeguard(),
        feed.headerAliases(),
        feed.leftOut(),
        feed.joins(),
        feed.columns(),
        feed.key(),
        feed.keyOtherwise(),
        feed.updated(),
        feed.expectedEvery(),
        feed.historyFrom(),
        feed.parents(),
        feed.rules(),
        feed.maxDisappearedShare(),
        feed.volume(),
        feed.allowEmpty(),
        footer,
        feed.nulls());
  }

  /** Whether a column names a row or a thing: what a spreadsheet damages in it is harmful. */
  static boolean isReference(FeedSpec feed, ColumnSpec column) {
    return column.name().endsWith("_ref")
        || feed.key().contains(column.name())
        || feed.parents().stream().anyMatch(parent -> parent.columns().contains(column.name()));
  }

  /** The header line's fields. */
  static List<String> header(FeedSpec feed) {
    return feed.columns().stream().map(ColumnSpec::source).toList();
  }

  /** The cells of a row with nothing wrong; every number makes another key. */
  static List<String> goodRow(FeedSpec feed, int number) {
    return feed.columns().stream().map(column -> goodCell(column, number)).toList();
  }

  private static String goodCell(ColumnSpec column, int number) {
    BigDecimal least = column.min() == null ? BigDecimal.ONE : column.min();
    return switch (column.type()) {
      case STRING -> "REF" + number;
      case TEXT -> "plain words";
      case DATE -> "2026-10-01";
      case TIMESTAMP -> "2026-10-01T09:00:00+00:00";
      case INTEGER -> least.toBigInteger().toString();
      case MONEY -> "123.45";
      case CODE, CODE_LIST -> column.codes().isEmpty() ? "ANY" : column.codes().get(0);
      case FLAG -> "Y";
      case POSTCODE -> "B1 1AA";
      case PHONE -> "07700 900123";
      case UPRN -> "100000000001";
    };
  }

  /** One line of a file, with quotes where a field needs them. */
  static String line(List<String> cells, char delimiter) {
    return cells.stream()
        .map(cell -> quoted(cell, delimiter))
        .collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private static String quoted(String cell, char delimiter) {
    boolean plain =
        cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r' || c == delimiter);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
