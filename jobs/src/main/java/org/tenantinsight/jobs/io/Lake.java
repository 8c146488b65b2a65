package org.tenantinsight.jobs.io;

import static org.apache.spark.sql.functions.col;

import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.DeltaTable.NewFile;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.tables.Column;
import org.tenantinsight.transforms.tables.Table;

/**
 * The landlord's tables on disk, as Delta tables, and the one door through which every write goes.
 *
 * <p>The door holds the rows against the table's contract before Spark starts, writes their files
 * into a folder of their own and makes one new version of it. Tables of delivered rows live under
 * {@code validated/}, everything derived under {@code tables/}.
 */
public final class Lake {

  private static final String AS_OF = "as_of";

  private static final String DELIVERY = "delivery";

  /** Column statistics would put the first letters of names into the log, so there are none. */
  private static final Map<String, String> NO_VALUES_IN_THE_LOG =
      Map.of("delta.dataSkippingNumIndexedCols", "0");

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
   * @param rows rows written
   */
  public record Commit(String table, long version, long rows) {}

  /**
   * A table as it is now.
   *
   * @param rows its rows
   * @param bytes what its files take up on disk
   */
  public record Stored(Dataset<Row> rows, long bytes) {}

  /** The folder that holds the lake, its lock and its ledger. */
  public Path root() {
    return root;
  }

  /** Where the files of {@code table} are. */
  public Path folder(Table table) {
    return LakeFolders.of(root, table.name(), isDelivered(table));
  }

  /** Whether anything was ever written to {@code table}. */
  public boolean exists(Table table) {
    return Files.isDirectory(folder(table).resolve(DeltaCommits.LOG_FOLDER));
  }

  /** All rows of {@code table} as it is now; no rows when it was never written. */
  public Dataset<Row> read(Table table) {
    return read(table, (LocalDate) null);
  }

  /**
   * The rows of one night; no rows when that night was never written.
   *
   * @param asOf null = every night
   */
  public Dataset<Row> read(Table table, @Nullable LocalDate asOf) {
    return stored(table, asOf).rows();
  }

  /** The rows of every night up to {@code asOf}; no rows when none of them was written. */
  public Dataset<Row> readUpTo(Table table, LocalDate asOf) {
    return read(table).where(col(AS_OF).leq(asOf));
  }

  /** All rows of {@code table} as it is now, with the size of its files. */
  public Stored stored(Table table) {
    return stored(table, null);
  }

  private Stored stored(Table table, @Nullable LocalDate asOf) {
    List<FileStatus> files = exists(table) ? delta(table).files(asOf) : List.of();
    String[] paths = files.stream().map(FileStatus::getPath).toArray(String[]::new);
    Dataset<Row> rows =
        paths.length == 0
            ? table.empty(spark)
            : Leaf.inOnePiece(spark.read().schema(table.schema()).parquet(paths));
    return new Stored(rows, files.stream().mapToLong(FileStatus::getSize).sum());
  }

  /** Adds rows to a table that is not kept by night. */
  public Commit append(Table table, Dataset<Row> rows) {
    return write(table, rows, null, (delta, files) -> delta.append(files));
  }

  /** Replaces every row of a table that is not kept by night. */
  public Commit overwrite(Table table, Dataset<Row> rows) {
    return write(table, rows, null, (delta, files) -> delta.replace(files, null));
  }

  /** Replaces the rows of one night; all rows must be of that night. */
  public Commit replaceNight(Table table, Dataset<Row> rows, LocalDate asOf) {
    return write(table, rows, asOf, (delta, files) -> delta.replace(files, asOf));
  }

  /** The version of every table that was written through this lake. */
  public SortedMap<String, Long> versionsWritten() {
    return new TreeMap<>(versions);
  }

  private interface Change {
    void to(DeltaTable delta, List<NewFile> files) throws IOException;
  }

  private Commit write(Table table, Dataset<Row> rows, @Nullable LocalDate night, Change change) {
    if (keepsNights(table) != (night != null)) {
      throw new IllegalArgumentException(
          table.name() + ": a night's rows are replaced, others not");
    }
    Dataset<Row> checked = table.conform(rows);
    DeltaTable delta = delta(table);
    long version = delta.version() + 1;
    try {
      List<NewFile> files =
          ParquetFiles.write(checked, folder(table).resolve(DeltaCommits.dataFolder(version)));
      FaultPoints.pass(table.name() + " before its commit");
      if (version == 0) {
        delta.create(table.schema(), NO_VALUES_IN_THE_LOG, files, night);
      } else {
        change.to(delta, files);
      }
      FaultPoints.pass(table.name() + " after its commit");
      versions.put(table.name(), version);
      return new Commit(table.name(), version, files.stream().mapToLong(NewFile::rows).sum());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DeltaTable delta(Table table) {
    return new DeltaTable(folder(table), keepsNights(table) ? AS_OF : null);
  }

  /** Whether a table has its rows night by night, so that one can be redone. */
  public static boolean keepsNights(Table table) {
    return !isDelivered(table) && names(table).contains(AS_OF);
  }

  private static boolean isDelivered(Table table) {
    return names(table).contains(DELIVERY);
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }
}
