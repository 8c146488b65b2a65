package org.tenantinsight.transforms.link;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table that several later ones read: computed once, and a leaf of their plans.
 *
 * <p>Without the cut Spark would carry the SQL of all earlier steps through every later one and
 * plan it anew. Unlike a local checkpoint the rows can be computed again when an executor is lost.
 */
final class Leaf {

  private Leaf() {}

  static Dataset<Row> of(Dataset<Row> rows) {
    return rows.sparkSession().createDataFrame(rows.toJavaRDD(), rows.schema()).persist();
  }
}
