package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.col;
import static org.tenantinsight.transforms.link.Linkage.EARLIER_LINKS;
import static org.tenantinsight.transforms.link.Linkage.EARLIER_TENANCIES;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.EvidencePairTable;
import org.tenantinsight.transforms.tables.EvidenceRowTable;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.Table;

/** What the night before knew, under names that tonight's tables do not have. */
final class NightBefore {

  private NightBefore() {}

  /**
   * previous_link, previous_household_tenancy, previous_alias, previous_evidence_row,
   * previous_evidence_pair and retired_id; {@link Linkage#EARLIER_LINKS} and {@link
   * Linkage#EARLIER_TENANCIES}, which are read only when somebody asks.
   *
   * @param previousNight see {@link Linkage#link}; what is not in it was empty
   */
  static TableSet of(SparkSession spark, TableSet previousNight) {
    Dataset<Row> links = previous(spark, previousNight, ResidentLinkTable.TABLE);
    Dataset<Row> aliases = previous(spark, previousNight, ResidentAliasTable.TABLE);
    Dataset<Row> tenancies = previous(spark, previousNight, HouseholdTenancyTable.TABLE);
    return TableSet.of()
        .with("previous_link", links.where(col("match_kind").notEqual("REVIEW")))
        .with("previous_household_tenancy", tenancies)
        .with("previous_alias", aliases)
        .withLazy(EARLIER_LINKS, () -> earlier(previousNight, EARLIER_LINKS, links))
        .withLazy(EARLIER_TENANCIES, () -> earlier(previousNight, EARLIER_TENANCIES, tenancies))
        .with("previous_evidence_row", previous(spark, previousNight, EvidenceRowTable.TABLE))
        .with("previous_evidence_pair", previous(spark, previousNight, EvidencePairTable.TABLE))
        .with(
            "retired_id",
            aliases
                .select(col("old_id").as("id"))
                .union(aliases.select(col("new_id").as("id")))
                .distinct());
  }

  private static Dataset<Row> previous(SparkSession spark, TableSet previousNight, Table table) {
    return previousNight.has(table.name()) ? previousNight.get(table) : table.empty(spark);
  }

  /** What every night knew; where nobody kept it, what the last one knew. */
  private static Dataset<Row> earlier(TableSet previousNight, String name, Dataset<Row> last) {
    return previousNight.has(name) ? previousNight.get(name) : last;
  }
}
