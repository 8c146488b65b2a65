package org.tenantinsight.transforms.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;

/** What waits for an outcome, from what officers reported. */
class WaitingTest extends SparkTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @Test
  void whoWaitsStandsThereWithTheContactRulesOfTheHousehold() {
    assertThat(
            TextTable.show(
                waiting().selectExpr("household_id", "concat_ws(' ', safe_contact.rule) AS rules"),
                "household_id",
                "rules"))
        .isEqualTo(
            """
            household_id | rules
            HH-1 | NO_TEXT
            HH-2 |
            """);
  }

  @Test
  void ofTwoRowsAboutOneEntryTheOneThatCameLastIsTold() {
    assertThat(TextTable.show(waiting(), "household_id", "list_id", "outcome_met"))
        .isEqualTo(
            """
            household_id | list_id | outcome_met
            HH-1 | OLD-7 | NOT_YET
            HH-2 | OLD-7 | PART
            """);
  }

  private Dataset<Row> waiting() {
    OutreachSql sql = new OutreachSql(spark(), Nights.settings(10), NIGHT);
    return sql.add(sql.add(known(), "outcome"), "outreach_waiting").get("outreach_waiting");
  }

  /** HH-2 was reported on by its tenancy first, then on the list that came back. */
  private TableSet known() {
    String none = "CAST(NULL AS STRING)";
    return TableSet.of()
        .with(
            OutreachOutcomeTable.TABLE,
            TextTable.of(
                spark(),
                OutreachOutcomeTable.TABLE,
                """
                list_id | household_id | tenancy_ref | contacted_on | received_on | result   | outcome_met
                OLD-7   | HH-1         |             | 2026-10-20   | 2026-10-21  | NO_REPLY | NOT_YET
                OLD-7   |              | T-2         | 2026-10-20   | 2026-10-21  | NO_REPLY | NOT_YET
                OLD-7   | HH-2         |             | 2026-10-20   | 2026-10-28  | NO_REPLY | PART
                """))
        .with(
            HouseholdRowTable.TABLE,
            spark()
                .sql(
                    """
                    SELECT 'outreach_outcome' AS feed, * FROM VALUES
                      ('HH-1', 'OLD-7|HH-1'), ('HH-2', 'OLD-7|T-2'), ('HH-2', 'OLD-7|HH-2')
                      AS t(household_id, source_key)
                    """))
        .with("household", households("'P1' AS patch_code, true AS profiled"))
        .with(
            "person_to_ask_for",
            households(
                none
                    + " AS title, "
                    + none
                    + " AS forename, 'Doe' AS surname, "
                    + none
                    + " AS preferred_name"))
        .with("kept_from_patch", households("1 AS cause").where("false"))
        .with("placing", households("false AS listed"))
        .with(
            "safe_contact",
            households("array(named_struct('rule', 'NO_TEXT')) AS safe_contact")
                .where("household_id = 'HH-1'"));
  }

  private Dataset<Row> households(String columns) {
    return spark()
        .sql(
            "SELECT household_id, "
                + columns
                + " FROM VALUES ('HH-1'), ('HH-2') AS t(household_id)");
  }
}
