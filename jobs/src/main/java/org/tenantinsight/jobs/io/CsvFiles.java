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

  private CsvFiles() {}

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
