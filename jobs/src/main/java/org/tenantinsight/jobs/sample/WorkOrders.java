package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Events.Repair;
import org.tenantinsight.jobs.sample.Events.Visit;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Mention;

/** Writes work orders of one household into its facts: who reported, how urgent, which visits. */
final class WorkOrders {
  private static final Weights REPORTERS =
      Weights.of("TENANT 62 ONLINE 15 MEMBER 9 STAFF 6 CONTRACTOR 3 NEIGHBOUR 1 UNK 2 - 2");
  private static final Weights PRIORITIES = Weights.of("4 62 3 24 2 13 1 1");
  private static final Weights MISSED = Weights.of("NO_ACCESS 3 CARDED 1");
  private static final double NAMED_REPORTER = 0.12;
  private static final double WITHOUT_TENANCY = 0.04;
  private static final double FAULT_LEFT_TO_TRADE = 0.1;

  private final Household household;
  private final Chance chance;
  private final LocalDate asOf;

  WorkOrders(Household household, Chance chance, LocalDate asOf) {
    this.household = household;
    this.chance = chance;
    this.asOf = asOf;
  }

  /** A visit on that day, to follow those before; a reference comes with the work order. */
  Visit visit(List<Visit> before, LocalDate day, String outcome, boolean concern) {
    LocalDateTime start = day.atTime(chance.between(8, 15), 15 * chance.below(4));
    return new Visit("", start, before.size() + 1, outcome, concern);
  }

  /** A visit on which nobody opened. */
  Visit missedVisit(List<Visit> before, LocalDate day) {
    return visit(before, day, chance.weighted(MISSED), false);
  }

  /** A repair that somebody asked for in this home. */
  void repair(
      LocalDateTime raised,
      String fault,
      String cause,
      @Nullable LocalDateTime finished,
      String endsAs,
      List<Visit> visits) {
    String said = cause.equals("WEAR") && chance.happens(0.25) ? "UNK" : cause;
    String priority = chance.weighted(PRIORITIES);
    String by = chance.weighted(REPORTERS);
    add("RESPONSIVE", property(), raised, by, priority, fault, said, finished, endsAs, visits);
  }

  /** The yearly check of gas or electricity. */
  void servicing(
      LocalDateTime raised, @Nullable LocalDateTime finished, String endsAs, List<Visit> visits) {
    String workClass = household.place.gas() ? "SERVICING_GAS" : "SERVICING_ELEC";
    add(workClass, property(), raised, "STAFF", "10", "OTHER", "WEAR", finished, endsAs, visits);
  }

  /** Work in an empty home. */
  void voidWork(LocalDateTime raised, LocalDateTime finished) {
    add(
        "VOID",
        property(),
        raised,
        "STAFF",
        "10",
        "PLASTER",
        "WEAR",
        finished,
        "COMPLETE",
        List.of());
  }

  /** Work on the stairs of the block, a property of its own. */
  void communalWork(LocalDateTime raised, LocalDateTime finished) {
    String block = "B" + property().substring(1);
    add("COMMUNAL", block, raised, "STAFF", "10", "ELEC", "WEAR", finished, "COMPLETE", List.of());
  }

  private String property() {
    return household.place.propertyRef();
  }

  private void add(
      String workClass,
      String property,
      LocalDateTime raised,
      String by,
      String priority,
      String fault,
      String cause,
      @Nullable LocalDateTime finished,
      String endsAs,
      List<Visit> visits) {
    LocalDate day = raised.toLocalDate();
    boolean nobodys = workClass.equals("VOID") || workClass.equals("COMMUNAL");
    boolean withTenancy = !nobodys && !chance.happens(WITHOUT_TENANCY);
    boolean plain = fault.equals("PLUMB") || fault.equals("ELEC") || fault.equals("OTHER");
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
            !plain || !chance.happens(FAULT_LEFT_TO_TRADE),
            cause,
            target(day, priority),
            finished,
            endsAs,
            endsAs.equals("CANCELLED") ? "TENANT" : null,
            happened(ref, visits)));
  }

  /** The visits that have happened, under their references. */
  private List<Visit> happened(String ref, List<Visit> visits) {
    List<Visit> happened = new ArrayList<>();
    for (Visit v : visits) {
      if (!v.day().isAfter(asOf)) {
        String id = "V" + ref.substring(1) + v.attempt();
        happened.add(new Visit(id, v.start(), v.attempt(), v.outcome(), v.concern()));
      }
    }
    return List.copyOf(happened);
  }

  private @Nullable Mention reporter(String by, LocalDate day) {
    List<Membership> adults = household.adultsOn(day);
    boolean named = by.equals("TENANT") && !adults.isEmpty() && chance.happens(NAMED_REPORTER);
    return named ? Typing.mention(adults.get(0).person(), chance) : null;
  }

  private static LocalDate target(LocalDate raised, String priority) {
    return switch (priority) {
      case "1", "2" -> raised.plusDays(1);
      case "3" -> raised.plusDays(7);
      default -> raised.plusDays(28);
    };
  }
}
