package org.tenantinsight.reports.board;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenantinsight.reports.sheet.CsvText;

/** {@code board.csv}: every published figure of one release, one line each. */
public final class BoardCsv {

  /** The columns, in order. */
  public static final List<String> HEADER =
      List.of(
          "table",
          "level",
          "area",
          "area_name",
          "dimension",
          "category",
          "measure",
          "value",
          "mark",
          "plus_minus",
          "release");

  private BoardCsv() {}

  /** The file's text. */
  public static String write(BoardRelease release) {
    List<List<String>> rows = new ArrayList<>();
    for (BoardRow row : release.rows()) {
      rows.add(
          List.of(
              row.table(),
              row.level(),
              row.area(),
              row.areaName(),
              row.dimension(),
              row.category(),
              row.measure(),
              row.value(),
              row.mark(),
              row.plusMinus(),
              release.month().toString()));
    }
    return CsvText.file(HEADER, rows);
  }

  /**
   * The release that such a file holds.
   *
   * @throws IllegalArgumentException when the columns are not those of a board file
   */
  public static BoardRelease read(YearMonth month, String text) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      if (!parser.getHeaderNames().equals(HEADER)) {
        throw new IllegalArgumentException(
            "board/" + month + "/board.csv: its columns are not " + String.join(", ", HEADER));
      }
      List<BoardRow> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        rows.add(
            new BoardRow(
                line.get(0),
                line.get(1),
                line.get(2),
                line.get(3),
                line.get(4),
                line.get(5),
                line.get(6),
                line.get(7),
                line.get(8),
                line.get(9)));
      }
      return new BoardRelease(month, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
