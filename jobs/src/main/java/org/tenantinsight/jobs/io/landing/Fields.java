package org.tenantinsight.jobs.io.landing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Splits records into fields with Commons CSV. Records come in batches, because a parser has a
 * buffer that is much larger than a record; should a batch not come out as one record each, every
 * record of it is parsed by itself.
 */
final class Fields {

  private final CSVFormat format;

  Fields(char delimiter) {
    this.format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /** The fields of each record; null for one that is not exactly one record to the parser. */
  List<String @Nullable []> of(List<String> records) {
    List<String @Nullable []> fields = parse(String.join("\n", records));
    if (fields != null && fields.size() == records.size()) {
      return fields;
    }
    List<String @Nullable []> alone = new ArrayList<>(records.size());
    for (String record : records) {
      alone.add(of(record));
    }
    return alone;
  }

  /** The fields of one record; null when the parser does not see exactly one. */
  String @Nullable [] of(String record) {
    List<String @Nullable []> parsed = parse(record);
    return parsed == null || parsed.size() != 1 ? null : parsed.get(0);
  }

  /** Null when the parser refuses; its message may hold a value and so goes no further. */
  private @Nullable List<String @Nullable []> parse(String text) {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<String @Nullable []> fields = new ArrayList<>();
      for (CSVRecord record : parser) {
        fields.add(record.values());
      }
      return fields;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return null;
    }
  }
}
