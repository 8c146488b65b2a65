package org.tenantinsight.transforms.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachListTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;

/** Who stands on a patch's list, from night to night. */
class PlacingTest extends SparkTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 29);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

  private Nights nights;

  @BeforeEach
  void roomForThree() {
    nights = new Nights(spark(), 3);
  }

  @Test
  void theFirstNightIssuesAListAtOnceInTheOrderOfTheFlags() {
    TableSet night =
        new Nights(spark(), 5)
            .night(
                THURSDAY,
                "HH-1 medium 2 10",
                "HH-2 medium 3 5",
                "HH-3 acute 1 5",
                "HH-4 medium 2 NULL",
                "HH-5 high 2 5");

    assertThat(entries(night))
        .isEqualTo(
            """
            position | household_id | list_id | do_this | by_date | since_last | carried
            1 | HH-3 | P1-2026-10-29-1 | VISIT_FIRST | 2026-10-30 | NEW | false
            2 | HH-5 | P1-2026-10-29-1 | CALL_THIS_WEEK | 2026-11-03 | NEW | false
            3 | HH-2 | P1-2026-10-29-1 | CHECK_IN | 2026-11-08 | NEW | false
            4 | HH-4 | P1-2026-10-29-1 | CHECK_IN | 2026-11-08 | NEW | false
            5 | HH-1 | P1-2026-10-29-1 | CHECK_IN | 2026-11-08 | NEW | false
            """);
  }

  @Test
  void onOtherNightsOnlyUrgentHouseholdsComeAndThoseNoLongerEligibleGo() {
    nights.night(MONDAY, "HH-1 medium", "HH-2 medium");
    TableSet tuesday = nights.night(TUESDAY, "HH-2 medium", "HH-3 acute", "HH-4 high");

    assertThat(entries(tuesday))
        .isEqualTo(
            """
            position | household_id | list_id | do_this | by_date | since_last | carried
            1 | HH-3 | P1-2026-11-02-2 | VISIT_FIRST | 2026-11-04 | NEW | false
            2 | HH-2 | P1-2026-11-02-2 | CHECK_IN | 2026-11-12 | NEW | true
            """);
    assertThat(
            TextTable.show(tuesday.get(OutreachQueueTable.TABLE), "household_id", "waiting_since"))
        .isEqualTo("household_id | waiting_since\nHH-4 | 2026-11-03\n");
  }

  @Test
  void aQuietNightKeepsTheListAndMakesNoRevision() {
    nights.night(MONDAY, "HH-1 medium");

    assertThat(lists(nights.night(TUESDAY, "HH-1 medium")))
        .isEqualTo("list_id | issued | households | next_week\nP1-2026-11-02-1 | false | 1 | 0\n");
  }

  @Test
  void aHouseholdOnTheListThatBecomesMoreUrgentMakesARevision() {
    nights.night(MONDAY, "HH-1 medium");

    TableSet tuesday = nights.night(TUESDAY, "HH-1 acute");

    assertThat(lists(tuesday)).contains("P1-2026-11-02-2 | true | 1 | 0");
    assertThat(since(tuesday))
        .isEqualTo("household_id | since_last | by_date\nHH-1 | RISING | 2026-11-04\n");
  }

  @Test
  void aPatchWithNobodyToCallGetsAnEmptyList() {
    assertThat(lists(nights.night(MONDAY)))
        .isEqualTo("list_id | issued | households | next_week\nP1-2026-11-02-1 | true | 0 | 0\n");
  }

  @Test
  void openEntriesAreCarriedAndAmongEqualsTheLongestWaitComesNext() {
    nights.night(MONDAY, "HH-1 high", "HH-2 high", "HH-3 medium", "HH-4 medium 1 1");

    TableSet next =
        nights.night(
            NEXT_MONDAY, "HH-2 high", "HH-3 medium", "HH-4 medium 1 1", "HH-5 medium 3 90");

    assertThat(entries(next))
        .isEqualTo(
            """
            position | household_id | list_id | do_this | by_date | since_last | carried
            1 | HH-2 | P1-2026-11-09-1 | CALL_THIS_WEEK | 2026-11-07 | SAME | true
            2 | HH-3 | P1-2026-11-09-1 | CHECK_IN | 2026-11-12 | SAME | true
            3 | HH-4 | P1-2026-11-09-1 | CHECK_IN | 2026-11-19 | NEW | false
            """);
    assertThat(lists(next)).contains("P1-2026-11-09-1 | true | 3 | 1");
  }

  @Test
  void anUrgentHouseholdNeverWaitsForRoom() {
    TableSet night =
        nights.night(MONDAY, "HH-1 acute", "HH-2 acute", "HH-3 acute", "HH-4 acute", "HH-5 high");

    assertThat(lists(night)).contains("P1-2026-11-02-1 | true | 4 | 1");
  }

  @Test
  void aHouseholdEntersAtMostOncePerIssueWeek() {
    nights.night(MONDAY, "HH-1 high", "HH-2 medium");
    nights.night(TUESDAY, "HH-2 medium");

    assertThat(entries(nights.night(TUESDAY.plusDays(1), "HH-1 high", "HH-2 medium")))
        .doesNotContain("HH-1");
    assertThat(entries(nights.night(NEXT_MONDAY, "HH-1 high", "HH-2 medium")))
        .contains("1 | HH-1 | P1-2026-11-09-1 | CALL_THIS_WEEK | 2026-11-14 | SAME | false");
  }

  @Test
  void anUrgentHouseholdThatWasTakenOffComesBackUnlessAnOfficerWasInTouch() {
    nights.night(MONDAY, "HH-1 acute", "HH-2 acute");
    nights.outcome("HH-2 2026-11-03 NO_REPLY - false").night(TUESDAY);

    assertThat(since(nights.night(TUESDAY.plusDays(1), "HH-1 acute", "HH-2 acute")))
        .isEqualTo("household_id | since_last | by_date\nHH-1 | NEW | 2026-11-05\n");
  }

  @Test
  void saysWhenAHouseholdRisesOrIsBackAgain() {
    nights.night(MONDAY, "HH-1 medium", "HH-2 medium");
    assertThat(since(nights.night(NEXT_MONDAY, "HH-1 high")))
        .isEqualTo("household_id | since_last | by_date\nHH-1 | RISING | 2026-11-12\n");

    assertThat(since(nights.night(NEXT_MONDAY.plusDays(7), "HH-1 high", "HH-2 medium")))
        .isEqualTo(
            """
            household_id | since_last | by_date
            HH-1 | SAME | 2026-11-12
            HH-2 | BACK_AGAIN | 2026-11-26
            """);
  }

  @Test
  void aMissedIssueDayIsMadeUpOnTheNextNight() {
    nights.night(THURSDAY, "HH-1 medium");

    assertThat(lists(nights.night(TUESDAY, "HH-1 medium", "HH-2 medium")))
        .contains("P1-2026-11-03-1 | true | 2 | 0");
  }

  @Test
  void aNewContactRuleOfSomebodyOnTheListMakesARevision() {
    nights.night(MONDAY, "HH-1 medium");

    assertThat(lists(nights.ruleFor("HH-1").night(TUESDAY, "HH-1 medium")))
        .contains("P1-2026-11-02-2 | true | 1 | 0");
  }

  @Test
  void aCorrectedRunOfTheSameNightMakesTheNextRevisionAndAnEqualOneDoesNot() {
    TableSet first = nights.night(MONDAY, "HH-1 medium");

    assertThat(lists(nights.again(MONDAY, first, "HH-1 medium")))
        .contains("P1-2026-11-02-1 | true | 1 | 0");
    assertThat(lists(nights.again(MONDAY, first, "HH-2 medium")))
        .contains("P1-2026-11-02-2 | true | 1 | 0");
  }

  @Test
  void aConversationEndsAnEntryAndASettledOneDoesToo() {
    nights.night(MONDAY, "HH-1 acute", "HH-2 high");

    assertThat(
            entries(
                nights
                    .outcome("HH-1 2026-11-03 SPOKE_BY_PHONE - false")
                    .night(TUESDAY, "HH-1 acute", "HH-2 high")))
        .doesNotContain("HH-1")
        .contains("HH-2");
  }

  @Test
  void noReplyKeepsTheEntryOpen() {
    nights.night(MONDAY, "HH-1 high");

    assertThat(
            entries(
                nights.outcome("HH-1 2026-11-03 NO_REPLY - false").night(NEXT_MONDAY, "HH-1 high")))
        .contains("1 | HH-1 | P1-2026-11-09-1 | CALL_THIS_WEEK | 2026-11-07 | SAME | true");
  }

  @Test
  void whoAskedUsToComeBackIsKeptUntilThatDay() {
    nights.night(MONDAY, "HH-1 high");

    assertThat(
            entries(
                nights
                    .outcome("HH-1 2026-11-03 COME_BACK 2026-11-20 false")
                    .night(NEXT_MONDAY, "HH-1 high")))
        .contains("1 | HH-1 | P1-2026-11-09-1 | CALL_THIS_WEEK | 2026-11-20 | SAME | true");
  }

  private static String entries(TableSet night) {
    return TextTable.show(
        night.get(OutreachEntryTable.TABLE),
        "position",
        "household_id",
        "list_id",
        "do_this",
        "by_date",
        "since_last",
        "carried");
  }

  private static String since(TableSet night) {
    return TextTable.show(
        night.get(OutreachEntryTable.TABLE), "household_id", "since_last", "by_date");
  }

  private static String lists(TableSet night) {
    return TextTable.show(
        night.get(OutreachListTable.TABLE), "list_id", "issued", "households", "next_week");
  }
}
