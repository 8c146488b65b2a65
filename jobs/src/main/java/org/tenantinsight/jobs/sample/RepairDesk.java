package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Mention;
import org.tenantinsight.jobs.sample.Facts.Repair;
import org.tenantinsight.jobs.sample.Facts.Visit;

/**
 * What breaks in a home, what is serviced, and whether anybody opened the door: about three work
 * orders a year, and the signs R01, R03, R08 and R11.
 */
final class RepairDesk {
  private static final Weights FAULTS =
      Weights.of(
          "PLUMB 270 HEATING 130 ELEC 130 OTHER 190 DOOR_INT 50 DAMP 55 DRAIN 40 PLASTER 40"
              + " DOOR_EXT 25 LOCK 25 GLAZING 25 SMOKE_ALARM 20 PEST 20 CLEARANCE 4");
  private static final Weights REPORTERS =
      Weights.of("TENANT 62 ONLINE 15 MEMBER 9 STAFF 6 CONTRACTOR 3 NEIGHBOUR 1 UNK 2 - 2");
  private static final Weights PRIORITIES = Weights.of("4 62 3 24 2 13 1 1");
  private static final Weights EXTRA_VISITS =
      Weights.of(
          "- 86 NO_ACCESS 4 CARDED 1 TENANT_CANCELLED 3 RESCHEDULED 3 LANDLORD_MISSED 2 REFUSED 1");
  private static final double FORCED_ENTRY = 0.0015;
  private static final Weights MISSED = Weights.of("NO_ACCESS 3 CARDED 1");

  private final SampleOptions options;

  RepairDesk(SampleOptions options) {
    this.options = options;
  }

  /** Writes every work order of the household into its facts. */
  void work(Household household) {
    new Desk(household).work();
  }

  /** The work orders of one household while they are being drawn. */
  private final class Desk {
    private final Household household;
    private final Plan plan;
    private final Chance chance;
    private final LocalDate asOf = options.asOf();
    private String cause = "WEAR";

    Desk(Household household) {
      this.household = household;
      this.plan = household.plan;
      this.chance =
          household.chance(options.seed(), "repairs");
    }

    void work() {
      if (!household.livesIn()) {
        return;
      }
      LocalDate first = household.knownFrom(options.historyFrom());
      LocalDate last = household.knownUntil(asOf);
      responsive(first, last);
      servicing(first, last);
      infestation(first, last);
      forcedEntry(first, last);
      notOurTenants();
      if (!plan.isOrdinary()) {
        plantR01();
        plantR03();
        plantR08();
        plantR11();
      }
    }

    /** One repair every thirty to three hundred days, none in a home that has gone quiet. */
    private void responsive(LocalDate first, LocalDate last) {
      LocalDate day = first.plusDays(chance.below(200));
      LocalDate lastDoorFault = first.minusYears(2);
      while (!day.isAfter(last)) {
        String fault = chance.weighted(FAULTS);
        boolean door = fault.equals("LOCK") || fault.equals("DOOR_EXT");
        if (door && lastDoorFault.isAfter(day.minusDays(400))) {
          fault = "PLUMB";
        } else if (door) {
          lastDoorFault = day;
        }
        if (wanted(day)) {
          ordinary(day, fault);
        }
        day = day.plusDays(chance.between(30, 300));
      }
    }

    /** False where an ordinary repair would spoil what is planned. */
    private boolean wanted(LocalDate day) {
      boolean missedVisits = plan.plants(Sign.R03) || plan.misses(Sign.R03);
      return !plan.silentOn(day.plusDays(75))
          && !(missedVisits && day.isAfter(asOf.minusMonths(15)));
    }

    private void ordinary(LocalDate day, String fault) {
      LocalDateTime raised = day.atTime(chance.between(8, 18), chance.below(60));
      boolean cancelled = chance.happens(0.04);
      boolean heating = fault.equals("HEATING");
      List<Visit> visits = new ArrayList<>();
      LocalDate visit = day.plusDays(chance.between(0, 24));
      String before = cancelled || heating ? "" : chance.weighted(EXTRA_VISITS);
      if (!before.isEmpty()) {
        visits.add(visit(visits, visit, before, false));
        visit = visit.plusDays(chance.between(5, 20));
      }
      if (!cancelled && chance.happens(0.93)) {
        visits.add(visit(visits, visit, "KEPT", false));
      }
      LocalDateTime finished =
          cancelled
              ? raised.plusDays(1)
              : visit.atTime(17, 30).isAfter(raised) ? visit.atTime(17, 30) : raised.plusHours(1);
      String endsAs = cancelled ? "CANCELLED" : "COMPLETE";
      add("RESPONSIVE", raised, fault, finished, endsAs, visits);
    }

    /** The yearly gas check, and the electrical one every fifth year. */
    private void servicing(LocalDate first, LocalDate last) {
      int offset = chance.below(365);
      for (LocalDate day = first.plusDays(offset); !day.isAfter(last); day = day.plusDays(352)) {
        boolean electrical = day.getYear() % 5 == household.place.home() % 5;
        if ((!household.place.gas() && !electrical) || plan.silentOn(day.plusDays(45))) {
          continue;
        }
        String workClass = household.place.gas() ? "SERVICING_GAS" : "SERVICING_ELEC";
        List<Visit> visits = new ArrayList<>();
        if (chance.happens(0.05)) {
          visits.add(visit(visits, day.plusDays(12), chance.weighted(MISSED), false));
        }
        LocalDate served = day.plusDays(12 + 14L * visits.size());
        visits.add(visit(visits, served, "KEPT", false));
        add(workClass, day.atTime(9, 0), "OTHER", served.atTime(16, 0), "COMPLETE", visits);
      }
    }

    /** In some postcodes pests come to several homes at once: that says nothing of any one home. */
    private void infestation(LocalDate first, LocalDate last) {
      Chance block = new Chance(options.seed(), household.place.postcodeBlock(), "infestation");
      boolean infested = block.happens(0.03);
      LocalDate middle = asOf.minusDays(block.between(40, 700));
      LocalDate day = middle.plusDays(chance.between(-10, 10));
      boolean here = chance.happens(0.4);
      if (infested && here && !day.isBefore(first) && !day.isAfter(last) && wanted(day)) {
        ordinary(day, "PEST");
      }
    }

    /** Now and then a door is forced: twice in a row, so that it shows. */
    private void forcedEntry(LocalDate first, LocalDate last) {
      LocalDate day = asOf.minusDays(chance.between(60, 300));
      if (chance.happens(FORCED_ENTRY) && day.isAfter(first) && wanted(day)) {
        cause = "FORCED_ENTRY";
        ordinary(day, "DOOR_EXT");
        cause = "WEAR";
        if (!day.plusDays(40).isAfter(last)) {
          ordinary(day.plusDays(40), "LOCK");
        }
      }
    }

    /** Work between two lettings, and on the stairs of a block: it belongs to no household. */
    private void notOurTenants() {
      LocalDate end = household.end();
      if (end != null && !end.plusDays(3).isAfter(asOf)) {
        LocalDateTime raised = end.plusDays(3).atTime(9, 30);
        String property = household.place.propertyRef();
        add("VOID", property, raised, "PLASTER", raised.plusDays(9), "COMPLETE", List.of());
      }
      boolean firstOfBlock = household.place.home() % Estate.HOMES_OF_A_POSTCODE == 0;
      LocalDate day = asOf.minusDays(chance.between(30, 330));
      if (firstOfBlock && household.liveOn(day)) {
        String property = "B" + household.place.propertyRef().substring(1);
        LocalDateTime raised = day.atTime(13, 10);
        add("COMMUNAL", property, raised, "ELEC", raised.plusDays(5), "COMPLETE", List.of());
      }
    }

    private void plantR01() {
      LocalDate newest = asOf.minusDays(chance.between(10, 200));
      if (plan.plants(Sign.R01)) {
        servicingMissed(newest.minusDays(chance.between(10, 60)), newest);
      } else if (plan.misses(Sign.R01)) {
        servicingMissed(asOf.minusMonths(14).minusDays(chance.between(1, 30)), newest);
      }
    }

    private void servicingMissed(LocalDate... days) {
      List<Visit> visits = new ArrayList<>();
      for (LocalDate day : days) {
        visits.add(visit(visits, day, chance.weighted(MISSED), false));
      }
      String workClass = household.place.gas() ? "SERVICING_GAS" : "SERVICING_ELEC";
      add(workClass, days[0].minusDays(10).atTime(9, 0), "OTHER", null, "OPEN", visits);
    }

    /** Three or four visits in vain; a narrow miss has two, or three among seven. */
    private void plantR03() {
      if (plan.plants(Sign.R03)) {
        missedVisits(chance.between(3, 4));
      } else if (plan.misses(Sign.R03)) {
        boolean manyKept = chance.happens(0.5);
        missedVisits(manyKept ? 3 : 2);
        for (int i = 0; manyKept && i < 4; i++) {
          keptVisit(asOf.minusDays(20 + 35L * i), false);
        }
      }
    }

    private void missedVisits(int count) {
      for (int i = 0; i < count; i++) {
        missedVisit(asOf.minusDays(15 + 70L * i + chance.below(30)), "PLUMB");
      }
    }

    private void missedVisit(LocalDate day, String fault) {
      List<Visit> visits = List.of(visit(List.of(), day, chance.weighted(MISSED), false));
      LocalDate raised = day.minusDays(chance.between(4, 14));
      add("RESPONSIVE", raised.atTime(11, 5), fault, day.atTime(17, 0), "NO_ACCESS", visits);
    }

    private void keptVisit(LocalDate day, boolean concern) {
      String outcome = plan.silentOn(day) ? "NO_ACCESS" : "KEPT";
      List<Visit> visits = List.of(visit(List.of(), day, outcome, concern));
      String endsAs = outcome.equals("KEPT") ? "COMPLETE" : "NO_ACCESS";
      add(
          "RESPONSIVE",
          day.minusDays(6).atTime(10, 20),
          "PLUMB",
          day.atTime(17, 0),
          endsAs,
          visits);
    }

    /** Two kinds of drains, pests and clearance with a door that stayed shut. */
    private void plantR08() {
      if (!plan.plants(Sign.R08) && !plan.misses(Sign.R08)) {
        return;
      }
      boolean oneKind = plan.misses(Sign.R08) && chance.happens(0.5);
      missedVisit(asOf.minusDays(chance.between(20, 200)), "CLEARANCE");
      if (plan.misses(Sign.R08) && !oneKind) {
        missedVisit(asOf.minusMonths(18).minusDays(chance.between(1, 40)), "DRAIN");
      } else {
        String second = oneKind ? "CLEARANCE" : chance.happens(0.5) ? "DRAIN" : "PEST";
        missedVisit(asOf.minusDays(chance.between(210, 500)), second);
      }
    }

    private void plantR11() {
      if (plan.plants(Sign.R11)) {
        keptVisit(asOf.minusDays(chance.between(3, 170)), true);
      } else if (plan.misses(Sign.R11)) {
        keptVisit(asOf.minusMonths(6).minusDays(chance.between(1, 40)), true);
      }
    }

    private Visit visit(List<Visit> before, LocalDate day, String outcome, boolean concern) {
      LocalDateTime start = day.atTime(chance.between(8, 15), 15 * chance.below(4));
      return new Visit("", start, before.size() + 1, outcome, concern);
    }

    private void add(
        String workClass,
        LocalDateTime raised,
        String fault,
        @Nullable LocalDateTime finished,
        String endsAs,
        List<Visit> visits) {
      String property = household.place.propertyRef();
      add(workClass, property, raised, fault, finished, endsAs, visits);
    }

    private void add(
        String workClass,
        String property,
        LocalDateTime raised,
        String fault,
        @Nullable LocalDateTime finished,
        String endsAs,
        List<Visit> visits) {
      boolean responsive = workClass.equals("RESPONSIVE");
      boolean ours = !workClass.equals("VOID") && !workClass.equals("COMMUNAL");
      String by = responsive ? chance.weighted(REPORTERS) : "STAFF";
      String priority = responsive ? chance.weighted(PRIORITIES) : "10";
      boolean plain = fault.equals("PLUMB") || fault.equals("ELEC") || fault.equals("OTHER");
      LocalDate day = raised.toLocalDate();
      boolean withTenancy = ours && chance.happens(0.96);
      String ref = "W" + household.stem() + References.digits(household.repairs.size(), 3);
      household.repairs.add(
          new Repair(
              ref,
              withTenancy ? household.tenancyOn(day).ref() : null,
              raised,
              property,
              by,
              reporter(by, day),
              priority,
              workClass,
              fault,
              !plain || chance.happens(0.9),
              responsive && cause.equals("WEAR") && chance.happens(0.25) ? "UNK" : cause,
              target(day, priority),
              finished,
              endsAs,
              endsAs.equals("CANCELLED") ? "TENANT" : null,
              numbered(ref, visits)));
    }

    /** The visits that have happened, under their references. */
    private List<Visit> numbered(String ref, List<Visit> visits) {
      List<Visit> numbered = new ArrayList<>();
      for (Visit v : visits) {
        if (!v.day().isAfter(asOf)) {
          String id = "V" + ref.substring(1) + v.attempt();
          numbered.add(new Visit(id, v.start(), v.attempt(), v.outcome(), v.concern()));
        }
      }
      return List.copyOf(numbered);
    }

    private @Nullable Mention reporter(String by, LocalDate day) {
      List<Membership> adults = household.adultsOn(day);
      if (!by.equals("TENANT") || !chance.happens(0.12) || adults.isEmpty()) {
        return null;
      }
      return Typing.mention(adults.get(0).person(), chance);
    }
  }

  private static LocalDate target(LocalDate raised, String priority) {
    return switch (priority) {
      case "1", "2" -> raised.plusDays(1);
      case "3" -> raised.plusDays(7);
      default -> raised.plusDays(28);
    };
  }
}
