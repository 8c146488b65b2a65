package org.tenantinsight.jobs;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.Table;

/** One row per household with everything that a sign compares. */
final class ProfileStep implements Step {

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public List<Table> writes() {
    return List.of(HouseholdProfileTable.TABLE);
  }

  @Override
  public Result run(Night night, TableSet tables) {
    Map<String, Object> windows = night.settings().windows();
    TableSet events = Profile.events(night.spark(), tables, windows, night.asOf());
    Dataset<Row> profile = Profile.build(night.spark(), events, windows, night.asOf());
    Result written = night.write(HouseholdProfileTable.TABLE, profile);
    return new Result(events.with(written.tables()), written.rows(), written.warnings());
  }
}
