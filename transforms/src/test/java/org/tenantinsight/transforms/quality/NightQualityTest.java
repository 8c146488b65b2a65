package org.tenantinsight.transforms.quality;

import static org.apache.spark.sql.functions.translate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.CellFindingTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.FeedStatusTable;
import org.tenantinsight.transforms.tables.HouseholdMemberTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.QuarantineTable;
import org.tenantinsight.transforms.tables.ReconciliationTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

class NightQualityTest extends SparkTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  @Test
  void eachRowThatNamesSomebodyIsCountedOnceByWhatBecameOfIt() {
    TableSet tables =
        noRows()
            .with(FeedStatusTable.TABLE, status("contact", "person"))
            .with(
                ContactTable.TABLE,
                table(
                    ContactTable.TABLE,
                    """
                    contact_id | person_ref | contact_name | tenancy_ref
                    C1         | P1         |              |
                    C2         |            | Ann Lee      | T1
                    C3         |            | Ann & Bo Lee | T1
                    C4         |            | Ann Lee      |
                    C5         |            | Jo Brown     | T1
                    C6         |            | Jo Brown     |
                    C7         |            |              | T1
                    """))
            .with(
                PersonTable.TABLE,
                table(
                    PersonTable.TABLE,
                    """
                    person_ref | tenancy_ref
                    P1         | T1
                    P7         | T2
                    """))
            .with(
                ResidentLinkTable.TABLE,
                table(
                    ResidentLinkTable.TABLE,
                    """
                    feed    | source_key | match_kind
                    contact | C1         | KEY
                    contact | C2         | KEY
                    contact | C3         | PROBABLE
                    contact | C3-&2      | PROBABLE
                    contact | C4         | OVERRIDE
                    contact | C5         | REVIEW
                    person  | P1-T1      | KEY
                    person  | P7-T2      | KEY
                    """))
            .with(
                HouseholdRowTable.TABLE,
                table(
                    HouseholdRowTable.TABLE,
                    """
                    feed    | source_key
                    contact | C1
                    contact | C2
                    """))
            .with(
                LinkReviewTable.TABLE,
                table(
                    LinkReviewTable.TABLE,
                    """
                    feed    | source_key | other_source_key
                    contact | C5         | P7-T1
                    contact | C5         | P8-T1
                    contact | C5-&2      | P9-T1
                    person  | P1-T1      | P7-T2
                    """));

    assertThat(
            show(
                NightQuality.feeds(spark(), tables, AS_OF),
                "feed",
                "person_rows",
                "by_reference",
                "by_key",
                "by_evidence",
                "by_decision",
                "to_look_at",
                "joined_in_review",
                "home_rows",
                "home_rows_placed"))
        .isEqualTo(
            """
            feed | person_rows | by_reference | by_key | by_evidence | by_decision | to_look_at | joined_in_review | home_rows | home_rows_placed
            contact | 6 | 1 | 1 | 1 | 1 | 1 | 0 | 5 | 2
            person | 2 | 2 | 0 | 0 | 0 | 0 | 1 | 2 | 0
            """);
  }

  @Test
  void aFeedThatNeverCameHasItsRow() {
    TableSet tables = noRows().with(FeedStatusTable.TABLE, status("repair", "tenancy"));

    assertThat(
            show(
                NightQuality.feeds(spark(), tables, AS_OF),
                "feed",
                "home_rows",
                "home_rows_placed"))
        .isEqualTo(
            """
            feed | home_rows | home_rows_placed
            repair | 0 | 0
            tenancy | 0 | 0
            """);
  }

  @Test
  void whatWasSetAsideIsCountedByRuleForTheNewestDeliveryOfEachFeedOnly() {
    TableSet tables =
        TableSet.of()
            .with(
                ReconciliationTable.TABLE,
                table(
                    ReconciliationTable.TABLE,
                    """
                    feed    | file        | delivery
                    person  | 30/person   | 2026-10-30
                    person  | 31/person   | 2026-10-31
                    contact | 30/contact  | 2026-10-30
                    """))
            .with(
                QuarantineTable.TABLE,
                table(
                    QuarantineTable.TABLE,
                    """
                    feed    | file       | line | record_no | rule   | column  | delivery   | raw
                    person  | 30/person  | 9    | 9         | ragged |         | 2026-10-30 | x
                    person  | 31/person  | 12   | 8         | ragged |         | 2026-10-31 | x
                    person  | 31/person  | 4    | 4         | ragged |         | 2026-10-31 | x
                    contact | 30/contact | 7    | 7         | code   | channel | 2026-10-30 | x
                    """))
            .with(
                CellFindingTable.TABLE,
                table(
                    CellFindingTable.TABLE,
                    """
                    feed   | file      | delivery   | column   | rule     | cells
                    person | 30/person | 2026-10-30 | postcode | postcode | 5
                    person | 31/person | 2026-10-31 | postcode | postcode | 3
                    """));

    Dataset<Row> setAside = NightQuality.setAside(spark(), tables, AS_OF);

    assertThat(
            show(
                setAside.selectExpr(
                    "kind", "file", "rule", "column", "times", "string(lines) AS lines"),
                "kind",
                "file",
                "rule",
                "column",
                "times",
                "lines"))
        .isEqualTo(
            """
            kind | file | rule | column | times | lines
            CELL | 31/person | postcode | postcode | 3 | []
            RECORD | 30/contact | code | channel | 1 | [7]
            RECORD | 31/person | ragged |  | 2 | [4, 12]
            """);
  }

  @Test
  void eachFeedThatSharesAFileHasItsOwnFirstLines() {
    TableSet tables =
        TableSet.of()
            .with(
                ReconciliationTable.TABLE,
                table(
                    ReconciliationTable.TABLE,
                    """
                    feed   | file       | delivery
                    person | 31/account | 2026-10-31
                    rent   | 31/account | 2026-10-31
                    """))
            .with(
                QuarantineTable.TABLE,
                table(
                    QuarantineTable.TABLE,
                    """
                    feed   | file       | line | record_no | rule   | delivery   | raw
                    person | 31/account | 2    | 2         | ragged | 2026-10-31 | x
                    person | 31/account | 3    | 3         | ragged | 2026-10-31 | x
                    person | 31/account | 4    | 4         | ragged | 2026-10-31 | x
                    rent   | 31/account | 2    | 2         | ragged | 2026-10-31 | x
                    rent   | 31/account | 3    | 3         | ragged | 2026-10-31 | x
                    rent   | 31/account | 4    | 4         | ragged | 2026-10-31 | x
                    """))
            .with(CellFindingTable.TABLE, CellFindingTable.TABLE.empty(spark()));

    Dataset<Row> setAside = NightQuality.setAside(spark(), tables, AS_OF);

    assertThat(
            show(
                setAside.selectExpr("feed", "times", "string(lines) AS lines"),
                "feed",
                "times",
                "lines"))
        .isEqualTo(
            """
            feed | times | lines
            person | 3 | [2, 3, 4]
            rent | 3 | [2, 3, 4]
            """);
  }

  private static String show(Dataset<Row> rows, String... columns) {
    return TextTable.show(rows, columns);
  }

  private Dataset<Row> status(String... feeds) {
    return table(
        FeedStatusTable.TABLE,
        "feed | newest_delivery | fresh\n" + String.join(" | | true\n", feeds) + " | | true\n");
  }

  /** A text table cannot hold the | of a key: a hyphen stands for it. */
  private Dataset<Row> table(Table contract, String text) {
    Dataset<Row> rows = TextTable.of(spark(), contract, text);
    return contract.key().contains("source_key")
        ? rows.withColumn("source_key", translate(rows.col("source_key"), "-", "|"))
        : rows;
  }

  private TableSet noRows() {
    TableSet tables = TableSet.of();
    for (Table feed : StateTables.ALL) {
      tables = tables.with(feed, feed.empty(spark()));
    }
    for (Table link :
        List.of(
            ResidentLinkTable.TABLE,
            HouseholdRowTable.TABLE,
            HouseholdMemberTable.TABLE,
            LinkReviewTable.TABLE)) {
      tables = tables.with(link, link.empty(spark()));
    }
    return tables;
  }
}
