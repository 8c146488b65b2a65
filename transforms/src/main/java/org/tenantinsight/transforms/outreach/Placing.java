package org.tenantinsight.transforms.outreach;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachListTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;
import org.tenantinsight.transforms.tables.OutreachRowTable;

/**
 * Who stands on the list tonight: on the issue day open entries, urgent ones, then new ones up to
 * the patch's capacity; on other nights open entries and urgent ones only.
 */
final class Placing {

  private Placing() {}

  /**
   * The tables of the lists.
   *
   * @param known {@code placing}, {@code household_facts} and the lists of earlier nights
   * @return {@code outreach_list}, {@code outreach_entry}, {@code outreach_queue} and {@code
   *     outreach_row} of the night
   */
  static TableSet of(OutreachSql sql, TableSet known) {
    Dataset<Row> placing =
        known.get("placing").withColumn(OutreachEntryTable.AS_OF, lit(sql.asOf()));
    // Three of the tables read the lists, so they are worked out once.
    Dataset<Row> lists = Leaf.of(sql.made(OutreachListTable.TABLE, known));
    Dataset<Row> entries =
        placing
            .where("listed")
            .join(
                lists.select(OutreachListTable.PATCH_CODE, OutreachListTable.LIST_ID),
                OutreachListTable.PATCH_CODE);
    Dataset<Row> facts = known.get("household_facts").drop(OutreachEntryTable.PATCH_CODE);
    return TableSet.of()
        .with(OutreachListTable.TABLE, lists)
        .with(OutreachEntryTable.TABLE, OutreachEntryTable.TABLE.conform(entries))
        .with(
            OutreachQueueTable.TABLE, OutreachQueueTable.TABLE.conform(placing.where("NOT listed")))
        .with(
            OutreachRowTable.TABLE,
            OutreachRowTable.TABLE.conform(entries.join(facts, OutreachEntryTable.HOUSEHOLD_ID)));
  }
}
