package org.tenantinsight.jobs.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.link.match.PersonRow;

/**
 * A foreign file of people as rows that linkage reads.
 *
 * @param keys the rows' keys in the order of the file
 * @param rows one row per key: see {@link PersonRow#WRITTEN}
 * @param truth who each row is, where the file says so
 */
record PersonFile(List<String> keys, List<Row> rows, Map<String, String> truth) {

  /** How the rows take part. */
  enum Part {
    /** One file: any two rows may be one person. */
    ALONE,
    /** The first of two files, each row of which is another person. */
    LEFT,
    /** The second one. */
    RIGHT;

    /** A key that is one in both files together. */
    String rowKey(String key) {
      return this == ALONE ? key : name() + "|" + key;
    }

    /** The key as the file has it. */
    static String written(String rowKey) {
      return rowKey.replaceFirst("^(LEFT|RIGHT)\\|", "");
    }
  }

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  /**
   * Reads a file.
   *
   * @param placeholders dates that stand for "unknown"
   * @throws RefusedException when it cannot be read, lacks a column or has a key twice
   */
  static PersonFile read(Path file, Mapping mapping, Part part, List<LocalDate> placeholders)
      throws IOException {
    Set<String> unknown = new HashSet<>();
    placeholders.forEach(date -> unknown.add(date.toString()));
    PersonFile people = new PersonFile(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    Set<String> seen = new HashSet<>();
    try (CSVParser records = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      checkColumns(file, mapping, records.getHeaderNames());
      for (CSVRecord each : records) {
        String key = mapping.key(each::get);
        if (key.isEmpty() || !seen.add(key)) {
          throw new RefusedException(
              "%s, record %d: its key is %s. Every row needs a key of its own."
                  .formatted(
                      file, each.getRecordNumber(), key.isEmpty() ? "empty" : "there twice"));
        }
        people.add(key, each, mapping, part, unknown);
      }
    } catch (NoSuchFileException e) {
      throw new RefusedException(file + " is not there. Check the path.");
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new RefusedException(file + " cannot be read as CSV in UTF-8. Check its text.");
    }
    return people;
  }

  private static void checkColumns(Path file, Mapping mapping, List<String> header) {
    List<String> missing =
        mapping.columns().stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new RefusedException(
          file + " lacks the columns " + missing + " that the mapping names. Correct the mapping.");
    }
  }

  private void add(
      String key, CSVRecord written, Mapping mapping, Part part, Set<String> placeholders) {
    String who = mapping.truth(written::get);
    if (who != null) {
      truth.put(part.rowKey(key), who);
    }
    List<@Nullable Object> cells = new ArrayList<>();
    boolean two = part != Part.ALONE;
    for (String column : PersonRow.WRITTEN.fieldNames()) {
      cells.add(
          switch (column) {
            case "row_key" -> part.rowKey(key);
            case "anchored" -> part != Part.RIGHT;
            case "feed" -> part.name();
            case "reference" -> two ? key : null;
            case "live" -> two;
            default -> {
              String value = mapping.field(column, written::get);
              yield value != null && placeholders.contains(value) ? null : value;
            }
          });
    }
    keys.add(part.rowKey(key));
    rows.add(RowFactory.create(cells.toArray()));
  }
}
