package org.tenantinsight.transforms.conform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.ReplacedRowTable;
import org.tenantinsight.transforms.tables.Table;

/** A feed as it stands on a night, from every version that was ever delivered. */
public final class FeedState {

  private static final String CLOSED_ON = "closed_on";

  private FeedState() {}

  /**
   * The rows that stand on {@code asOf}: delivered by then, and not corrected by then. A row that a
   * snapshot no longer holds stays, with the day on which it was gone.
   *
   * @param stored every version delivered ({@link FeedTables#stored})
   * @param replaced the marks of {@link ReplacedRowTable}; few, so they are sent to every task
   * @param state contract of the result
   * @param asOf the night
   */
  public static Dataset<Row> asOf(
      Dataset<Row> stored, Dataset<Row> replaced, Table state, LocalDate asOf) {
    return asOf(stored, replaced, state, state.name(), asOf);
  }

  /**
   * The same, for a table that keeps a part of another feed's columns and so follows its marks.
   *
   * @param feed the feed under whose name the marks stand
   */
  public static Dataset<Row> asOf(
      Dataset<Row> stored, Dataset<Row> replaced, Table state, String feed, LocalDate asOf) {
    Column key = FeedTables.sourceKey(state);
    Dataset<Row> marks =
        replaced.where(
            col(ReplacedRowTable.FEED)
                .equalTo(feed)
                .and(col(ReplacedRowTable.ON_DELIVERY).leq(asOf)));
    Dataset<Row> corrected = marks(marks, ReplacedRowTable.CORRECTED, "corrected");
    Dataset<Row> closed = marks(marks, ReplacedRowTable.CLOSED, "closed");
    Dataset<Row> standing =
        stored
            .where(col(FeedTables.DELIVERY).leq(asOf))
            .join(broadcast(corrected), sameVersion(key, "corrected"), "left_anti")
            .join(broadcast(closed), sameVersion(key, "closed"), "left")
            .withColumn(CLOSED_ON, col("closed_on_delivery"));
    return state.conform(standing);
  }

  /** Marks under names of their own, so that no column of a feed is mistaken for one of theirs. */
  private static Dataset<Row> marks(Dataset<Row> marks, String kind, String prefix) {
    return marks
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
