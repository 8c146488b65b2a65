package org.tenantinsight.transforms.link;

import org.apache.spark.sql.SparkSession;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** What linkage reads, without a row: a test fills in the feeds that matter to it. */
final class NoRows {

  private NoRows() {}

  static TableSet in(SparkSession spark) {
    TableSet feeds = TableSet.of().with(Linkage.CORRECTED_PEOPLE, PersonTable.TABLE.empty(spark));
    for (Table table : StateTables.ALL) {
      feeds = feeds.with(table, table.empty(spark));
    }
    return feeds;
  }
}
