package org.tenantinsight.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.ReplacedRowTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/**
 * The rows of a feed that stood before a delivery, as far as the delivery can concern them. Of the
 * versions of a key the newest stands. Rows are found by the hashes beside them, so that millions
 * are passed over without putting a key together.
 */
final class StoredVersions {

  /**
   * The version of a key that stands.
   *
   * @param contentHash its values' hash
   * @param delivery the delivery that brought it
   * @param order its place in the order of the feed's {@code updated} column
   */
  record Version(long contentHash, LocalDate delivery, long order) {}

  /**
   * A row that no longer stands.
   *
   * @param sourceKey its key
   * @param delivery the delivery that brought it
   */
  record Replaced(String sourceKey, LocalDate delivery) {}

  /** A row that was gone from a snapshot, as marked. */
  private record Mark(long keyHash, LocalDate delivery) {}

  /** Where an order is not declared, every version is as new as any other. */
  static final long NO_ORDER = Long.MIN_VALUE;

  private static final String ORDER = "order_value";

  private final Lake lake;
  private final Table state;
  private final Map<Long, Version> byKeyHash = new HashMap<>();
  private final Set<Mark> closed = new HashSet<>();

  private StoredVersions(Lake lake, Table state) {
    this.lake = lake;
    this.state = state;
  }

  /** Nothing stood before: the rows of a lookup are not kept, so its table is never asked for. */
  static StoredVersions none(Lake lake) {
    return new StoredVersions(lake, ReplacedRowTable.TABLE);
  }

  /** Every row of a feed: a snapshot is compared with all that stands. */
  static StoredVersions all(Lake lake, String kind) {
    StoredVersions stored = new StoredVersions(lake, StateTables.of(kind));
    if (stored.cameBefore()) {
      stored.collect(stored.versions(), null);
      stored.collectClosed();
    }
    return stored;
  }

  /**
   * The rows with one of {@code keyHashes}: changes concern their own keys only.
   *
   * @param updated the column that says which version is newer; null = none
   */
  static StoredVersions of(Lake lake, String kind, @Nullable String updated, LongList keyHashes) {
    StoredVersions stored = new StoredVersions(lake, StateTables.of(kind));
    if (stored.cameBefore()) {
      LongSet concerned = new LongSet();
      keyHashes.addTo(concerned);
      if (!concerned.isEmpty()) {
        Dataset<Row> versions = stored.versions();
        stored.collect(versions.where(concerned.holds(col(FeedTables.KEY_HASH))), updated);
      }
    }
    return stored;
  }

  private boolean cameBefore() {
    return lake.exists(FeedTables.stored(state));
  }

  private Dataset<Row> versions() {
    return lake.read(FeedTables.stored(state));
  }

  private void collect(Dataset<Row> versions, @Nullable String updated) {
    Dataset<Row> hashes =
        versions.select(
            col(FeedTables.KEY_HASH),
            col(FeedTables.ROW_HASH),
            unix_date(col(FeedTables.DELIVERY)),
            order(updated).as(ORDER));
    for (Row row : hashes.collectAsList()) {
      Version version =
          new Version(row.getLong(1), LocalDate.ofEpochDay(row.getInt(2)), row.getLong(3));
      byKeyHash.merge(row.getLong(0), version, StoredVersions::newer);
    }
  }

  private static Version newer(Version one, Version other) {
    return one.delivery().isBefore(other.delivery()) ? other : one;
  }

  /** The {@code updated} column as a number, as {@link KeyDecisions} has it. */
  private Column order(@Nullable String updated) {
    if (updated == null) {
      return functions.lit(NO_ORDER);
    }
    DataType type = state.schema().apply(updated).dataType();
    Column number = col(updated);
    if (type.equals(DataTypes.DateType)) {
      number = unix_date(number);
    } else if (type.equals(DataTypes.TimestampType)) {
      number = functions.unix_micros(number);
    }
    return functions.coalesce(number.cast(DataTypes.LongType), functions.lit(NO_ORDER));
  }

  private void collectClosed() {
    lake.read(ReplacedRowTable.TABLE)
        .where(
            col(ReplacedRowTable.FEED)
                .equalTo(state.name())
                .and(col(ReplacedRowTable.KIND).equalTo(ReplacedRowTable.CLOSED)))
        .select(col(ReplacedRowTable.SOURCE_KEY), unix_date(col(ReplacedRowTable.DELIVERY)))
        .collectAsList()
        .forEach(
            row ->
                closed.add(
                    new Mark(ReadRow.hash(row.getString(0)), LocalDate.ofEpochDay(row.getInt(1)))));
  }

  /** The version of that key; null when the key is new. */
  @Nullable Version of(long keyHash) {
    return byKeyHash.get(keyHash);
  }

  /** Whether that version was gone from a snapshot. */
  boolean isClosed(long keyHash, Version version) {
    return closed.contains(new Mark(keyHash, version.delivery()));
  }

  boolean isEmpty() {
    return byKeyHash.isEmpty();
  }

  /** Number of rows that stand and are not closed. */
  long open() {
    return byKeyHash.entrySet().stream().filter(this::isOpen).count();
  }

  /** Hashes of rows that stand, are not closed, and are not among {@code delivered}. */
  LongSet goneFrom(LongSet delivered) {
    LongSet gone = new LongSet();
    byKeyHash.entrySet().stream()
        .filter(entry -> !delivered.contains(entry.getKey()) && isOpen(entry))
        .forEach(entry -> gone.add(entry.getKey()));
    return gone;
  }

  /**
   * Those of {@code keys} of which a row stands that has not ended by {@code day}.
   *
   * @param endColumn the day on which a row ends; null = it does not
   */
  LongSet inForce(LongSet keys, @Nullable String endColumn, LocalDate day) {
    LongSet inForce = new LongSet();
    if (keys.isEmpty() || isEmpty()) {
      return inForce;
    }
    Column goesOn =
        endColumn == null
            ? functions.lit(true)
            : functions.coalesce(col(endColumn).gt(functions.lit(day)), functions.lit(true));
    versions()
        .where(keys.holds(col(FeedTables.KEY_HASH)))
        .where(goesOn)
        .select(col(FeedTables.KEY_HASH), unix_date(col(FeedTables.DELIVERY)))
        .collectAsList()
        .stream()
        .filter(row -> isNewest(row.getLong(0), LocalDate.ofEpochDay(row.getInt(1))))
        .filter(
            row -> !closed.contains(new Mark(row.getLong(0), LocalDate.ofEpochDay(row.getInt(1)))))
        .forEach(row -> inForce.add(row.getLong(0)));
    return inForce;
  }

  /** The rows behind {@code gone}, in order of key. */
  List<Replaced> rows(LongSet gone) {
    if (gone.isEmpty()) {
      return List.of();
    }
    return versions()
        .where(gone.holds(col(FeedTables.KEY_HASH)))
        .select(
            FeedTables.sourceKey(state),
            col(FeedTables.KEY_HASH),
            unix_date(col(FeedTables.DELIVERY)))
        .collectAsList()
        .stream()
        .filter(row -> isNewest(row.getLong(1), LocalDate.ofEpochDay(row.getInt(2))))
        .map(row -> new Replaced(row.getString(0), LocalDate.ofEpochDay(row.getInt(2))))
        .sorted(Comparator.comparing(Replaced::sourceKey))
        .toList();
  }

  private boolean isNewest(long keyHash, LocalDate delivery) {
    Version newest = byKeyHash.get(keyHash);
    return newest != null && newest.delivery().equals(delivery);
  }

  private boolean isOpen(Map.Entry<Long, Version> entry) {
    return !isClosed(entry.getKey(), entry.getValue());
  }
}
