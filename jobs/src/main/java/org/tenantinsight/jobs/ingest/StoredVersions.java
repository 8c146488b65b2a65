package org.tenantinsight.jobs.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.conform.FeedState;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.ReplacedRowTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** The rows of a feed that stood before a delivery, as far as the delivery can concern them. */
final class StoredVersions {

  /**
   * A row that stands.
   *
   * @param sourceKey its key
   * @param contentHash its values' hash
   * @param delivery the delivery that brought it
   * @param order its place in the order of the feed's {@code updated} column
   * @param closed it was gone from a snapshot
   */
  record Version(
      String sourceKey, long contentHash, LocalDate delivery, long order, boolean closed) {}

  /** Where an order is not declared, every version is as new as any other. */
  static final long NO_ORDER = Long.MIN_VALUE;

  private final Map<Long, Version> byKeyHash;

  private StoredVersions(Map<Long, Version> byKeyHash) {
    this.byKeyHash = byKeyHash;
  }

  /** No row stands: the feed comes for the first time. */
  static StoredVersions none() {
    return new StoredVersions(Map.of());
  }

  /** Every row of a feed: a snapshot is compared with all that stands. */
  static StoredVersions all(Lake lake, String kind, @Nullable String updated, LocalDate delivery) {
    return collect(versions(lake, kind, updated, delivery));
  }

  /** The rows with one of {@code keyHashes}: changes concern their own keys only. */
  static StoredVersions of(
      Lake lake, String kind, @Nullable String updated, LocalDate delivery, LongList keyHashes) {
    Dataset<Row> versions = versions(lake, kind, updated, delivery);
    List<Long> hashes = Arrays.stream(keyHashes.sorted()).distinct().boxed().toList();
    Dataset<Row> tonight =
        versions.sparkSession().createDataset(hashes, Encoders.LONG()).toDF("tonight");
    return collect(
        versions.join(
            broadcast(tonight), col("key_hash").equalTo(col("tonight")), "left_semi"));
  }

  private static Dataset<Row> versions(
      Lake lake, String kind, @Nullable String updated, LocalDate delivery) {
    Table state = StateTables.of(kind);
    Table stored = FeedTables.stored(state);
    Column key = FeedTables.sourceKey(state);
    return FeedState.versions(
            lake.read(stored), lake.read(ReplacedRowTable.TABLE), state, kind, delivery)
        .select(
            xxhash64(key).as("key_hash"),
            key.as("source_key"),
            col(FeedTables.ROW_HASH),
            unix_date(col(FeedTables.DELIVERY)).as("delivery"),
            order(state, updated).as("order"),
            col("closed_on").isNotNull().as("closed"));
  }

  /** The {@code updated} column as a number; as {@link KeyDecisions} has it. */
  private static Column order(Table state, @Nullable String updated) {
    if (updated == null) {
      return lit(NO_ORDER);
    }
    DataType type = state.schema().apply(updated).dataType();
    Column number =
        type.equals(DataTypes.DateType)
            ? unix_date(col(updated))
            : type.equals(DataTypes.TimestampType) ? unix_micros(col(updated)) : col(updated);
    return coalesce(
        number.cast(DataTypes.LongType), lit(NO_ORDER));
  }

  private static StoredVersions collect(Dataset<Row> versions) {
    Map<Long, Version> byKeyHash = new HashMap<>();
    for (Row row : versions.collectAsList()) {
      byKeyHash.put(
          row.getLong(0),
          new Version(
              row.getString(1),
              row.getLong(2),
              LocalDate.ofEpochDay(row.getInt(3)),
              row.getLong(4),
              row.getBoolean(5)));
    }
    return new StoredVersions(byKeyHash);
  }

  /** The version of that key; null when the key is new. A hash alone does not make two keys one. */
  @Nullable Version of(String sourceKey, long keyHash) {
    Version version = byKeyHash.get(keyHash);
    return version != null && version.sourceKey().equals(sourceKey) ? version : null;
  }

  boolean isEmpty() {
    return byKeyHash.isEmpty();
  }

  /** The rows that still stand and whose key is not among {@code delivered}, in order of key. */
  List<Version> goneFrom(LongSet delivered) {
    return byKeyHash.entrySet().stream()
        .filter(entry -> !entry.getValue().closed() && !delivered.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(Version::sourceKey))
        .toList();
  }

  /** Number of rows that stand and are not closed. */
  long open() {
    return byKeyHash.values().stream().filter(version -> !version.closed()).count();
  }
}
