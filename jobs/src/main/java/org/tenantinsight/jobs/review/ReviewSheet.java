package org.tenantinsight.jobs.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.tables.LinkDecisionTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;

/**
 * A review file as a spreadsheet saved it: with or without a byte order mark, in UTF-8, UTF-16 or
 * Windows' own encoding, separated by commas, semicolons or tabs, with columns in any order.
 *
 * @param header names of the columns, in one spelling
 * @param lines the lines below it
 */
record ReviewSheet(List<String> header, List<Line> lines) {

  /** What no answer can do without. */
  static final List<String> NEEDED =
      List.of(
          LinkReviewTable.FEED,
          LinkReviewTable.SOURCE_KEY,
          LinkReviewTable.OTHER_FEED,
          LinkReviewTable.OTHER_SOURCE_KEY,
          LinkDecisionTable.VERDICT,
          LinkDecisionTable.REASON,
          LinkDecisionTable.AUTHOR);

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * One line.
   *
   * @param no its number in the spreadsheet; the header is line 1
   */
  record Line(int no, List<String> header, List<String> cells) {

    /** The cell below that heading; empty when there is none. */
    String cell(String name) {
      int place = header.indexOf(name);
      return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }
  }

  /**
   * Reads a file; of the separators the one that shows most of the columns counts.
   *
   * @return null when the text is no CSV
   */
  static @Nullable ReviewSheet read(byte[] file) {
    String text = text(file);
    ReviewSheet best = null;
    for (char separator : SEPARATORS) {
      ReviewSheet sheet = parse(text, separator);
      if (sheet != null && (best == null || sheet.missing().size() < best.missing().size())) {
        best = sheet;
      }
    }
    return best;
  }

  /** The needed columns that are not there. */
  List<String> missing() {
    return NEEDED.stream().filter(name -> !header.contains(name)).toList();
  }

  /** The columns of a review file that are there more than once. */
  List<String> twice() {
    Set<String> seen = new HashSet<>();
    return header.stream()
        .filter(name -> !seen.add(name))
        .filter(name -> NEEDED.contains(name) || LinkDecisionTable.ANSWER.contains(name))
        .distinct()
        .toList();
  }

  private static @Nullable ReviewSheet parse(String text, char separator) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    List<String> header = List.of();
    List<Line> lines = new ArrayList<>();
    try (CSVParser records = CSVParser.parse(text, format)) {
      for (CSVRecord each : records) {
        if (each.getRecordNumber() == 1) {
          header = each.stream().map(ReviewSheet::folded).toList();
        } else {
          List<String> cells = each.stream().map(ReviewSheet::cell).toList();
          lines.add(new Line(Math.toIntExact(each.getRecordNumber()), header, cells));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // The parser's own message may quote a cell.
      return null;
    }
    return new ReviewSheet(header, lines);
  }

  private static String folded(String name) {
    return cell(name).toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static String cell(String written) {
    return written.replace('\u00a0', ' ').strip();
  }

  private static String text(byte[] file) {
    String text = strictly(file, encoding(file));
    return text == null ? new String(file, WINDOWS) : text.replace("\ufeff", "");
  }

  private static Charset encoding(byte[] file) {
    boolean marked =
        file.length > 1
            && (file[0] == (byte) 0xfe && file[1] == (byte) 0xff
                || file[0] == (byte) 0xff && file[1] == (byte) 0xfe);
    return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static @Nullable String strictly(byte[] file, Charset encoding) {
    try {
      return encoding.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
