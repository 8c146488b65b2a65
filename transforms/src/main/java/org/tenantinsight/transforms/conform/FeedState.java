package org.tenantinsight.transforms.conform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.ReplacedRowTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * The feeds as they stand on a night, each from every version that was ever delivered: the rows
 * delivered by then and not corrected by then. A row that a snapshot no longer holds stays, with
 * the day on which it was gone.
 */
public final class FeedState {

  private static final String CLOSED_ON = "closed_on";

  private final Dataset<Row> marks;
  private final Map<String, Set<String>> kindsByFeed;
  private final LocalDate asOf;

  /**
   * The state on {@code asOf}.
   *
   * @param replaced the marks of {@link ReplacedRowTable}; few, so they are sent to every task
   */
  public FeedState(Dataset<Row> replaced, LocalDate asOf) {
    this.marks = Leaf.of(replaced.where(col(ReplacedRowTable.ON_DELIVERY).leq(asOf)));
    this.kindsByFeed = new TreeMap<>();
    this.asOf = asOf;
    for (Row row :
        marks.select(ReplacedRowTable.FEED, ReplacedRowTable.KIND).distinct().collectAsList()) {
      kindsByFeed.computeIfAbsent(row.getString(0), feed -> new TreeSet<>()).add(row.getString(1));
    }
  }

  /**
   * One feed.
   *
   * @param stored every version delivered ({@link FeedTables#stored})
   * @param state contract of the result
   */
  public Dataset<Row> of(Dataset<Row> stored, Table state) {
    Column key = FeedTables.sourceKey(state);
    Set<String> kinds = kindsByFeed.getOrDefault(state.name(), Set.of());
    Dataset<Row> standing = stored.where(col(FeedTables.DELIVERY).leq(asOf));
    if (kinds.contains(ReplacedRowTable.CORRECTED)) {
      standing =
          standing.join(
              broadcast(marks(state, ReplacedRowTable.CORRECTED, "corrected")),
              sameVersion(key, "corrected"),
              "left_anti");
    }
    if (kinds.contains(ReplacedRowTable.CLOSED)) {
      standing =
          standing.join(
              broadcast(marks(state, ReplacedRowTable.CLOSED, "closed")),
              sameVersion(key, "closed"),
              "left");
    } else {
      standing = standing.withColumn("closed_on_delivery", lit(null).cast(DataTypes.DateType));
    }
    return state.conform(standing.withColumn(CLOSED_ON, col("closed_on_delivery")));
  }

  /**
   * The versions of one feed that a later delivery corrected.
   *
   * @param stored every version delivered ({@link FeedTables#stored})
   * @param state contract of the result
   */
  public Dataset<Row> corrected(Dataset<Row> stored, Table state) {
    Dataset<Row> versions =
        stored
            .where(col(FeedTables.DELIVERY).leq(asOf))
            .join(
                broadcast(marks(state, ReplacedRowTable.CORRECTED, "corrected")),
                sameVersion(FeedTables.sourceKey(state), "corrected"),
                "left_semi");
    return state.conform(versions.withColumn(CLOSED_ON, lit(null).cast(DataTypes.DateType)));
  }

  /** Marks under names of their own, so that no column of a feed is mistaken for one of theirs. */
  private Dataset<Row> marks(Table state, String kind, String prefix) {
    return marks
        .where(col(ReplacedRowTable.FEED).equalTo(state.name()))
        .where(col(ReplacedRowTable.KIND).equalTo(kind))
        .select(
            xxhash64(col(ReplacedRowTable.SOURCE_KEY)).as(prefix + "_hash"),
            col(ReplacedRowTable.SOURCE_KEY).as(prefix + "_key"),
            col(ReplacedRowTable.DELIVERY).as(prefix + "_version"),
            col(ReplacedRowTable.ON_DELIVERY).as(prefix + "_on_delivery"));
  }

  /** By hash first, which is a number; the key itself is put together only where that agrees. */
  private static Column sameVersion(Column key, String prefix) {
    return col(FeedTables.KEY_HASH)
        .equalTo(col(prefix + "_hash"))
        .and(col(FeedTables.DELIVERY).equalTo(col(prefix + "_version")))
        .and(key.equalTo(col(prefix + "_key")));
  }
}
