package org.tenantinsight.jobs.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.transforms.tables.Column;
import org.tenantinsight.transforms.tables.QuarantineTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * The landlord's tables on disk, as Delta tables, and the one door through which every write goes.
 *
 * <p>The door holds the rows against the table's contract before Spark starts, checks that exactly
 * one new version came of it, and takes the row count from that commit's own metrics. Tables of
 * delivered rows live under {@code validated/}, everything derived under {@code tables/}.
 */
public final class Lake {

  /** Derived tables with this column are partitioned by it, so that a night can be redone. */
  private static final String AS_OF = "as_of";

  private static final String DELIVERY = "delivery";

  private final SparkSession spark;
  private final Path root;
  private final SortedMap<String, Long> versions = new ConcurrentSkipListMap<>();

  /** The lake below {@code root}; nothing is made before the first write. */
  public Lake(SparkSession spark, Path root) {
    this.spark = spark;
    this.root = root;
  }

  /**
   * One finished write.
   *
   * @param table the table's name
   * @param version the Delta version that the write made
   * @param rows rows written, from the commit's own metrics
   */
  public record Commit(String table, long version, long rows) {}

  /** The folder that holds the lake, its lock and its ledger. */
  public Path root() {
    return root;
  }

  /** Where the files of {@code table} are. */
  public Path folder(Table table) {
    if (table.name().equals(QuarantineTable.TABLE.name())) {
      return root.resolve("quarantine"); // raw records: a zone of its own, for fewer people
    }
    return root.resolve(names(table).contains(DELIVERY) ? "validated" : "tables")
        .resolve(table.name());
  }

  /** Whether anything was ever written to {@code table}. */
  public boolean exists(Table table) {
    return Files.isDirectory(folder(table).resolve(DeltaCommits.LOG_FOLDER));
  }

  /** All rows of {@code table} as it is now; no rows when it was never written. */
  public Dataset<Row> read(Table table) {
    if (!exists(table)) {
      return table.empty(spark);
    }
    List<String> files = DeltaFiles.newest(folder(table));
    if (files.isEmpty()) {
      return table.empty(spark);
    }
    return spark
        .read()
        .schema(table.schema())
        .option("basePath", folder(table).toString())
        .parquet(files.toArray(String[]::new));
  }

  /** Bytes of the files that make up {@code table} now. */
  public long bytes(Table table) {
    return exists(table) ? DeltaFiles.bytes(folder(table)) : 0;
  }

  /** The rows of one night; no rows when that night was never written. */
  public Dataset<Row> read(Table table, LocalDate asOf) {
    Dataset<Row> all = read(table);
    return all.where(all.col(AS_OF).equalTo(asOf));
  }

  /** Adds rows. */
  public Commit append(Table table, Dataset<Row> rows) {
    return write(table, rows, SaveMode.Append, null);
  }

  /** Replaces every row of the table. */
  public Commit overwrite(Table table, Dataset<Row> rows) {
    return write(table, rows, SaveMode.Overwrite, null);
  }

  /** Replaces the rows of one night; all rows must be of that night. */
  public Commit replaceNight(Table table, Dataset<Row> rows, LocalDate asOf) {
    return write(table, rows, SaveMode.Overwrite, AS_OF + " = '" + asOf + "'");
  }

  /** The version of every table that was written through this lake. */
  public SortedMap<String, Long> versionsWritten() {
    return new TreeMap<>(versions);
  }

  private Commit write(
      Table table,
      Dataset<Row> rows,
      SaveMode mode,
      @org.jspecify.annotations.Nullable String replaceWhere) {
    Dataset<Row> checked = table.conform(rows);
    Path folder = folder(table);
    long before = DeltaCommits.newest(folder);
    DataFrameWriter<Row> writer = checked.write().format("delta").mode(mode);
    if (replaceWhere != null && before >= 0) {
      writer = writer.option("replaceWhere", replaceWhere);
    }
    if (before < 0) {
      writer = firstWrite(table, writer);
    }
    writer.save(folder.toString());
    long after = DeltaCommits.newest(folder);
    if (after == before && replaceWhere != null && checked.isEmpty()) {
      // Nothing was there for that night and nothing came: the engine makes no version of it.
      return new Commit(table.name(), after, 0);
    }
    if (after != before + 1) {
      throw new IllegalStateException(
          table.name() + ": expected version " + (before + 1) + " after the write, found " + after);
    }
    versions.put(table.name(), after);
    return new Commit(table.name(), after, DeltaCommits.rowsWritten(folder, after));
  }

  /**
   * Properties of a new table. Column statistics would put the first letters of names into the log,
   * so they are kept for the two business dates only.
   */
  private static DataFrameWriter<Row> firstWrite(Table table, DataFrameWriter<Row> writer) {
    List<String> names = names(table);
    if (names.contains(DELIVERY)) {
      return writer.option("delta.dataSkippingStatsColumns", DELIVERY);
    }
    DataFrameWriter<Row> result = writer.option("delta.dataSkippingNumIndexedCols", "0");
    if (names.contains(AS_OF)) {
      result = result.partitionBy(AS_OF);
    }
    return result;
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }
}
