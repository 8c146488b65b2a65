package org.tenantinsight.reports.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 text: every field quoted, lines end with CR LF, and no field that a spreadsheet
 * would run. Numbers that we counted ourselves stay numbers, also negative ones.
 */
public final class CsvText {

  private CsvText() {}

  /** The whole file: a header and its rows. */
  public static String file(
      List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    return line(header) + rows.stream().map(CsvText::line).collect(Collectors.joining());
  }

  /** One line with its end. Null is an empty field. */
  public static String line(List<? extends @Nullable Object> fields) {
    return fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(@Nullable Object value) {
    String text =
        value == null
            ? ""
            : value instanceof Number ? value.toString() : InertText.forCsv(value.toString());
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
