package org.tenantinsight.transforms.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ContactRuleTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;

/** Two people bear reference N1, and nobody knows of which of them its alerts tell. */
class ContactInstructionTest extends SparkTest {

  @Test
  void whatAnAlertForTheLeadAsksForHoldsForEverybodyWhomItMayMean() {
    TableSet tables =
        TableSet.of()
            .with(ContactRuleTable.TABLE, ContactRuleTable.TABLE.empty(spark()))
            .with(
                PersonAlertTable.TABLE,
                TextTable.of(
                    spark(),
                    PersonAlertTable.TABLE,
                    """
                    alert_id | person_ref | alert_code | confidentiality | start_date | status
                    abuse    | N1         | SAF1.01    | RESTRICTED      | 2025-01-01 | OPEN
                    secret   | N1         | COMM1.11   | CONFIDENTIAL    | 2025-01-01 | OPEN
                    caution  | N1         | CAUT:VA    | PRIVATE         | 2025-01-01 | OPEN
                    """))
            .with("alert_home", spark().sql("SELECT '' alert_id, '' household_id, '' resident_id"))
            .with(
                "person_home",
                spark()
                    .sql(
                        "SELECT * FROM VALUES ('N1', 'HH-1', 'R-1'), ('N1', 'HH-2', 'R-2')"
                            + " AS t(person_ref, household_id, resident_id)"))
            .with(
                "candidate",
                spark().sql("SELECT * FROM VALUES ('HH-1'), ('HH-2') AS t(household_id)"))
            .with(
                "alert_rule",
                spark()
                    .sql(
                        "SELECT * FROM VALUES ('SAF1.', true, 'NO_CARD'),"
                            + " ('COMM1.11', false, 'PRO_INTERPRETER_ONLY'),"
                            + " ('CAUT:', true, 'TWO_TO_VISIT')"
                            + " AS t(alert_code, every_code_that_begins_so, rule)"));

    assertThat(
            SqlFile.run(
                    spark(),
                    "outreach/contact_instruction.sql",
                    LocalDate.parse("2026-10-05"),
                    Map.of(),
                    tables)
                .collectAsList())
        .extracting(row -> row.getString(1) + " " + row.getString(2))
        .containsExactlyInAnyOrder(
            "R-1 NO_CARD", "R-2 NO_CARD", "R-1 PRO_INTERPRETER_ONLY", "R-2 PRO_INTERPRETER_ONLY");
  }
}
