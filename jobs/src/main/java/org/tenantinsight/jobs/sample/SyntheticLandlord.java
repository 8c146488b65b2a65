package org.tenantinsight.jobs.sample;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntConsumer;
import org.tenantinsight.jobs.sample.Estate.Place;

/**
 * A landlord that does not exist: writes its landing folders and the truth about them.
 *
 * <p>One home after another is made, delivered and forgotten:
 *
 * <ol>
 *   <li>place: address, postcode, patch;
 *   <li>lettings: which households, through which tenancies, and what is planned for them;
 *   <li>people, repairs, contacts, cases, rent and casework, each from its own stream of chance;
 *   <li>truth: which signs are true, read from these facts;
 *   <li>delivery: each row on the night on which its source system would send it.
 * </ol>
 */
public final class SyntheticLandlord {
  private final SampleOptions options;
  private final Estate estate;
  private final Lettings lettings;
  private final People people;
  private final RepairDesk repairs;
  private final ContactCentre contacts;
  private final AsbDesk asb;
  private final RentBook rents;
  private final Casework casework;
  private final OfficersWork officers;

  SyntheticLandlord(SampleOptions options) {
    this.options = options;
    this.estate = new Estate(options.seed(), options.households());
    this.lettings = new Lettings(options);
    this.people = new People(options);
    this.repairs = new RepairDesk(options);
    this.contacts = new ContactCentre(options);
    this.asb = new AsbDesk(options, estate, this::tonight);
    this.rents = new RentBook(options);
    this.casework = new Casework(options);
    this.officers = new OfficersWork(options);
  }

  /**
   * Writes {@code landing/<date>/<feed>.csv} with manifests, {@code truth/person.csv} and {@code
   * truth/sign.csv}. Files of the same names are replaced.
   *
   * @param progress told the number of homes written, after each
   * @return rows written, by feed, all nights together
   * @throws java.nio.file.FileAlreadyExistsException when the landing folder holds other nights
   */
  public static SortedMap<String, Long> write(SampleOptions options, IntConsumer progress)
      throws IOException {
    SyntheticLandlord landlord = new SyntheticLandlord(options);
    Truth truth = landlord.truth();
    try (Deliveries deliveries = new Deliveries(options);
        TruthFiles truthFiles = new TruthFiles(options)) {
      HomeRows homeRows = new HomeRows(deliveries);
      EventRows eventRows = new EventRows(deliveries);
      RentRows rentRows = new RentRows(deliveries);
      for (int home = 0; home < options.households(); home++) {
        for (Household household : landlord.home(home)) {
          homeRows.deliver(household);
          eventRows.deliver(household);
          rentRows.deliver(household);
          truthFiles.write(household, truth.of(household));
        }
        progress.accept(home + 1);
      }
      return deliveries.rows();
    }
  }

  /** The truth about its households. */
  Truth truth() {
    return new Truth(options, estate, this::home);
  }

  /** The households of one home with everything about them, the same whenever it is asked. */
  List<Household> home(int home) {
    Place place = estate.place(home);
    List<Household> households = lettings.of(place);
    for (Household household : households) {
      people.moveIn(household);
      repairs.work(household);
      contacts.talk(household);
      asb.open(household);
      rents.keep(household);
      casework.record(household);
      officers.record(household);
    }
    Garages.letWith(households.get(households.size() - 1), options)
        .ifPresent(
            garage -> {
              rents.keep(garage);
              households.add(garage);
            });
    return households;
  }

  /** Who lives in a home on the as-of date, without what happened to them. */
  private Household tonight(int home) {
    List<Household> households = lettings.of(estate.place(home));
    Household newest = households.get(households.size() - 1);
    people.moveIn(newest);
    return newest;
  }
}
