package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.landing.DeliveredRecord;
import org.tenantinsight.jobs.io.landing.Dialect;
import org.tenantinsight.jobs.io.landing.FileReading;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.conform.ReadRow.Finding;
import org.tenantinsight.transforms.conform.RowReader;
import org.tenantinsight.transforms.conform.Rules;

/**
 * How one delivered file is read, wherever that is done: it can be sent to a cluster.
 *
 * @param path where the file is
 * @param name its name below the landing folder
 * @param kind canonical feed
 * @param delivery day of the delivery
 * @param dialect how it is written
 * @param reader how its rows are read
 * @param partners lookups that give some of the cells
 */
record FeedFile(
    String path,
    String name,
    String kind,
    LocalDate delivery,
    Dialect dialect,
    RowReader reader,
    List<Partners> partners)
    implements Serializable {

  FeedFile {
    partners = new ArrayList<>(partners);
  }

  /** What one record came to by itself, whatever other records say. */
  enum Kind {
    GOOD,
    SKIPPED,
    QUARANTINED
  }

  /**
   * One record of the file.
   *
   * @param recordNo which record, from 1
   * @param line where it begins, from 1
   * @param kind what it came to
   * @param refusal rule and column; null unless quarantined; the column is empty for the whole
   *     record
   * @param row its values; null unless it had the right number of fields
   * @param cells the declared columns as they stand in the file; empty unless it has them
   * @param raw as it stands in the file, where asked for
   */
  record FeedRecord(
      int recordNo,
      int line,
      Kind kind,
      @Nullable Finding refusal,
      @Nullable ReadRow row,
      @Nullable String[] cells,
      String raw) {}

  /** Reads the file from the start. */
  Records open(boolean withRaw) throws IOException {
    return new Records(FileReading.open(Path.of(path), dialect, withRaw), this);
  }

  /** The file's records in order. */
  static final class Records implements AutoCloseable {
    private final FileReading reading;
    private final FeedFile file;
    private long quotesKept;

    private Records(FileReading reading, FeedFile file) {
      this.reading = reading;
      this.file = file;
    }

    /** The next record; null at the end. */
    @Nullable FeedRecord next() throws IOException {
      DeliveredRecord record = reading.next();
      if (record == null) {
        return null;
      }
      return switch (record.kind()) {
        case SKIPPED -> record(record, Kind.SKIPPED, null, null);
        case QUARANTINED ->
            record(record, Kind.QUARANTINED, new Finding("", String.valueOf(record.rule())), null);
        case ROW -> read(record);
      };
    }

    /** What was odd about the header and the lines. */
    List<String> warnings() {
      return reading.warnings();
    }

    /** What was normalised in the file as a whole: the rule, and how often. */
    Map<String, Long> notes() {
      Map<String, Long> notes = reading.notes();
      if (quotesKept > 0) {
        notes.put(Rules.QUOTE_KEPT, quotesKept);
      }
      return notes;
    }

    private FeedRecord read(DeliveredRecord record) throws IOException {
      for (Partners lookup : file.partners()) {
        lookup.fill(record.cells());
      }
      ReadRow row = file.reader().read(record.cells());
      Finding refusal = row.refusal();
      if (record.quoteKept() && refusal == null) {
        // A quote inside a field can also be a delimiter that was lost: then cells shift.
        if (row.findings().isEmpty()) {
          quotesKept++;
        } else {
          refusal = new Finding("", Rules.QUOTE);
        }
      }
      return record(record, refusal == null ? Kind.GOOD : Kind.QUARANTINED, refusal, row);
    }

    private static FeedRecord record(
        DeliveredRecord record, Kind kind, @Nullable Finding refusal, @Nullable ReadRow row) {
      return new FeedRecord(
          record.recordNo(), record.line(), kind, refusal, row, record.cells(), record.raw());
    }

    @Override
    public void close() throws IOException {
      reading.close();
    }
  }
}
