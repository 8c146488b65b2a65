package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.tenantinsight.jobs.sample.Events.Repair;
import org.tenantinsight.jobs.sample.Events.Visit;

/** The repair signs of {@link Truth}: R01, R03, R08, R11. */
final class RepairTruth {
  private static final Set<String> SHARED_BY_A_BLOCK = Set.of("DRAIN", "PEST");
  private static final Set<String> SLOTS =
      Set.of("KEPT", "NO_ACCESS", "CARDED", "REFUSED", "TENANT_CANCELLED");

  private final LocalDate asOf;
  private final Estate estate;
  private final IntFunction<List<Household>> homes;

  RepairTruth(LocalDate asOf, Estate estate, IntFunction<List<Household>> homes) {
    this.asOf = asOf;
    this.estate = estate;
    this.homes = homes;
  }

  /** R01: two safety visits in 14 months on which nobody opened. */
  boolean missedServicing(Household household) {
    return household.repairs.stream()
            .filter(Repair::servicing)
            .flatMap(r -> r.visits().stream())
            .filter(v -> v.missed() && within(v.day(), 14))
            .count()
        >= 2;
  }

  /** R03: three missed appointments in 12 months, and half of the slots; servicing left out. */
  boolean missedAppointments(Household household) {
    List<Visit> slots =
        household.repairs.stream()
            .filter(r -> !r.servicing())
            .flatMap(r -> r.visits().stream())
            .filter(v -> SLOTS.contains(v.outcome()) && within(v.day(), 12))
            .toList();
    long missed = slots.stream().filter(Visit::missed).count();
    return missed >= 3 && 2 * missed >= slots.size();
  }

  /** R11: an operative was concerned in the last 6 months. */
  boolean operativesConcern(Household household) {
    return household.visits().stream().anyMatch(v -> v.concern() && within(v.day(), 6));
  }

  /** R08: two of drain, pest, clearance in 18 months with a door that stayed shut. */
  boolean drainsAndPests(Household household) {
    boolean shut =
        household.visits().stream()
            .anyMatch(v -> (v.missed() || v.outcome().equals("REFUSED")) && within(v.day(), 18));
    // The postcode is asked only where it matters: its homes have to be made again.
    return shut
        && kinds(household, repair -> true) >= 2
        && kinds(household, repair -> !wholeBlock(household, repair)) >= 2;
  }

  private long kinds(Household household, Predicate<Repair> counts) {
    Set<String> kinds = new HashSet<>();
    for (Repair repair : household.repairs) {
      if (nuisance(repair) && within(repair.raised().toLocalDate(), 18) && counts.test(repair)) {
        kinds.add(repair.fault());
      }
    }
    return kinds.size();
  }

  private static boolean nuisance(Repair repair) {
    return repair.workClass().equals("RESPONSIVE")
        && !repair.cancelled()
        && (SHARED_BY_A_BLOCK.contains(repair.fault()) || repair.fault().equals("CLEARANCE"));
  }

  /** Three homes of the postcode, this one included, had the same within thirty days. */
  private boolean wholeBlock(Household household, Repair repair) {
    if (!SHARED_BY_A_BLOCK.contains(repair.fault())) {
      return false;
    }
    int block = household.place.postcodeBlock();
    int others = 0;
    for (int home = estate.firstHome(block); home < estate.endOfHomes(block); home++) {
      if (home != household.place.home() && hadTheSame(home, repair)) {
        others++;
      }
    }
    return others >= 2;
  }

  private boolean hadTheSame(int home, Repair repair) {
    long day = repair.raised().toLocalDate().toEpochDay();
    return homes.apply(home).stream()
        .flatMap(h -> h.repairs.stream())
        .filter(r -> nuisance(r) && r.fault().equals(repair.fault()))
        .filter(r -> !r.raised().toLocalDate().isAfter(asOf))
        .anyMatch(r -> Math.abs(r.raised().toLocalDate().toEpochDay() - day) <= 30);
  }

  private boolean within(LocalDate day, int months) {
    return Truth.within(day, asOf, months);
  }
}
