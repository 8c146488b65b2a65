package org.tenantinsight.jobs.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenantinsight.reports.outreach.IssuedLists;
import org.tenantinsight.reports.outreach.OfficerColumn;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.OutreachWaitingTable;

/**
 * What officers of patch P1 may report on. HH-1 was on a list of ours; HH-2 to HH-4 are known only
 * through outcomes that another system delivered: HH-2 under an id like ours, HH-3 under an id of
 * its own, HH-4 by its tenancy. HH-5 is of another patch.
 */
class LakeListsTest extends SparkTest {

  @Test
  void anEntryOfOneOfItsListsIsAccepted() {
    assertThat(p1().has("P1-2026-10-19-1", "HH-1")).isTrue();
    assertThat(p1().has("P1-2026-10-12-1", "HH-1")).isFalse();
  }

  @Test
  void anEntryThatOnlyADeliveredOutcomeNamesIsAccepted() {
    assertThat(p1().has("P1-2026-01-05-1", "HH-2")).isTrue();
  }

  @Test
  void anEntryThatStoodOnTheSheetOfWhatWaitsIsAcceptedWhateverItsListIsCalled() {
    assertThat(p1().has("OLD-7", "HH-3")).isTrue();
    assertThat(p1().has("OLD-8", "HH-4")).isTrue();
  }

  @Test
  void theListsOfAnotherPatchAreNot() {
    assertThat(p1().has("P2-2026-10-19-1", "HH-5")).isFalse();
    assertThat(p1().has("OLD-9", "HH-5")).isFalse();
    assertThat(p1().knows("HH-5")).isFalse();
    assertThat(p1().knows("HH-3")).isTrue();
  }

  @Test
  void whatWasReportedOfATenancyIsKnownOfItsHousehold() {
    assertThat(p1().recorded("OLD-8", "HH-4"))
        .isEqualTo(
            Map.of(
                OfficerColumn.DATE_OF_CONTACT, "2026-10-20",
                OfficerColumn.RESULT, "SPOKE_BY_PHONE",
                OfficerColumn.WANTED, "ASKED_EXPRESSED"));
    assertThat(p1().recorded("OLD-7", "HH-3")).containsEntry(OfficerColumn.INITIALS, "SO");
  }

  private IssuedLists p1() {
    return new LakeLists(
            TextTable.of(
                spark(),
                OutreachEntryTable.TABLE,
                """
                patch_code | list_id         | household_id
                P1         | P1-2026-10-19-1 | HH-1
                P2         | P2-2026-10-19-1 | HH-5
                """),
            TextTable.of(
                spark(),
                OutreachWaitingTable.TABLE,
                """
                as_of      | patch_code | list_id | household_id | contacted_on | result         | wanted
                2026-10-30 | P1         | OLD-7   | HH-3         | 2026-10-20   | NO_REPLY       | NOT_ASKED
                2026-10-29 | P1         | OLD-8   | HH-4         | 2026-10-19   | NO_REPLY       | NOT_ASKED
                2026-10-30 | P1         | OLD-8   | HH-4         | 2026-10-20   | SPOKE_BY_PHONE | ASKED_EXPRESSED
                2026-10-30 | P2         | OLD-9   | HH-5         | 2026-10-20   | NO_REPLY       | NOT_ASKED
                """),
            TextTable.of(
                spark(),
                OutreachOutcomeTable.TABLE,
                """
                list_id         | household_id | tenancy_ref | officer_id | contacted_on | result   | wanted
                P1-2026-01-05-1 | HH-2         |             | SO         | 2026-01-08   | NO_REPLY | NOT_ASKED
                OLD-7           | HH-3         |             | SO         | 2026-10-20   | NO_REPLY | NOT_ASKED
                OLD-8           |              | T-4         | SO         | 2026-10-20   | NO_REPLY | NOT_ASKED
                """))
        .of("P1");
  }
}
