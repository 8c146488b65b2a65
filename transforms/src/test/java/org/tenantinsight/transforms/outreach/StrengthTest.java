package org.tenantinsight.transforms.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.AppointmentTable;
import org.tenantinsight.transforms.tables.HouseholdAccountTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.RelatedContactTable;
import org.tenantinsight.transforms.tables.RentTransactionTable;
import org.tenantinsight.transforms.tables.RepairTable;

/** What is going well in a household. */
class StrengthTest extends SparkTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @Test
  void appointmentsOnTheStairsOrInAnEmptyHomeAreNobodysToKeepOrToMiss() {
    TableSet tables =
        TableSet.of()
            .with(
                "candidate",
                spark().sql("SELECT explode(array('HH-1', 'HH-2', 'HH-3')) AS household_id"))
            .with("person_to_ask_for", spark().sql("SELECT '' AS household_id, '' AS resident_id"))
            .with(
                "person_home",
                spark().sql("SELECT '' AS household_id, '' AS resident_id, '' AS person_ref"))
            .with(RentTransactionTable.TABLE, RentTransactionTable.TABLE.empty(spark()))
            .with(HouseholdAccountTable.TABLE, HouseholdAccountTable.TABLE.empty(spark()))
            .with(IndicatorHitTable.TABLE, IndicatorHitTable.TABLE.empty(spark()))
            .with(RelatedContactTable.TABLE, RelatedContactTable.TABLE.empty(spark()))
            .with(
                RepairTable.TABLE,
                TextTable.of(
                    spark(),
                    RepairTable.TABLE,
                    """
            work_order_ref | work_class
            W-1            | RESPONSIVE
            W-2            | COMMUNAL
            W-3            | VOID
            """))
            .with(
                HouseholdRowTable.TABLE,
                TextTable.of(
                    spark(),
                    HouseholdRowTable.TABLE,
                    """
            household_id | feed        | source_key
            HH-1         | appointment | A-1
            HH-1         | appointment | A-2
            HH-1         | appointment | A-3
            HH-2         | appointment | A-4
            HH-2         | appointment | A-5
            HH-3         | appointment | A-6
            HH-3         | appointment | A-7
            """))
            .with(
                AppointmentTable.TABLE,
                TextTable.of(
                    spark(),
                    AppointmentTable.TABLE,
                    """
            appointment_id | work_order_ref | slot_start          | outcome
            A-1            | W-1            | 2026-10-01 09:00:00 | KEPT
            A-2            | W-1            | 2026-10-02 09:00:00 | KEPT
            A-3            | W-2            | 2026-10-03 09:00:00 | NO_ACCESS
            A-4            | W-2            | 2026-10-01 09:00:00 | KEPT
            A-5            | W-2            | 2026-10-02 09:00:00 | KEPT
            A-6            | W-3            | 2026-10-01 09:00:00 | KEPT
            A-7            | W-3            | 2026-10-02 09:00:00 | KEPT
            """));
    OutreachSql sql = new OutreachSql(spark(), Nights.settings(10), NIGHT);

    assertThat(
            TextTable.show(
                sql.add(tables, "strength").get("strength"), "household_id", "keeps_appointments"))
        .isEqualTo(
            """
            household_id | keeps_appointments
            HH-1 | true
            HH-2 | false
            HH-3 | false
            """);
  }
}
