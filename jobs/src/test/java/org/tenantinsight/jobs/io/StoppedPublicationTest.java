package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.jobs.io.VersionedOutput.FOLLOWED;
import static org.tenantinsight.jobs.io.VersionedOutput.NIGHT;
import static org.tenantinsight.jobs.io.VersionedOutput.allThatCanBeSeenIsWhole;
import static org.tenantinsight.jobs.io.VersionedOutput.hidden;
import static org.tenantinsight.jobs.io.VersionedOutput.publish;
import static org.tenantinsight.jobs.io.VersionedOutput.theOnlyVersion;
import static org.tenantinsight.jobs.io.VersionedOutput.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are published a second time, and a stop at any place of that. */
class StoppedPublicationTest {

  private static final String NEXT_NIGHT = "2026-11-01";
  private static final String EARLIER_NIGHT = "2026-10-30";

  @TempDir Path folder;

  private int outputs;

  @AfterEach
  void stopNowhere() {
    FaultPoints.watch(null);
  }

  @Test
  void whoFollowsLatestSeesAllOfTheOldOrAllOfTheNewAtEveryPlace() throws IOException {
    Path out = published("old");
    Set<String> places = new TreeSet<>();

    FaultPoints.watch(
        place -> {
          places.add(place);
          allThatCanBeSeenIsWhole(out);
        });
    publish(out, NIGHT, "new", true);

    assertThat(places)
        .contains(
            "publication after the copy of export",
            "publication after latest went to the copy of export",
            "publication after taking away the old of export",
            "publication after the new folder of export",
            "publication after latest of export",
            "publication after the new folder of run");
    assertThat(theOnlyVersion(out)).isEqualTo("new");
  }

  @Test
  void theSameNightAgainMendsAStopAnywhere() throws IOException {
    for (int place = 0; ; place++) {
      Path out = published("old");
      if (!isStopped(place, () -> publish(out, NIGHT, "new", true))) {
        break;
      }
      allThatCanBeSeenIsWhole(out);

      FaultPoints.watch(any -> allThatCanBeSeenIsWhole(out));
      publish(out, NIGHT, "newer", true);

      assertThat(theOnlyVersion(out)).as("stopped at " + place).isEqualTo("newer");
    }
    assertThat(outputs).as("places").isGreaterThan(12);
  }

  @Test
  void afterAStopAnywhereAndAnotherOneInItsRecoveryAllZonesAreOldOrAllAreNew() throws IOException {
    Set<String> versions = new HashSet<>();
    for (int place = 0, later = 0; ; ) {
      Path out = published("old");
      if (!isStopped(place, () -> publish(out, NIGHT, "new", true))) {
        break;
      }
      boolean again = isStopped(later, () -> PublicationRecovery.mend(out));
      allThatCanBeSeenIsWhole(out);

      PublicationRecovery.mend(out);

      versions.add(theOnlyVersion(out));
      later = again ? later + 1 : 0;
      place = again ? place : place + 1;
    }
    assertThat(versions).containsExactlyInAnyOrder("old", "new");
    assertThat(outputs).as("places and those of recovery").isGreaterThan(30);
  }

  @Test
  void anotherNightAfterAStopLeavesNothingHiddenEither() throws IOException {
    for (String another : List.of(NEXT_NIGHT, EARLIER_NIGHT)) {
      boolean newest = another.equals(NEXT_NIGHT);
      for (int place = 0; ; place++) {
        Path out = published("old");
        if (!isStopped(place, () -> publish(out, NIGHT, "new", true))) {
          break;
        }

        FaultPoints.watch(any -> allThatCanBeSeenIsWhole(out));
        publish(out, another, "another", newest);

        assertThat(hidden(out)).isEmpty();
        for (String zone : FOLLOWED) {
          assertThat(version(out.resolve(zone).resolve(another))).isEqualTo("another");
          assertThat(version(out.resolve(zone).resolve(NIGHT))).isIn("old", "new");
          assertThat(Files.readSymbolicLink(out.resolve(zone).resolve("latest")))
              .hasToString(newest ? another : NIGHT);
        }
      }
    }
  }

  @Test
  void anEarlierNightIsReplacedWholeAndLatestStaysWhereItIs() throws IOException {
    for (int place = 0; ; place++) {
      Path out = published("old");
      publish(out, NEXT_NIGHT, "next", true);
      boolean stopped = isStopped(place, () -> publish(out, NIGHT, "new", false));
      allThatCanBeSeenIsWhole(out);
      publish(out, NIGHT, "new", false);

      assertThat(hidden(out)).isEmpty();
      for (String zone : FOLLOWED) {
        assertThat(version(out.resolve(zone).resolve("latest"))).isEqualTo("next");
        assertThat(version(out.resolve(zone).resolve(NIGHT))).isEqualTo("new");
      }
      if (!stopped) {
        break;
      }
    }
  }

  @Test
  void aFolderThatLatestLeadsToIsReplacedAlsoWhenANewerNightHasNone() throws IOException {
    Path out = published("old");

    publish(out, NIGHT, "new", false);

    assertThat(theOnlyVersion(out)).isEqualTo("new");
  }

  /** What may stop. */
  private interface Run {
    void go() throws IOException;
  }

  /** A power cut. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Runs up to that place, if there is one; places count from 0. */
  private static boolean isStopped(int place, Run run) throws IOException {
    List<String> passed = new ArrayList<>();
    FaultPoints.watch(
        name -> {
          if (passed.size() == place) {
            throw new Stop();
          }
          passed.add(name);
        });
    return isStopped(run);
  }

  private static boolean isStopped(Run run) throws IOException {
    try {
      run.go();
      return false;
    } catch (Stop e) {
      return true;
    } finally {
      FaultPoints.watch(any -> {});
    }
  }

  /** An output folder in which the night was published once. */
  private Path published(String version) throws IOException {
    Path out = folder.resolve("out-" + outputs++);
    publish(out, NIGHT, version, true);
    return out;
  }
}
