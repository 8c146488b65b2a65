package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachListTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;
import org.tenantinsight.transforms.tables.OutreachRowTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * HH-2 stood on Monday's list, is flagged, and was answered; on Tuesday it is part of HH-1. HH-1
 * was once split off HH-5.
 */
public final class MergedHomes {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private final SparkSession spark;
  private final Night tuesday;

  private MergedHomes(SparkSession spark, Night tuesday) {
    this.spark = spark;
    this.tuesday = tuesday;
  }

  /** With Monday's tables in a lake in {@code folder}. */
  public static MergedHomes in(Path folder, SparkSession spark) throws Exception {
    MergedHomes homes =
        new MergedHomes(spark, StepNight.of(spark, folder, TUESDAY, List.of(MONDAY)));
    homes.store(OutreachListTable.TABLE, "as_of\n2026-10-05\n", MONDAY);
    for (Table table :
        List.of(
            FlagTable.TABLE,
            OutreachEntryTable.TABLE,
            OutreachQueueTable.TABLE,
            OutreachRowTable.TABLE)) {
      homes.store(table, "household_id | as_of\nHH-2 | 2026-10-05\n", MONDAY);
    }
    homes.store(
        ResidentAliasTable.TABLE,
        """
        old_id | new_id | event | as_of
        HH-2   | HH-1   | MERGE | 2026-10-06
        HH-5   | HH-1   | SPLIT | 2026-10-06
        """,
        TUESDAY);
    return homes;
  }

  /** The night after the merge. */
  public Night tuesday() {
    return tuesday;
  }

  /** What the steps before know on that night. */
  public TableSet tables() {
    return TableSet.of()
        .with(
            HouseholdTable.TABLE,
            rows(HouseholdTable.TABLE, "household_id | as_of\nHH-1 | 2026-10-06\n"))
        .with(
            HouseholdTenancyTable.TABLE,
            rows(HouseholdTenancyTable.TABLE, "household_id | tenancy_ref\nHH-1 | T1\n"))
        .with(
            OutreachOutcomeTable.TABLE,
            rows(OutreachOutcomeTable.TABLE, "list_id | household_id\nL1 | HH-2\n"));
  }

  private void store(Table table, String text, LocalDate night) {
    tuesday.lake().replaceNight(table, rows(table, text), night);
  }

  private Dataset<Row> rows(Table table, String text) {
    return TextTable.of(spark, table, text);
  }
}
