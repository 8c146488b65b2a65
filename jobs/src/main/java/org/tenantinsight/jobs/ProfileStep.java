package org.tenantinsight.jobs;

import java.util.List;
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
    return night.write(
        writes(),
        TableSet.of()
            .with(
                HouseholdProfileTable.TABLE,
                Profile.build(night.spark(), tables, night.settings().windows(), night.asOf())));
  }
}
