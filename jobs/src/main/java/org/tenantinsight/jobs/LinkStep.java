package org.tenantinsight.jobs;

import java.io.IOException;
import java.util.List;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.Linkage;
import org.tenantinsight.transforms.tables.EvidencePairTable;
import org.tenantinsight.transforms.tables.EvidenceRowTable;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.Table;

/** Who is who, and who lives together: residents and households with ids that last. */
final class LinkStep implements Step {

  @Override
  public String name() {
    return "link";
  }

  @Override
  public List<Table> writes() {
    return Linkage.TABLES;
  }

  @Override
  public Result run(Night night, TableSet tables) throws IOException {
    TableSet before = TableSet.of();
    for (Table table :
        List.of(
            ResidentLinkTable.TABLE,
            HouseholdTenancyTable.TABLE,
            ResidentAliasTable.TABLE,
            EvidenceRowTable.TABLE,
            EvidencePairTable.TABLE)) {
      before = before.with(table, night.before(table));
    }
    TableSet linked =
        Linkage.link(night.spark(), tables, before, night.settings().linkage(), night.asOf());
    return night.write(writes(), linked);
  }
}
