package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Facts.Tenancy;

/**
 * Who has let a home when: the household of tonight, the one before it, voids, and chains of
 * tenancies (introductory to secure, joint to sole).
 */
final class Lettings {
  /** A household is old enough for any plan when even the longest window fits. */
  private static final int SETTLED_MONTHS = 36;

  private static final Weights TENURES = Weights.of("SEC 55 ASSURED 40 LICENCE 1 TEMP 1 LEASE 3");
  private static final Weights SETTLED_TENURES = Weights.of("SEC 60 ASSURED 40");
  private static final Weights STATUSES = Weights.of("CURRENT 985 NOTICE 12 DECANT 3");

  private final SampleOptions options;

  Lettings(SampleOptions options) {
    this.options = options;
  }

  /** The households of a home, oldest first, without people. */
  List<Household> of(Estate.Place place) {
    Chance chance = new Chance(options.seed(), place.home(), "letting");
    LocalDate asOf = options.asOf();
    Guard guard = Guard.of(options.seed(), place.home());
    LocalDate start = startOfTonightsHousehold(chance, guard);
    List<Household> households = new ArrayList<>();
    String supported = place.supportedType();
    if (start.isAfter(options.historyFrom().plusDays(90)) && chance.happens(0.85)) {
      LocalDate ended = start.minusDays(chance.between(15, 60));
      LocalDate began = ended.minusDays(chance.between(400, 4000));
      String tenure = chance.happens(0.5) ? "SEC" : "ASSURED";
      Tenancy before = new Tenancy(ref(place, 0, 0), began, ended, tenure, "ENDED", supported);
      households.add(new Household(place, 0, Plan.ordinary(asOf), List.of(before)));
    }
    int number = households.size();
    Plan plan =
        start.isBefore(asOf.minusMonths(SETTLED_MONTHS))
            ? Plan.draw(new Chance(options.seed(), place.home(), "plan"), asOf, guard)
            : Plan.ordinary(asOf);
    households.add(new Household(place, number, plan, chain(place, number, chance, start, plan)));
    return households;
  }

  private LocalDate startOfTonightsHousehold(Chance chance, Guard guard) {
    LocalDate asOf = options.asOf();
    double point = guard == Guard.NONE ? chance.unit() : 1;
    if (point < 0.06) {
      return asOf.minusDays(chance.between(20, 365));
    }
    if (point < 0.2) {
      return asOf.minusDays(chance.between(366, 3 * 366));
    }
    return asOf.minusDays(chance.between(3 * 366 + 30, 30 * 365));
  }

  private List<Tenancy> chain(
      Estate.Place place, int number, Chance chance, LocalDate start, Plan plan) {
    LocalDate asOf = options.asOf();
    String tenure = chance.weighted(plan.isOrdinary() ? TENURES : SETTLED_TENURES);
    boolean stands = chance.happens(0.985) || !plan.isOrdinary();
    LocalDate end = stands ? null : asOf.minusDays(chance.between(1, 120));
    if (end != null && end.isBefore(start.plusDays(30))) {
      end = null;
    }
    String status =
        end != null ? "ENDED" : plan.isOrdinary() ? chance.weighted(STATUSES) : "CURRENT";
    String supported = place.supportedType();
    LocalDate second = secondTenancyFrom(chance, start, tenure, plan);
    if (second == null || end != null) {
      return List.of(new Tenancy(ref(place, number, 0), start, end, tenure, status, supported));
    }
    boolean introductory = second.equals(start.plusYears(1));
    return List.of(
        new Tenancy(
            ref(place, number, 0),
            start,
            second.minusDays(1),
            introductory ? "INT" : tenure,
            "ENDED",
            supported),
        new Tenancy(ref(place, number, 1), second, null, tenure, status, supported));
  }

  /** The day on which a chain goes on with a new tenancy; null = it never did in these years. */
  private @Nullable LocalDate secondTenancyFrom(
      Chance chance, LocalDate start, String tenure, Plan plan) {
    LocalDate asOf = options.asOf();
    boolean introductory = chance.happens(0.3);
    boolean succession = chance.happens(0.04);
    LocalDate succeeded = asOf.minusDays(chance.between(420, 1000));
    if (tenure.equals("LEASE") || !plan.isOrdinary()) {
      return null;
    }
    LocalDate anniversary = start.plusYears(1);
    if (introductory
        && start.isAfter(options.historyFrom().minusYears(1))
        && anniversary.isBefore(asOf.minusDays(7))) {
      return anniversary;
    }
    boolean settled = start.isBefore(succeeded.minusYears(2));
    return succession && settled && succeeded.isAfter(options.historyFrom()) ? succeeded : null;
  }

  private static String ref(Estate.Place place, int number, int link) {
    return "T" + References.digits(place.home() + 1, 7) + number + link;
  }
}
