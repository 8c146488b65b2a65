package org.tenantinsight.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tenantinsight.jobs.outreach.OutreachFiles;
import org.tenantinsight.jobs.outreach.ReturnNotes;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.PresentHouseholds;
import org.tenantinsight.transforms.outreach.Outreach;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachListTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;
import org.tenantinsight.transforms.tables.OutreachRowTable;
import org.tenantinsight.transforms.tables.Table;

/** Who stands on which outreach list, and the files that officers and the lead open. */
final class OutreachStep implements Step {

  @Override
  public String name() {
    return "outreach";
  }

  @Override
  public List<Table> writes() {
    return Outreach.TABLES;
  }

  @Override
  public Result run(Night night, TableSet tables) throws IOException {
    TableSet known = known(night, tables);
    Result made =
        night.write(writes(), Outreach.build(night.spark(), known, night.settings(), night.asOf()));
    if (isNewest(night)) {
      OutreachFiles.write(
          tables.with(made.tables()),
          ReturnNotes.read(night.landing(), night.asOf()),
          night.settings(),
          night.asOf(),
          night.staging());
    }
    return made;
  }

  /** A list remembers who was on it weeks ago, under the id that the home had then. */
  static TableSet known(Night night, TableSet tables) {
    PresentHouseholds present = night.presentHouseholds(tables);
    return tables
        .with(OutreachListTable.TABLE, night.everyNightBefore(OutreachListTable.TABLE))
        .with(OutreachEntryTable.TABLE, before(night, OutreachEntryTable.TABLE, present))
        .with(OutreachQueueTable.TABLE, before(night, OutreachQueueTable.TABLE, present))
        .with(Outreach.LAST_ROW, present.leadNights(night.before(OutreachRowTable.TABLE)))
        .with(Outreach.ISSUED_TONIGHT, night.stored(OutreachListTable.TABLE));
  }

  private static Dataset<Row> before(Night night, Table table, PresentHouseholds present) {
    return present.leadNights(night.everyNightBefore(table));
  }

  /** Lists are issued by the newest night only: an officer must never get an older one later. */
  private static boolean isNewest(Night night) {
    return night
        .lake()
        .read(OutreachListTable.TABLE)
        .where(functions.col(OutreachListTable.AS_OF).gt(night.asOf()))
        .isEmpty();
  }
}
