package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Events.AsbCase;
import org.tenantinsight.jobs.sample.Events.Party;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Person;

/**
 * Anti-social behaviour that a household reported: two homes in a hundred have a case in a year;
 * and the signs A01 and A02.
 *
 * <p>Whom they complain about is somebody from elsewhere, with a name or without, or the tenant of
 * another home of the postcode, by name and address.
 */
final class AsbDesk {
  private static final double CASES_A_YEAR = 0.02;
  private static final Weights CATEGORIES =
      Weights.of(
          "NOISE 42 VERBAL 12 HARASSMENT 7 THREATS 4 VANDALISM 7 RUBBISH 11 PETS 7 VEHICLES 5"
              + " DRUGS 3 OTHER 2");
  private static final Weights OUTSIDERS = Weights.of("Darren 2 Jordan 2 Kyle 2 Ricky 1 Shane 1");

  private static final Weights SERIOUS = Weights.of("DA 3 HATE 2 SCAM 2 BURGLARY 2 CUCKOOING 1");
  private static final double SERIOUS_CASE = 0.002;

  private final SampleOptions options;
  private final Estate estate;
  private final IntFunction<Household> tonight;

  /**
   * The desk.
   *
   * @param tonight who lives in a home on the as-of date, without what happened to them
   */
  AsbDesk(SampleOptions options, Estate estate, IntFunction<Household> tonight) {
    this.options = options;
    this.estate = estate;
    this.tonight = tonight;
  }

  /** Writes every case that the household reported into its facts. */
  void open(Household household) {
    new Desk(household).open();
  }

  /** The cases of one household while they are being drawn. */
  private final class Desk {
    private final Household household;
    private final Plan plan;
    private final Chance chance;
    private final LocalDate asOf = options.asOf();

    Desk(Household household) {
      this.household = household;
      this.plan = household.plan;
      this.chance = household.chance(options.seed(), "asb");
    }

    void open() {
      LocalDate first = household.knownFrom(options.historyFrom());
      for (LocalDate year = first; year.isBefore(asOf); year = year.plusYears(1)) {
        LocalDate day = year.plusDays(chance.below(360));
        if (chance.happens(CASES_A_YEAR) && !day.isAfter(asOf) && household.liveOn(day)) {
          report(day, day.plusDays(chance.between(20, 150)), 8, "STANDARD", false);
        }
      }
      if (chance.happens(SERIOUS_CASE) && household.livesIn() && household.liveOn(asOf)) {
        LocalDate day = asOf.minusDays(chance.between(5, 160));
        report(day, chance.weighted(SERIOUS), null, 18, "MEDIUM", false);
      }
      plantA01();
      plantA02();
    }

    /** Two cases in six months or three in twelve; a narrow miss has one in six and one before. */
    private void plantA01() {
      if (plan.plants(Sign.A01)) {
        boolean two = chance.happens(0.6);
        int apart = two ? 70 : 130;
        for (int i = 0; i < (two ? 2 : 3); i++) {
          LocalDate day = asOf.minusDays(10 + (long) apart * i + chance.below(40));
          report(day, day.plusDays(45), 12, "STANDARD", false);
        }
      } else if (plan.misses(Sign.A01)) {
        LocalDate recent = asOf.minusDays(chance.between(10, 150));
        LocalDate older = asOf.minusMonths(6).minusDays(chance.between(1, 60));
        report(recent, recent.plusDays(30), 9, "STANDARD", false);
        report(older, older.plusDays(30), 9, "STANDARD", false);
      }
    }

    /** An open case of high risk, or with a need declared; a narrow miss is closed, or medium. */
    private void plantA02() {
      LocalDate day = asOf.minusDays(chance.between(30, 200));
      if (plan.plants(Sign.A02)) {
        boolean high = chance.happens(0.5);
        report(day, null, high ? chance.between(27, 40) : 14, high ? "HIGH" : "STANDARD", !high);
      } else if (plan.misses(Sign.A02)) {
        boolean closed = chance.happens(0.5);
        LocalDate closedOn = closed ? asOf.minusDays(chance.between(1, 25)) : null;
        report(day, closedOn, closed ? 30 : 20, closed ? "HIGH" : "MEDIUM", closed);
      }
    }

    private void report(
        LocalDate opened,
        @Nullable LocalDate closed,
        int ramScore,
        String ramBand,
        boolean needDeclared) {
      report(opened, chance.weighted(CATEGORIES), closed, ramScore, ramBand, needDeclared);
    }

    private void report(
        LocalDate opened,
        String category,
        @Nullable LocalDate closed,
        int ramScore,
        String ramBand,
        boolean needDeclared) {
      List<Membership> adults = household.adultsOn(opened);
      if (adults.isEmpty()) {
        return;
      }
      String ref = "CS" + household.stem() + References.digits(household.cases.size(), 2);
      List<Party> parties = new ArrayList<>();
      parties.add(complainant(adults.get(0), needDeclared));
      parties.add(chance.happens(0.25) ? neighbour(ref, opened) : outsider(ref));
      household.cases.add(
          new AsbCase(
              ref,
              opened,
              closed == null || closed.isAfter(asOf) ? null : closed,
              chance.happens(0.5) ? household.place.propertyRef() : null,
              category,
              ramScore,
              ramBand,
              List.copyOf(parties)));
    }

    /**
     * How the case names who complained: by reference, by tenancy, or by name and address alone.
     */
    private Party complainant(Membership who, boolean needDeclared) {
      Person person = who.person();
      String role = chance.happens(0.8) ? "COMPLAINANT" : "VICTIM";
      double form = chance.unit();
      boolean reference = form < 0.55;
      boolean tenancy = form < 0.8;
      boolean address = form > 0.7;
      return new Party(
          1,
          role,
          person.trueId(),
          household.newest().ref(),
          reference ? who.personRef() : null,
          tenancy ? who.tenancyRef() : null,
          null,
          Typing.mention(person, chance).name(),
          chance.happens(0.8) && person.birthKnown() ? person.bornOn() : null,
          address ? household.place.addressLine1() : null,
          address ? household.place.postcode() : null,
          chance.happens(0.8) ? person.reach().mobile() : null,
          needDeclared);
    }

    /** The tenant of another home of the postcode, by name and address. */
    private Party neighbour(String caseRef, LocalDate opened) {
      int block = household.place.postcodeBlock();
      int home = chance.between(estate.firstHome(block), estate.endOfHomes(block) - 1);
      Household theirs = tonight.apply(home);
      List<Membership> adults = theirs.adultsOn(opened);
      if (home == household.place.home() || !theirs.liveOn(opened) || adults.isEmpty()) {
        return outsider(caseRef);
      }
      Person person = adults.get(0).person();
      return new Party(
          2,
          "ALLEGED_PERP",
          person.trueId(),
          theirs.newest().ref(),
          null,
          null,
          null,
          person.fullName(),
          null,
          theirs.place.addressLine1(),
          theirs.place.postcode(),
          null,
          false);
    }

    private Party outsider(String caseRef) {
      boolean known = chance.happens(0.3);
      return new Party(
          2,
          "ALLEGED_PERP",
          "RP-" + caseRef + "-2",
          null,
          null,
          null,
          null,
          known ? chance.weighted(OUTSIDERS) : "Not known",
          null,
          null,
          null,
          null,
          false);
    }
  }
}
