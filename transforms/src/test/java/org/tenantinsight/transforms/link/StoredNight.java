package org.tenantinsight.transforms.link;

import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.Table;

/**
 * A night of linkage as the next one finds it: stored rows, not a plan that grows from night to
 * night and is worked out anew by whoever reads it.
 */
final class StoredNight {

  private StoredNight() {}

  static TableSet link(
      SparkSession spark,
      TableSet feeds,
      TableSet before,
      LinkageSettings settings,
      LocalDate asOf) {
    TableSet made = Linkage.link(spark, feeds, before, settings, asOf);
    TableSet night = made;
    for (Table table : Linkage.TABLES) {
      night =
          night.withLazy(
              table, () -> spark.createDataFrame(made.get(table).collectAsList(), table.schema()));
    }
    return night;
  }
}
