package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** How we write CSV: RFC 4180, every field quoted, UTF-8. */
public final class CsvFiles {

  /** The one way in which the jobs write rows of text. */
  public static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  /** A spreadsheet reads a text that starts with one of these as a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvFiles() {}

  /** The text with an apostrophe in front where a spreadsheet would read it as a formula. */
  public static String marked(String text) {
    return startsFormula(text) ? "'" + text : text;
  }

  /** The text that was {@link #marked} before a spreadsheet saved it, with the mark or without. */
  public static String unmarked(String text) {
    return text.startsWith("'") && startsFormula(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** The whole file: a header and its rows. */
  public static byte[] bytes(List<String> header, List<? extends List<?>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(header);
      for (List<?> row : rows) {
        printer.printRecord(row);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
