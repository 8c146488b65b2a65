package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Facts.Alert;
import org.tenantinsight.jobs.sample.Facts.AsbCase;
import org.tenantinsight.jobs.sample.Facts.Contact;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Outcome;
import org.tenantinsight.jobs.sample.Facts.Party;
import org.tenantinsight.jobs.sample.Facts.Repair;
import org.tenantinsight.jobs.sample.Facts.Visit;

/**
 * Which signs are true of a household on the as-of date, read from its facts by the definitions of
 * the indicators, with no part in common with the pipeline's own SQL.
 *
 * <p>"In the last N months" is after {@code asOf.minusMonths(N)} and not after the as-of date.
 */
final class Truth {
  private static final Set<String> INFESTATION = Set.of("DRAIN", "PEST");
  private static final Set<String> SLOTS =
      Set.of("KEPT", "NO_ACCESS", "CARDED", "REFUSED", "TENANT_CANCELLED");

  private final LocalDate asOf;
  private final LocalDate historyFrom;
  private final Estate estate;
  private final IntFunction<List<Household>> homes;

  /**
   * Truth of one landlord.
   *
   * @param homes makes the households of any home again: block repairs are seen at its neighbours
   */
  Truth(SampleOptions options, Estate estate, IntFunction<List<Household>> homes) {
    this.asOf = options.asOf();
    this.historyFrom = options.historyFrom();
    this.estate = estate;
    this.homes = homes;
  }

  /** The signs that are true; none for a household that is not profiled. */
  Set<Sign> of(Household household) {
    EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
    if (!household.livesIn() || !household.liveOn(asOf)) {
      return signs;
    }
    mark(signs, Sign.R01, missedServicing(household) >= 2);
    mark(signs, Sign.R03, missedAppointments(household));
    mark(signs, Sign.R08, drainsAndPests(household));
    mark(signs, Sign.R11, operativesConcern(household));
    mark(signs, Sign.A01, repeatVictim(household));
    mark(signs, Sign.A02, highRiskCase(household));
    mark(signs, Sign.A07, neighboursConcern(household));
    mark(signs, Sign.F01, RentTruth.arrearsAfterCleanAccount(household, asOf));
    mark(signs, Sign.F04, RentTruth.brokenAgreements(household, asOf));
    mark(signs, Sign.F08, RentTruth.hardship(household, asOf));
    mark(signs, Sign.C01, noTwoWayContact(household));
    mark(signs, Sign.C03, nobodyAnswers(household));
    mark(signs, Sign.C04, returnedPost(household));
    List<Membership> adults = household.adultsOn(asOf);
    mark(signs, Sign.T02, adults.size() == 1 && nobodyToCall(household));
    mark(signs, Sign.T03, adults.size() == 1 && shrank(household));
    mark(signs, Sign.T07, hoarding(household));
    return signs;
  }

  private static void mark(Set<Sign> signs, Sign sign, boolean isTrue) {
    if (isTrue) {
      signs.add(sign);
    }
  }

  private boolean within(LocalDate day, int months) {
    return day.isAfter(asOf.minusMonths(months)) && !day.isAfter(asOf);
  }

  private long missedServicing(Household household) {
    return household.repairs.stream()
        .filter(Repair::servicing)
        .flatMap(r -> r.visits().stream())
        .filter(v -> v.missed() && within(v.day(), 14))
        .count();
  }

  private boolean missedAppointments(Household household) {
    List<Visit> slots =
        household.repairs.stream()
            .filter(r -> !r.servicing())
            .flatMap(r -> r.visits().stream())
            .filter(v -> SLOTS.contains(v.outcome()) && within(v.day(), 12))
            .toList();
    long missed = slots.stream().filter(Visit::missed).count();
    return missed >= 3 && 2 * missed >= slots.size();
  }

  private boolean drainsAndPests(Household household) {
    Set<String> kinds = new HashSet<>();
    for (Repair repair : household.repairs) {
      if (infested(repair) && within(repair.raised().toLocalDate(), 18)) {
        kinds.add(repair.fault());
      }
    }
    boolean shut =
        household.visits().stream()
            .anyMatch(v -> (v.missed() || v.outcome().equals("REFUSED")) && within(v.day(), 18));
    if (kinds.size() < 2 || !shut) {
      return false;
    }
    kinds.clear();
    for (Repair repair : household.repairs) {
      boolean counts = infested(repair) && within(repair.raised().toLocalDate(), 18);
      if (counts && !(INFESTATION.contains(repair.fault()) && wholeBlock(household, repair))) {
        kinds.add(repair.fault());
      }
    }
    return kinds.size() >= 2;
  }

  private static boolean infested(Repair repair) {
    return repair.workClass().equals("RESPONSIVE")
        && !repair.cancelled()
        && (INFESTATION.contains(repair.fault()) || repair.fault().equals("CLEARANCE"));
  }

  /** Three homes of the postcode, this one included, had the same within thirty days. */
  private boolean wholeBlock(Household household, Repair repair) {
    LocalDate day = repair.raised().toLocalDate();
    int block = household.place.postcodeBlock();
    int others = 0;
    for (int home = estate.firstHome(block); home < estate.endOfHomes(block); home++) {
      boolean same =
          home != household.place.home()
              && homes.apply(home).stream()
                  .flatMap(h -> h.repairs.stream())
                  .anyMatch(r -> sameNuisance(r, repair.fault(), day));
      others += same ? 1 : 0;
    }
    return others >= 2;
  }

  private boolean sameNuisance(Repair repair, String fault, LocalDate day) {
    LocalDate raised = repair.raised().toLocalDate();
    return infested(repair)
        && repair.fault().equals(fault)
        && !raised.isAfter(asOf)
        && Math.abs(raised.toEpochDay() - day.toEpochDay()) <= 30;
  }

  private boolean operativesConcern(Household household) {
    return household.visits().stream().anyMatch(v -> v.concern() && within(v.day(), 6));
  }

  private static Stream<AsbCase> suffered(Household household) {
    return household.cases.stream()
        .filter(c -> c.parties().stream().anyMatch(p -> isOf(household, p) && p.suffered()));
  }

  private static boolean isOf(Household household, Party party) {
    return household.newest().ref().equals(party.trueHousehold());
  }

  private boolean repeatVictim(Household household) {
    long year = suffered(household).filter(c -> within(c.opened(), 12)).count();
    long halfYear = suffered(household).filter(c -> within(c.opened(), 6)).count();
    return year >= 3 || halfYear >= 2;
  }

  private boolean highRiskCase(Household household) {
    return suffered(household)
        .filter(c -> c.openOn(asOf))
        .anyMatch(
            c ->
                c.ramBand().equals("HIGH")
                    || c.parties().stream().anyMatch(p -> isOf(household, p) && p.needDeclared()));
  }

  private boolean neighboursConcern(Household household) {
    LocalDate spoke = lastSpoke(household);
    Predicate<Contact> worried =
        c ->
            c.reason().equals("WELFARE")
                && (c.by().equals("NEIGHBOUR") || c.by().equals("AGENCY"))
                && within(c.day(), 3);
    boolean concern =
        household.contacts.stream()
            .filter(worried)
            .anyMatch(c -> spoke == null || spoke.isBefore(c.day()));
    boolean abandoned =
        household.accounts.stream()
            .flatMap(a -> a.actions.stream())
            .filter(a -> a.kind().equals("ABANDONMENT") && within(a.day(), 3))
            .anyMatch(a -> spoke == null || spoke.isBefore(a.day()));
    return concern || abandoned;
  }

  /** The newest day on which somebody of the household spoke with us; null = never. */
  private @Nullable LocalDate lastSpoke(Household household) {
    List<LocalDate> days = new ArrayList<>();
    household.contacts.stream().filter(Contact::twoWay).map(Contact::day).forEach(days::add);
    household.visits().stream()
        .filter(v -> v.outcome().equals("KEPT"))
        .map(Visit::day)
        .forEach(days::add);
    household.outcomes.stream().filter(Outcome::spoke).map(Outcome::contactedOn).forEach(days::add);
    return days.stream().filter(d -> !d.isAfter(asOf)).max(Comparator.naturalOrder()).orElse(null);
  }

  private boolean noTwoWayContact(Household household) {
    Set<String> members = new HashSet<>();
    household.livingHereOn(asOf).forEach(m -> members.add(m.personRef()));
    boolean need =
        household.alerts.stream()
            .filter(a -> members.contains(a.personRef()) && a.openOn(asOf))
            .anyMatch(a -> a.health() || a.capacity());
    LocalDate windowStart = asOf.minusMonths(need ? 6 : 12);
    LocalDate spoke = lastSpoke(household);
    return !household.start().isAfter(windowStart)
        && !historyFrom.isAfter(windowStart)
        && (spoke == null || !spoke.isAfter(windowStart));
  }

  private boolean nobodyAnswers(Household household) {
    LocalDate spoke = lastSpoke(household);
    List<Contact> row =
        household.contacts.stream()
            .filter(c -> c.unanswered() && within(c.day(), 6))
            .filter(c -> spoke == null || c.day().isAfter(spoke))
            .toList();
    return row.size() >= 4
        && row.stream().map(Contact::channel).distinct().count() >= 2
        && row.stream().map(Contact::team).distinct().count() >= 2;
  }

  private boolean returnedPost(Household household) {
    return household.contacts.stream()
            .filter(c -> c.reached().equals("RETURNED") || c.reached().equals("BOUNCED"))
            .filter(c -> within(c.day(), 6))
            .count()
        >= 2;
  }

  private static boolean nobodyToCall(Household household) {
    return household.related.stream()
        .noneMatch(r -> r.relation().equals("NEXT_OF_KIN") || r.relation().equals("EMERGENCY"));
  }

  private boolean shrank(Household household) {
    return household.members.stream()
        .filter(m -> !m.role().equals("AUTHORISED_REP"))
        .filter(m -> m.role().equals("JOINT") || m.person().adultOn(asOf))
        .anyMatch(
            m ->
                (m.left() != null && within(m.left(), 12))
                    || (m.person().diedOn() != null && within(m.person().diedOn(), 12)));
  }

  private boolean hoarding(Household household) {
    Set<String> members = new HashSet<>();
    household.livingHereOn(asOf).forEach(m -> members.add(m.personRef()));
    Predicate<Alert> hoards =
        a ->
            a.code().equals("RISK1.02")
                || a.code().equals("RISK1.03")
                || a.code().equals("RISK4.01");
    return household.alerts.stream()
        .filter(hoards)
        .filter(a -> members.contains(a.personRef()))
        .anyMatch(a -> a.openOn(asOf) || (a.end() != null && within(a.end(), 24)));
  }
}
