package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenantinsight.jobs.sample.Estate.Place;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Tenancy;

/** Garages: some tenants have one, under a tenancy of its own that nobody lives in. */
final class Garages {
  private static final double SHARE = 0.03;

  private Garages() {}

  /** The garage let with a home, to its tenant under the same reference. */
  static Optional<Household> letWith(Household home, SampleOptions options) {
    Chance chance = home.chance(options.seed(), "garage");
    LocalDate start = home.newest().start().plusDays(chance.between(10, 400));
    boolean taken = chance.happens(SHARE) && start.isBefore(options.asOf()) && home.end() == null;
    if (!taken || !home.livesIn()) {
      return Optional.empty();
    }
    Place place = home.place.garage();
    Tenancy tenancy = new Tenancy("T" + home.stem() + "9", start, null, "GARAGE", "CURRENT", "");
    Household garage =
        new Household(place, home.number + 1, Plan.ordinary(options.asOf()), List.of(tenancy));
    Membership tenant = home.members.get(0);
    garage.members.add(
        new Membership(
            tenant.personRef(),
            tenant.person(),
            tenancy.ref(),
            "TENANT",
            start,
            null,
            "SELF",
            false));
    return Optional.of(garage);
  }
}
