package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.CrashStates;
import org.tenantinsight.transforms.SparkTest;

/**
 * A night that is stopped at any of its places: nobody ever sees half of it, and the next run gives
 * what an undisturbed one gives. Every build tries one place of each kind. {@code FAULTS.md} names
 * all the places. After a new one:
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
    everyPlaceIsNamed(night, stops);
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

  private static void everyPlaceIsNamed(StoppedNight night, CrashStates stops) throws Exception {
    Set<String> places = new TreeSet<>(stops.places());
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
