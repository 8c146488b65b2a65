package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.tables.ReconciliationTable;

/**
 * What became of the records of one delivered file: a row of {@link ReconciliationTable}.
 *
 * @param feed canonical feed
 * @param file the file's name below the landing folder
 * @param delivery day of the delivery
 * @param records all records, the header included
 * @param loaded good rows that count, unchanged rows of a snapshot and orphans included
 * @param duplicate rows that were there already
 * @param superseded rows older than another of their key
 * @param quarantined records that broke a rule
 * @param skipped header, blank lines, footer
 * @param orphans loaded rows whose parent is not known yet
 * @param sha256 hash of the file's bytes
 * @param refusal why nothing of it was loaded; null = accepted
 * @param extractFrom first day covered, as the manifest says
 * @param extractTo last day covered, as the manifest says
 * @param runId the run that read it
 */
public record Reconciled(
    String feed,
    String file,
    LocalDate delivery,
    long records,
    long loaded,
    long duplicate,
    long superseded,
    long quarantined,
    long skipped,
    long orphans,
    String sha256,
    @Nullable String refusal,
    @Nullable LocalDate extractFrom,
    @Nullable LocalDate extractTo,
    String runId) {

  /** Whether the good rows were loaded. */
  public boolean accepted() {
    return refusal == null;
  }

  /** Whether every record has exactly one outcome; of a refused file none has. */
  public boolean addsUp() {
    return !accepted() || records == loaded + duplicate + superseded + quarantined + skipped;
  }

  /** How many of its rows could be read, whatever then became of them. */
  long readable() {
    return loaded + duplicate + superseded;
  }

  /** The file that a row of {@link ReconciliationTable} tells of. */
  public static Reconciled of(Row row) {
    return new Reconciled(
        row.getAs(ReconciliationTable.FEED),
        row.getAs(ReconciliationTable.FILE),
        day(row, ReconciliationTable.DELIVERY),
        row.getAs(ReconciliationTable.RECORDS),
        row.getAs(ReconciliationTable.LOADED),
        row.getAs(ReconciliationTable.DUPLICATE),
        row.getAs(ReconciliationTable.SUPERSEDED),
        row.getAs(ReconciliationTable.QUARANTINED),
        row.getAs(ReconciliationTable.SKIPPED),
        row.getAs(ReconciliationTable.ORPHANS),
        row.getAs(ReconciliationTable.SHA256),
        row.getAs(ReconciliationTable.REFUSAL),
        nullableDay(row, ReconciliationTable.EXTRACT_FROM),
        nullableDay(row, ReconciliationTable.EXTRACT_TO),
        row.getAs(ReconciliationTable.RUN_ID));
  }

  Row toRow() {
    return RowFactory.create(
        feed,
        file,
        java.sql.Date.valueOf(delivery),
        records,
        loaded,
        duplicate,
        superseded,
        quarantined,
        skipped,
        orphans,
        sha256,
        accepted() ? ReconciliationTable.ACCEPTED : ReconciliationTable.REFUSED,
        refusal,
        extractFrom == null ? null : java.sql.Date.valueOf(extractFrom),
        extractTo == null ? null : java.sql.Date.valueOf(extractTo),
        runId);
  }

  private static LocalDate day(Row row, String column) {
    return java.util.Objects.requireNonNull(nullableDay(row, column));
  }

  private static @Nullable LocalDate nullableDay(Row row, String column) {
    Object value = row.getAs(column);
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
