package org.tenantinsight.transforms;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * A small table that several later ones read: computed once, and a leaf of their plans. Without the
 * cut Spark would carry all earlier steps through the plan and the tasks of every later one.
 *
 * <p>Spark frees the rows when nobody holds the table any more. On a cluster each block is kept
 * twice, because a cut table cannot be computed again when an executor is lost.
 */
public final class Leaf {

  private Leaf() {}

  /** The same rows, worked out now. */
  public static Dataset<Row> of(Dataset<Row> rows) {
    SparkSession spark = rows.sparkSession();
    StorageLevel kept =
        spark.sparkContext().isLocal()
            ? StorageLevel.MEMORY_AND_DISK()
            : StorageLevel.MEMORY_AND_DISK_2();
    return inOnePiece(rows).localCheckpoint(true, kept);
  }

  /**
   * The same rows as one piece, when the session works for few rows and so in one piece. Then no
   * join and no grouping has to bring rows together first, which would cost more than its work.
   */
  public static Dataset<Row> inOnePiece(Dataset<Row> rows) {
    return worksForFewRows(rows) ? rows.coalesce(1) : rows;
  }

  /** The same rows, those of one value in one piece. */
  public static Dataset<Row> together(Dataset<Row> rows, String column) {
    return worksForFewRows(rows) ? rows.coalesce(1) : rows.repartition(rows.col(column));
  }

  private static boolean worksForFewRows(Dataset<Row> rows) {
    return rows.sparkSession().sessionState().conf().numShufflePartitions() == 1;
  }
}
