package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.CrashStates;
import org.tenantinsight.transforms.SparkTest;

/**
 * A night that is stopped at any of its places: nobody ever sees half of it, and the next run gives
 * what an undisturbed one gives. A night that is done again, because a file was corrected, shows
 * its readers all of the old or all of the new. Every build tries one place of each kind. {@code
 * FAULTS.md} names all the places. After a new one:
 *
 * <pre>./mvnw -Pnightly -pl jobs -am test -Dtest=KillTest -Dwrite-faults \
 *   -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>{@link KillEverywhereTest} runs the whole night again after each place, and stops real
 * processes.
 */
class KillTest extends SparkTest {

  @TempDir Path folder;

  private StoppedNight night;

  @BeforeEach
  void theFirstNightIsDone() throws Exception {
    night = StoppedNight.after(FirstNight.of(this::spark), folder, spark());
  }

  @Test
  void aNightThatIsStoppedAtAPlaceOfEachKindHarmsNothing() throws Exception {
    Set<String> kinds = new HashSet<>();

    CrashStates stops = night.stops(place -> kinds.add(FaultPlaces.kind(place)));

    assertThat(stops.states()).as("kinds of places").hasSizeGreaterThan(6);
    nothingIsHarmedAndWhatIsLeftCanBeMended(stops);
    kinds.clear();
    readersOfANightThatIsDoneAgainSeeTheOldOrTheNew(
        new CorrectedNight(folder, night, spark()),
        place -> place.startsWith("publication") && kinds.add(FaultPlaces.kind(place)));
    assertThat(kinds).as("kinds of places of a publication").hasSize(7);
  }

  @Test
  @Tag("nightly")
  void aNightThatIsStoppedAnywhereHarmsNothingAndIsDoneAgain() throws Exception {
    CrashStates stops = night.stops(place -> true);
    CrashStates.State halfPublished = first("publication after a file", stops);
    Path untouched = folder.resolve("half-published");
    SmallLandlord.copy(halfPublished.folder(), untouched);

    nothingIsHarmedAndWhatIsLeftCanBeMended(stops);
    night.theNextRunGivesTheSame(new CrashStates.State(halfPublished.place(), untouched));
    night.goingBackIsDoneWholeOrNotAtAll();
    CorrectedNight corrected = new CorrectedNight(folder, night, spark());
    CrashStates again =
        readersOfANightThatIsDoneAgainSeeTheOldOrTheNew(
            corrected, place -> place.startsWith("publication"));
    night.theNextRunGivesTheSame(first("publication after taking away the old", again));
    Set<String> places = new TreeSet<>(stops.places());
    places.addAll(again.places());
    places.addAll(corrected.placesOfRecovery());
    everyPlaceIsNamed(night, places);
  }

  /** Returns what stops of a night that is done again leave, after a look at each. */
  private CrashStates readersOfANightThatIsDoneAgainSeeTheOldOrTheNew(
      CorrectedNight corrected, Predicate<String> wanted) throws Exception {
    CrashStates stops = corrected.stops(wanted);
    Path staged = night.staged(first("publication before its files", stops));
    for (CrashStates.State stop : stops.states()) {
      Path copy = folder.resolve("looked-at").resolve(stop.folder().getFileName());
      SmallLandlord.copy(stop.folder(), copy);
      CrashStates.State looked = new CrashStates.State(stop.place(), copy);
      corrected.readersSeeTheOldOrTheNew(looked);
      night.publishingAgainGivesTheSame(looked, staged);
    }
    return stops;
  }

  private void nothingIsHarmedAndWhatIsLeftCanBeMended(CrashStates stops) throws Exception {
    Path staged = night.staged(first("publication before its files", stops));
    for (CrashStates.State stop : stops.states()) {
      night.everyLatestLeadsToSomethingWhole(stop);
      night.theLakeGoesBackToWhatItsLedgerKnows(stop);
      if (!FaultPlaces.kind(stop.place()).endsWith("a commit")) {
        night.publishingAgainGivesTheSame(stop, staged);
      }
    }
  }

  private static void everyPlaceIsNamed(StoppedNight night, Set<String> passed) throws Exception {
    Set<String> places = new TreeSet<>(passed);
    places.addAll(night.placesOfRecovery());
    if (System.getProperty("write-faults") != null) {
      Files.writeString(FaultPlaces.PAGE, FaultPlaces.page(places));
    }
    assertThat(FaultPlaces.PAGE)
        .as("FAULTS.md is stale; the comment of this test says how to write it anew")
        .hasContent(FaultPlaces.page(places));
  }

  private static CrashStates.State first(String kind, CrashStates stops) {
    return stops.states().stream()
        .filter(stop -> FaultPlaces.kind(stop.place()).equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
