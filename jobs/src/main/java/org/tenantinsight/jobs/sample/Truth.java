package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenantinsight.jobs.sample.Events.AsbCase;
import org.tenantinsight.jobs.sample.Events.Party;
import org.tenantinsight.jobs.sample.Facts.Alert;
import org.tenantinsight.jobs.sample.Facts.Membership;

/**
 * Which signs are true of a household on the as-of date, read from its facts by the definitions of
 * the indicators, with no part in common with the pipeline's own SQL.
 *
 * <p>"In the last N months" is after {@code asOf.minusMonths(N)} and not after the as-of date.
 */
final class Truth {
  private static final Set<String> HOARDING = Set.of("RISK1.02", "RISK1.03", "RISK4.01");

  private final LocalDate asOf;
  private final RepairTruth repairs;
  private final ContactTruth contacts;

  /**
   * Truth of one landlord.
   *
   * @param homes makes the households of any home again: pests of a whole postcode are seen there
   */
  Truth(SampleOptions options, Estate estate, IntFunction<List<Household>> homes) {
    this.asOf = options.asOf();
    this.repairs = new RepairTruth(asOf, estate, homes);
    this.contacts = new ContactTruth(asOf, options.historyFrom());
  }

  /** The signs that are true; none for a household that is not profiled. */
  Set<Sign> of(Household household) {
    EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
    if (!household.livesIn() || !household.liveOn(asOf)) {
      return signs;
    }
    mark(signs, Sign.R01, repairs.missedServicing(household));
    mark(signs, Sign.R03, repairs.missedAppointments(household));
    mark(signs, Sign.R08, repairs.drainsAndPests(household));
    mark(signs, Sign.R11, repairs.operativesConcern(household));
    mark(signs, Sign.A01, repeatVictim(household));
    mark(signs, Sign.A02, highRiskCase(household));
    mark(signs, Sign.A07, contacts.neighboursConcern(household));
    mark(signs, Sign.F01, RentTruth.arrearsAfterCleanAccount(household, asOf));
    mark(signs, Sign.F04, RentTruth.brokenAgreements(household, asOf));
    mark(signs, Sign.F08, RentTruth.hardship(household, asOf));
    mark(signs, Sign.C01, contacts.noTwoWayContact(household));
    mark(signs, Sign.C03, contacts.nobodyAnswers(household));
    mark(signs, Sign.C04, contacts.returnedPost(household));
    boolean oneAdult = household.adultsOn(asOf).size() == 1;
    mark(signs, Sign.T02, oneAdult && nobodyToCall(household));
    mark(signs, Sign.T03, oneAdult && shrank(household));
    mark(signs, Sign.T07, hoarding(household));
    return signs;
  }

  private static void mark(Set<Sign> signs, Sign sign, boolean isTrue) {
    if (isTrue) {
      signs.add(sign);
    }
  }

  /** In the last months up to the as-of date. */
  static boolean within(LocalDate day, LocalDate asOf, int months) {
    return day.isAfter(asOf.minusMonths(months)) && !day.isAfter(asOf);
  }

  /** A01: victim or complainant in three cases in 12 months, or in two in 6. */
  private boolean repeatVictim(Household household) {
    long year = suffered(household).filter(c -> within(c.opened(), asOf, 12)).count();
    long halfYear = suffered(household).filter(c -> within(c.opened(), asOf, 6)).count();
    return year >= 3 || halfYear >= 2;
  }

  /** A02: an open case as victim or complainant, of high risk or with a need declared. */
  private boolean highRiskCase(Household household) {
    Predicate<AsbCase> needDeclared =
        c -> c.parties().stream().anyMatch(p -> isOf(household, p) && p.needDeclared());
    return suffered(household)
        .filter(c -> c.openOn(asOf))
        .anyMatch(needDeclared.or(c -> c.ramBand().equals("HIGH")));
  }

  private static Stream<AsbCase> suffered(Household household) {
    return household.cases.stream()
        .filter(c -> c.parties().stream().anyMatch(p -> isOf(household, p) && p.suffered()));
  }

  private static boolean isOf(Household household, Party party) {
    return household.newest().ref().equals(party.trueHousehold());
  }

  /** T02: nobody on file to call. */
  private static boolean nobodyToCall(Household household) {
    return household.related.stream()
        .noneMatch(r -> r.relation().equals("NEXT_OF_KIN") || r.relation().equals("EMERGENCY"));
  }

  /** T03: a joint tenant or an adult died or left in the last 12 months. */
  private boolean shrank(Household household) {
    return household.members.stream()
        .filter(m -> !m.role().equals("AUTHORISED_REP"))
        .filter(m -> m.role().equals("JOINT") || m.person().adultOn(asOf))
        .anyMatch(this::wentInTheLastYear);
  }

  private boolean wentInTheLastYear(Membership member) {
    LocalDate died = member.person().diedOn();
    LocalDate left = member.left();
    return (died != null && within(died, asOf, 12)) || (left != null && within(left, asOf, 12));
  }

  /**
   * T07: hoarding or self-neglect recorded of somebody who lives here, open now or in 24 months.
   */
  private boolean hoarding(Household household) {
    Set<String> members = household.referencesOn(asOf);
    return household.alerts.stream()
        .filter(a -> HOARDING.contains(a.code()) && members.contains(a.personRef()))
        .anyMatch(this::openOrEndedOfLate);
  }

  private boolean openOrEndedOfLate(Alert alert) {
    LocalDate end = alert.end();
    return alert.openOn(asOf) || (end != null && within(end, asOf, 24));
  }
}
