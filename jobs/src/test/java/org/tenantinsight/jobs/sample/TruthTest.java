package org.tenantinsight.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenantinsight.jobs.sample.Events.AsbCase;
import org.tenantinsight.jobs.sample.Events.Contact;
import org.tenantinsight.jobs.sample.Events.Party;
import org.tenantinsight.jobs.sample.Events.Repair;
import org.tenantinsight.jobs.sample.Events.Visit;
import org.tenantinsight.jobs.sample.Facts.Alert;
import org.tenantinsight.jobs.sample.Facts.Tenancy;

/** The definitions of the signs at their edges, on a household with a plain life. */
class TruthTest {

  private static final LocalDate TONIGHT = LocalDate.of(2026, 10, 31);
  private static final SampleOptions OPTIONS =
      new SampleOptions(200, 1, 5, TONIGHT, 1, Path.of("not written"), false, 0);

  private final Estate estate = new Estate(1, 200);
  private Household household;
  private Truth truth;

  @BeforeEach
  void aHouseholdOfLongStanding() {
    Tenancy tenancy =
        new Tenancy("T1", LocalDate.of(2015, 4, 1), null, "SEC", "CURRENT", "GENERAL");
    household = new Household(estate.place(5), 0, Plan.ordinary(TONIGHT), List.of(tenancy));
    new People(OPTIONS).moveIn(household);
    household.members.subList(1, household.members.size()).clear();
    household.related.add(
        new Facts.Related(reference(), "NEXT_OF_KIN", true, LocalDate.of(2025, 1, 1)));
    spoke("2026-10-01");
    truth = new Truth(OPTIONS, estate, home -> List.of());
  }

  @Test
  void aPlainLifeHasNoSigns() {
    assertThat(signs()).isEmpty();
  }

  @Test
  void twoSafetyVisitsMissedInFourteenMonthsAreR01() {
    repair("SERVICING_GAS", "OTHER", "2025-08-20", missed("2025-09-01"), missed("2026-02-01"));
    assertThat(signs()).containsExactly(Sign.R01);
  }

  @Test
  void aSafetyVisitFourteenMonthsAgoToTheDayIsNoLongerCounted() {
    repair("SERVICING_GAS", "OTHER", "2025-08-20", missed("2025-08-31"), missed("2026-02-01"));
    assertThat(signs()).isEmpty();
  }

  @Test
  void threeMissedVisitsAreR03WhenTheyAreHalfOfTheSlots() {
    threeMissedVisits();
    repair("RESPONSIVE", "PLUMB", "2026-01-05", kept("2026-01-08"), kept("2026-01-09"));
    repair("RESPONSIVE", "PLUMB", "2026-02-05", kept("2026-02-08"));
    assertThat(signs()).containsExactly(Sign.R03);
  }

  @Test
  void threeMissedVisitsAmongSevenAreNotR03() {
    threeMissedVisits();
    repair("RESPONSIVE", "PLUMB", "2026-01-05", kept("2026-01-08"), kept("2026-01-09"));
    repair("RESPONSIVE", "PLUMB", "2026-02-05", kept("2026-02-08"), kept("2026-02-09"));
    assertThat(signs()).isEmpty();
  }

  @Test
  void drainsAndPestsWithAClosedDoorAreR08() {
    repair("RESPONSIVE", "DRAIN", "2026-03-01", missed("2026-03-04"));
    repair("RESPONSIVE", "PEST", "2026-05-01");
    assertThat(signs()).containsExactly(Sign.R08);
  }

  @Test
  void pestsOfTheWholePostcodeAreNot() {
    repair("RESPONSIVE", "DRAIN", "2026-03-01", missed("2026-03-04"));
    repair("RESPONSIVE", "PEST", "2026-05-01");
    truth = new Truth(OPTIONS, estate, home -> home < 2 ? List.of(household) : List.of());
    assertThat(signs()).isEmpty();
  }

  @Test
  void twoCasesInSixMonthsAreA01AndAnOlderOneDoesNotHelp() {
    suffered("2026-05-01", "2026-06-01", "STANDARD", false);
    suffered("2026-04-30", "2026-06-01", "STANDARD", false);
    assertThat(signs()).isEmpty();
    suffered("2026-10-30", "2026-10-31", "STANDARD", false);
    assertThat(signs()).containsExactly(Sign.A01);
  }

  @Test
  void anOpenCaseOfHighRiskIsA02UntilItIsClosed() {
    suffered("2026-01-10", "2026-10-31", "HIGH", false);
    assertThat(signs()).isEmpty();
    suffered("2026-01-10", null, "STANDARD", true);
    assertThat(signs()).containsExactly(Sign.A02);
  }

  @Test
  void aWorriedNeighbourIsA07UntilSomebodyHereHasSpoken() {
    contact("2026-10-02", "PHONE", "IN", "TWO_WAY", "WELFARE", "NEIGHBOUR", "HOUSING");
    assertThat(signs()).containsExactly(Sign.A07);
    spoke("2026-10-02");
    assertThat(signs()).isEmpty();
  }

  @Test
  void silenceOfAYearIsC01AndOfHalfAYearWithAHealthAlert() {
    household.contacts.clear();
    spoke("2026-04-30");
    assertThat(signs()).isEmpty();
    alert("MED1.01", null);
    assertThat(signs()).containsExactly(Sign.C01);
    household.alerts.clear();
    household.contacts.clear();
    spoke("2025-10-31");
    assertThat(signs()).containsExactly(Sign.C01);
  }

  @Test
  void fourCallsInVainOverTwoChannelsAndTwoTeamsAreC03() {
    inVain("2026-10-05", "PHONE", "INCOME");
    inVain("2026-10-08", "POST", "INCOME");
    inVain("2026-10-11", "PHONE", "HOUSING");
    assertThat(signs()).isEmpty();
    inVain("2026-10-14", "PHONE", "INCOME");
    assertThat(signs()).containsExactly(Sign.C03);
    repair("RESPONSIVE", "PLUMB", "2026-10-10", kept("2026-10-12"));
    assertThat(signs()).isEmpty();
  }

  @Test
  void twoReturnedLettersInSixMonthsAreC04() {
    contact("2026-10-20", "POST", "OUT", "RETURNED", "RENT", "", "INCOME");
    contact("2026-04-30", "EMAIL", "OUT", "BOUNCED", "RENT", "", "INCOME");
    assertThat(signs()).isEmpty();
    contact("2026-05-01", "EMAIL", "OUT", "BOUNCED", "RENT", "", "INCOME");
    assertThat(signs()).containsExactly(Sign.C04);
  }

  @Test
  void anAdultAloneWithNobodyOnFileIsT02() {
    household.related.clear();
    assertThat(signs()).containsExactly(Sign.T02);
  }

  @Test
  void hoardingThatEndedTwoYearsAgoIsNoLongerT07() {
    alert("RISK1.03", LocalDate.of(2024, 10, 31));
    assertThat(signs()).isEmpty();
    alert("RISK4.01", LocalDate.of(2024, 11, 1));
    assertThat(signs()).containsExactly(Sign.T07);
  }

  @Test
  void aHouseholdWhoseTenancyEndedHasNoSigns() {
    Tenancy ended = new Tenancy("T1", LocalDate.of(2015, 4, 1), TONIGHT, "SEC", "ENDED", "GENERAL");
    household = new Household(estate.place(5), 0, Plan.ordinary(TONIGHT), List.of(ended));
    assertThat(signs()).isEmpty();
  }

  private Iterable<Sign> signs() {
    return truth.of(household);
  }

  private String reference() {
    return household.members.get(0).personRef();
  }

  private void threeMissedVisits() {
    repair("RESPONSIVE", "PLUMB", "2026-03-01", missed("2026-03-04"), missed("2026-03-09"));
    repair("RESPONSIVE", "PLUMB", "2026-04-01", missed("2026-04-04"));
  }

  private static Visit missed(String day) {
    return new Visit("V", LocalDate.parse(day).atTime(9, 0), 1, "NO_ACCESS", false);
  }

  private static Visit kept(String day) {
    return new Visit("V", LocalDate.parse(day).atTime(9, 0), 1, "KEPT", false);
  }

  private void repair(String workClass, String fault, String raised, Visit... visits) {
    household.repairs.add(
        new Repair(
            "W",
            "T1",
            LocalDate.parse(raised).atTime(10, 0),
            household.place.propertyRef(),
            "TENANT",
            null,
            "4",
            workClass,
            fault,
            true,
            "WEAR",
            null,
            null,
            "COMPLETE",
            null,
            List.of(visits)));
  }

  private void suffered(String opened, @Nullable String closed, String band, boolean need) {
    Party party =
        new Party(1, "VICTIM", "RP", "T1", null, "T1", null, null, null, null, null, null, need);
    household.cases.add(
        new AsbCase(
            "CS",
            LocalDate.parse(opened),
            closed == null ? null : LocalDate.parse(closed),
            null,
            "NOISE",
            10,
            band,
            List.of(party)));
  }

  private void alert(String code, @Nullable LocalDate end) {
    LocalDate start = LocalDate.of(2020, 1, 1);
    household.alerts.add(new Alert("L", reference(), code, start, end, null, "PRIVATE"));
  }

  private void spoke(String day) {
    contact(day, "PHONE", "IN", "TWO_WAY", "REPAIR", "TENANT", "HOUSING");
  }

  private void inVain(String day, String channel, String team) {
    contact(day, channel, "OUT", "NO_ANSWER", "RENT", "", team);
  }

  private void contact(
      String day,
      String channel,
      String direction,
      String reached,
      String reason,
      String by,
      String team) {
    household.contacts.add(
        new Contact(
            "K",
            "T1",
            null,
            null,
            null,
            LocalDate.parse(day).atTime(11, 0),
            channel,
            direction,
            reached,
            reason,
            by,
            team,
            false,
            false,
            null));
  }
}
