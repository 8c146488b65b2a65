package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.CrashStates;
import org.tenantinsight.transforms.SparkTest;

/**
 * A night that is stopped at any of its places: nobody ever sees half of it, and the next run gives
 * what an undisturbed one gives. {@code FAULTS.md} names the places. After a new one:
 *
 * <pre>./mvnw -Pnightly -pl jobs -am test -Dtest=KillTest -Dwrite-faults \
 *   -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>{@link KillEverywhereTest} runs the whole night again after each place, and stops real
 * processes.
 */
@Tag("nightly")
class KillTest extends SparkTest {

  @TempDir Path folder;

  @Test
  void aNightThatIsStoppedAnywhereHarmsNothingAndIsDoneAgain() throws Exception {
    StoppedNight night = StoppedNight.prepare(folder, spark());
    CrashStates stops = night.stops(place -> true);
    CrashStates.State halfPublished = first("publication after a file", stops);
    Path staged = night.staged(first("publication before its files", stops));
    for (CrashStates.State stop : stops.states()) {
      if (stop != halfPublished) {
        night.everyLatestLeadsToSomethingWhole(stop);
        night.theLakeGoesBackToWhatItsLedgerKnows(stop);
        if (!FaultPlaces.kind(stop.place()).endsWith("a commit")) {
          night.publishingAgainGivesTheSame(stop, staged);
        }
      }
    }
    night.goingBackIsDoneWholeOrNotAtAll();
    night.theNextRunGivesTheSame(halfPublished);
    everyPlaceIsNamed(night, stops);
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
