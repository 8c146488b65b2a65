package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tenantinsight.jobs.sample.Events.Visit;

/**
 * What breaks in a home, what is serviced, and whether anybody opened the door: about three work
 * orders a year. {@link RepairSigns} adds what is planned.
 */
final class RepairDesk {
  private static final Weights FAULTS =
      Weights.of(
          "PLUMB 270 HEATING 130 ELEC 130 OTHER 190 DOOR_INT 50 DAMP 55 DRAIN 40 PLASTER 40"
              + " DOOR_EXT 25 LOCK 25 GLAZING 25 SMOKE_ALARM 20 PEST 20 CLEARANCE 4");
  private static final Weights FIRST_VISITS =
      Weights.of(
          "- 86 NO_ACCESS 4 CARDED 1 TENANT_CANCELLED 3 RESCHEDULED 3 LANDLORD_MISSED 2 REFUSED 1");
  private static final double CANCELLED = 0.04;
  private static final double WITH_APPOINTMENT = 0.93;
  private static final double SERVICING_MISSED_FIRST = 0.05;
  private static final double INFESTED_POSTCODE = 0.03;
  private static final double INFESTED_HOME = 0.4;
  private static final double FORCED_ENTRY = 0.0015;

  /** Locks and front doors last this long: two in a year would be a sign. */
  private static final int DAYS_BETWEEN_DOORS = 400;

  private final SampleOptions options;

  RepairDesk(SampleOptions options) {
    this.options = options;
  }

  /** Writes every work order of the household into its facts. */
  void work(Household household) {
    if (household.livesIn()) {
      new Desk(household).work();
    }
  }

  /** The work orders of one household while they are being drawn. */
  private final class Desk {
    private final Household household;
    private final Plan plan;
    private final Chance chance;
    private final WorkOrders orders;
    private final LocalDate asOf = options.asOf();
    private final LocalDate first;
    private final LocalDate last;

    Desk(Household household) {
      this.household = household;
      this.plan = household.plan;
      this.chance = household.chance(options.seed(), "repairs");
      this.orders = new WorkOrders(household, chance, asOf);
      this.first = household.knownFrom(options.historyFrom());
      this.last = household.knownUntil(asOf);
    }

    void work() {
      responsive();
      servicing();
      infestation();
      forcedEntry();
      nobodysWork();
      new RepairSigns(plan, orders, chance, asOf).plant();
    }

    /** One repair every thirty to three hundred days, none in a home that has gone quiet. */
    private void responsive() {
      LocalDate doorsLast = first.minusYears(2);
      for (LocalDate day = first.plusDays(chance.below(200));
          !day.isAfter(last);
          day = day.plusDays(chance.between(30, 300))) {
        String fault = chance.weighted(FAULTS);
        boolean door = fault.equals("LOCK") || fault.equals("DOOR_EXT");
        if (door && doorsLast.isAfter(day.minusDays(DAYS_BETWEEN_DOORS))) {
          fault = "PLUMB";
        } else if (door) {
          doorsLast = day;
        }
        if (fits(day)) {
          repair(day, fault, "WEAR");
        }
      }
    }

    /** False where an ordinary repair would spoil what is planned, or nobody lives here. */
    private boolean fits(LocalDate day) {
      boolean countsVisits = plan.plants(Sign.R03) || plan.misses(Sign.R03);
      return !day.isBefore(first)
          && !day.isAfter(last)
          && !plan.silentOn(day.plusDays(75))
          && !(countsVisits && day.isAfter(asOf.minusMonths(15)));
    }

    private void repair(LocalDate day, String fault, String cause) {
      LocalDateTime raised = day.atTime(chance.between(8, 18), chance.below(60));
      if (chance.happens(CANCELLED)) {
        orders.repair(raised, fault, cause, raised.plusDays(1), "CANCELLED", List.of());
        return;
      }
      List<Visit> visits = new ArrayList<>();
      LocalDate visit = day.plusDays(chance.between(0, 24));
      // Nobody stays away from a cold home: R10 would be a sign.
      String before = fault.equals("HEATING") ? "" : chance.weighted(FIRST_VISITS);
      if (!before.isEmpty()) {
        visits.add(orders.visit(visits, visit, before, false));
        visit = visit.plusDays(chance.between(5, 20));
      }
      if (chance.happens(WITH_APPOINTMENT)) {
        visits.add(orders.visit(visits, visit, "KEPT", false));
      }
      LocalDateTime evening = visit.atTime(17, 30);
      LocalDateTime finished = evening.isAfter(raised) ? evening : raised.plusHours(1);
      orders.repair(raised, fault, cause, finished, "COMPLETE", visits);
    }

    /** The yearly gas check, and the electrical one every fifth year. */
    private void servicing() {
      boolean gas = household.place.gas();
      LocalDate day = first.plusDays(chance.below(365));
      for (; !day.isAfter(last); day = day.plusDays(352)) {
        boolean electrical = day.getYear() % 5 == household.place.home() % 5;
        if ((gas || electrical) && !plan.silentOn(day.plusDays(45))) {
          List<Visit> visits = new ArrayList<>();
          LocalDate served = day.plusDays(12);
          if (chance.happens(SERVICING_MISSED_FIRST)) {
            visits.add(orders.missedVisit(visits, served));
            served = served.plusDays(14);
          }
          visits.add(orders.visit(visits, served, "KEPT", false));
          orders.servicing(day.atTime(9, 0), served.atTime(16, 0), "COMPLETE", visits);
        }
      }
    }

    /** In some postcodes pests come to several homes at once: that says nothing of any one home. */
    private void infestation() {
      Chance block = new Chance(options.seed(), household.place.postcodeBlock(), "infestation");
      boolean infested = block.happens(INFESTED_POSTCODE);
      LocalDate middle = asOf.minusDays(block.between(40, 700));
      LocalDate day = middle.plusDays(chance.between(-10, 10));
      if (infested && chance.happens(INFESTED_HOME) && fits(day)) {
        repair(day, "PEST", "WEAR");
      }
    }

    /** Now and then a door is forced, and soon after the lock is changed. */
    private void forcedEntry() {
      LocalDate day = asOf.minusDays(chance.between(60, 300));
      if (chance.happens(FORCED_ENTRY) && fits(day)) {
        repair(day, "DOOR_EXT", "FORCED_ENTRY");
        if (fits(day.plusDays(40))) {
          repair(day.plusDays(40), "LOCK", "WEAR");
        }
      }
    }

    /** Work between two lettings, and on the stairs of a block: it belongs to no household. */
    private void nobodysWork() {
      LocalDate end = household.end();
      if (end != null && end.plusDays(3).isBefore(asOf)) {
        LocalDateTime raised = end.plusDays(3).atTime(9, 30);
        orders.voidWork(raised, raised.plusDays(9));
      }
      boolean firstOfPostcode = household.place.home() % Estate.HOMES_OF_A_POSTCODE == 0;
      LocalDate day = asOf.minusDays(chance.between(30, 330));
      if (firstOfPostcode && household.liveOn(day)) {
        LocalDateTime raised = day.atTime(13, 10);
        orders.communalWork(raised, raised.plusDays(5));
      }
    }
  }
}
