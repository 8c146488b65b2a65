package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tenantinsight.jobs.sample.Events.Visit;

/** Plants R01, R03, R08 and R11, and misses them narrowly. */
final class RepairSigns {
  private final Plan plan;
  private final WorkOrders orders;
  private final Chance chance;
  private final LocalDate asOf;

  RepairSigns(Plan plan, WorkOrders orders, Chance chance, LocalDate asOf) {
    this.plan = plan;
    this.orders = orders;
    this.chance = chance;
    this.asOf = asOf;
  }

  void plant() {
    servicingInVain();
    visitsInVain();
    drainsAndPests();
    operativesConcern();
  }

  /** R01: two missed safety visits in fourteen months; a narrow miss has the first before them. */
  private void servicingInVain() {
    LocalDate newest = asOf.minusDays(chance.between(10, 200));
    if (plan.plants(Sign.R01)) {
      servicingInVain(newest.minusDays(chance.between(10, 60)), newest);
    } else if (plan.misses(Sign.R01)) {
      servicingInVain(asOf.minusMonths(14).minusDays(chance.between(1, 30)), newest);
    }
  }

  private void servicingInVain(LocalDate... days) {
    List<Visit> visits = new ArrayList<>();
    for (LocalDate day : days) {
      visits.add(orders.missedVisit(visits, day));
    }
    orders.servicing(days[0].minusDays(10).atTime(9, 0), null, "OPEN", visits);
  }

  /** R03: three or four visits in vain; a narrow miss has two, or three among seven. */
  private void visitsInVain() {
    boolean manyKept = chance.happens(0.5);
    if (plan.plants(Sign.R03)) {
      visitsInVain(chance.between(3, 4));
    } else if (plan.misses(Sign.R03)) {
      visitsInVain(manyKept ? 3 : 2);
      for (int i = 0; manyKept && i < 4; i++) {
        visit(asOf.minusDays(20 + 35L * i), false);
      }
    }
  }

  private void visitsInVain(int count) {
    for (int i = 0; i < count; i++) {
      visitInVain(asOf.minusDays(15 + 70L * i + chance.below(30)), "PLUMB");
    }
  }

  private void visitInVain(LocalDate day, String fault) {
    List<Visit> visits = List.of(orders.missedVisit(List.of(), day));
    LocalDate raised = day.minusDays(chance.between(4, 14));
    orders.repair(raised.atTime(11, 5), fault, "WEAR", day.atTime(17, 0), "NO_ACCESS", visits);
  }

  /**
   * R08: two kinds of drains, pests and clearance; a narrow miss has one, or the other too early.
   */
  private void drainsAndPests() {
    boolean missed = plan.misses(Sign.R08);
    if (!plan.plants(Sign.R08) && !missed) {
      return;
    }
    boolean oneKind = missed && chance.happens(0.5);
    visitInVain(asOf.minusDays(chance.between(20, 200)), "CLEARANCE");
    if (missed && !oneKind) {
      visitInVain(asOf.minusMonths(18).minusDays(chance.between(1, 40)), "DRAIN");
    } else {
      String second = oneKind ? "CLEARANCE" : chance.happens(0.5) ? "DRAIN" : "PEST";
      visitInVain(asOf.minusDays(chance.between(210, 500)), second);
    }
  }

  /** R11: an operative was concerned in the last six months; a narrow miss was before them. */
  private void operativesConcern() {
    if (plan.plants(Sign.R11)) {
      visit(asOf.minusDays(chance.between(3, 170)), true);
    } else if (plan.misses(Sign.R11)) {
      visit(asOf.minusMonths(6).minusDays(chance.between(1, 40)), true);
    }
  }

  /** A visit that was kept, or in vain where nobody speaks with us. */
  private void visit(LocalDate day, boolean concern) {
    String outcome = plan.silentOn(day) ? "NO_ACCESS" : "KEPT";
    List<Visit> visits = List.of(orders.visit(List.of(), day, outcome, concern));
    String endsAs = outcome.equals("KEPT") ? "COMPLETE" : "NO_ACCESS";
    LocalDate raised = day.minusDays(6);
    orders.repair(raised.atTime(10, 20), "PLUMB", "WEAR", day.atTime(17, 0), endsAs, visits);
  }
}
