package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.ingest.FeedFile.FeedRecord;
import org.tenantinsight.jobs.ingest.FeedFile.Kind;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.conform.ReadRow.Finding;
import org.tenantinsight.transforms.conform.Rules;

/** Reads one file where a task of Spark runs, and gives the rows of it that a table takes. */
final class LoadedRows implements Iterator<Row> {

  private final FeedFile.Records in;
  private final Function<FeedRecord, @Nullable Row> taken;
  private @Nullable Row next;

  private LoadedRows(FeedFile file, boolean withRaw, Function<FeedRecord, @Nullable Row> taken) {
    try {
      this.in = file.open(withRaw);
    } catch (IOException e) {
      throw unreadable(e);
    }
    this.taken = taken;
    this.next = advance();
  }

  /**
   * The good rows that are stored: the declared columns in order (days since 1970 for a date,
   * microseconds for a moment), the hashes of its key and of its values, and local times as
   * written.
   */
  static Iterator<Row> stored(FeedFile file, FileOutcome outcome) {
    int columns = file.reader().columns().size();
    return new LoadedRows(
        file,
        false,
        record ->
            record.kind() == Kind.GOOD && outcome.isStored(record.recordNo())
                ? row(Objects.requireNonNull(record.row()), columns)
                : null);
  }

  /** The records of the quarantine, in the order of its columns, without the run. */
  static Iterator<Row> quarantined(FeedFile file, FileOutcome outcome) {
    return new LoadedRows(
        file,
        true,
        record -> {
          boolean conflict = record.kind() == Kind.GOOD && outcome.isConflicting(record.recordNo());
          Finding why = conflict ? new Finding("", Rules.DUPLICATE_KEY) : record.refusal();
          return why == null
              ? null
              : RowFactory.create(
                  file.kind(),
                  file.name(),
                  record.line(),
                  record.recordNo(),
                  why.rule(),
                  why.column().isEmpty() ? null : why.column(),
                  (int) file.delivery().toEpochDay(),
                  record.raw());
        });
  }

  private static Row row(ReadRow row, int columns) {
    Object[] values = new Object[columns + 3];
    for (int i = 0; i < columns; i++) {
      values[i] = plain(row.value(i));
    }
    values[columns] = ReadRow.hash(String.valueOf(row.sourceKey()));
    values[columns + 1] = row.contentHash();
    values[columns + 2] = row.timesAsWritten();
    return RowFactory.create(values);
  }

  private static @Nullable Object plain(@Nullable Serializable value) {
    if (value instanceof LocalDate day) {
      return (int) day.toEpochDay();
    }
    if (value instanceof Instant moment) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
    return value;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    Row row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return row;
  }

  private @Nullable Row advance() {
    try {
      for (FeedRecord record = in.next(); record != null; record = in.next()) {
        Row row = taken.apply(record);
        if (row != null) {
          return row;
        }
      }
      in.close();
      return null;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The file was read to its end before, so only the disk or another program can be the cause. */
  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException(
        new IOException("a landing file cannot be read again: " + e.getClass().getSimpleName()));
  }
}
