package org.tenantinsight.transforms.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.AppointmentTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.HouseholdMemberTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.RepairTable;

/** When a kept appointment means that somebody of the household was spoken with. */
class TwoWayContactTest extends SparkTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @ParameterizedTest(name = "kept for {0} work: {1} contacts")
  @CsvSource({"RESPONSIVE, 1", "SERVICING_GAS, 1", "COMMUNAL, 0", "VOID, 0", ", 1"})
  void aKeptAppointmentOfWorkInTheHomeCountsAndOneOnTheStairsOrInAnEmptyHomeDoesNot(
      String workClass, int contacts) {
    TableSet tables =
        TableSet.of()
            .with(ContactTable.TABLE, ContactTable.TABLE.empty(spark()))
            .with(HouseholdMemberTable.TABLE, HouseholdMemberTable.TABLE.empty(spark()))
            .with(OutreachOutcomeTable.TABLE, OutreachOutcomeTable.TABLE.empty(spark()))
            .with(
                HouseholdRowTable.TABLE,
                TextTable.of(
                    spark(),
                    HouseholdRowTable.TABLE,
                    """
            household_id | feed        | source_key
            HH-1         | appointment | A-1
            """))
            .with(
                AppointmentTable.TABLE,
                TextTable.of(
                    spark(),
                    AppointmentTable.TABLE,
                    """
            appointment_id | work_order_ref | slot_start          | outcome
            A-1            | W-1            | 2026-10-20 09:00:00 | KEPT
            """))
            .with(
                RepairTable.TABLE,
                TextTable.of(
                    spark(),
                    RepairTable.TABLE,
                    workClass == null
                        ? "work_order_ref | work_class"
                        : "work_order_ref | work_class\nW-1 | " + workClass));

    assertThat(
            SqlFile.run(
                    spark(),
                    "profile/two_way_contact.sql",
                    NIGHT,
                    Map.of("contact_months", 12, "contact_months_with_need", 6),
                    tables)
                .count())
        .isEqualTo(contacts);
  }
}
