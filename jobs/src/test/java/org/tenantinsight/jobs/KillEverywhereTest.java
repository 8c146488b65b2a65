package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.CrashStates;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.transforms.SparkTest;

/**
 * A night that is stopped at every place there is, and at any moment, by {@code kill -9}: at five
 * moments, or as many as {@code -Dkills=100} says.
 */
@Tag("nightly")
class KillEverywhereTest extends SparkTest {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(20);
  private static final int MOMENTS = Integer.getInteger("kills", 5);

  @TempDir Path folder;

  private StoppedNight night;
  private Path firstNight;

  @BeforeEach
  void oneNightIsDone() throws Exception {
    night = StoppedNight.after(FirstNight.of(this::spark), folder, spark());
    firstNight = folder.resolve("first-night");
    SmallLandlord.copy(night.undisturbed(), firstNight);
  }

  @Test
  void atEveryPlace() throws Exception {
    CrashStates stops = night.stops(place -> true);
    Set<String> mended = new HashSet<>();
    for (CrashStates.State stop : stops.states()) {
      night.everyLatestLeadsToSomethingWhole(stop);
      night.theLakeGoesBackToWhatItsLedgerKnows(stop);
      if (mended.add(StoppedNight.leftOnDisk(stop))) {
        night.theNextRunGivesTheSame(stop);
      }
    }
    assertThat(mended).as("a night reaches the disk in many steps").hasSizeGreaterThan(20);
  }

  @Test
  void byARealStopOfTheCommandAtAPlaceOfEachKind() throws Exception {
    CrashStates undisturbed = night.stops(place -> false);
    Set<String> kinds = new HashSet<>();
    for (String place : undisturbed.places()) {
      if (kinds.add(FaultPlaces.kind(place))) {
        Path copy = folder.resolve("stopped-" + kinds.size());
        RealCommand stopped = start(copy, List.of("-Dtenantinsight.fault=" + place));
        assertThat(stopped.exit(LONG_ENOUGH)).as(place).isEqualTo(137);
        goesOn(new CrashStates.State(place, copy));
      }
    }
  }

  @Test
  void atAnyMoment() throws Exception {
    night.stops(place -> false);
    RealCommand whole = start(folder.resolve("whole"), List.of());
    assertThat(whole.exit(LONG_ENOUGH))
        .as("done, or done with what the canaries of the first night give to warn of")
        .isIn(ExitCode.DONE.number(), ExitCode.WARN.number());
    long most = whole.sinceStart().toMillis();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < MOMENTS; i++) {
      Path copy = folder.resolve("killed-" + i);
      long moment = (long) (random.nextDouble() * most);
      RealCommand killed = start(copy, List.of());
      Thread.sleep(moment);
      killed.kill();
      killed.exit(LONG_ENOUGH);
      goesOn(new CrashStates.State(moment + " ms after the start, seed " + seed, copy));
    }
  }

  private RealCommand start(Path copy, List<String> options) throws Exception {
    SmallLandlord.copy(firstNight, copy);
    return RealCommand.start(
        new SmallLandlord(folder).folders(copy),
        options,
        "nightly",
        "--as-of",
        SmallLandlord.LAST.toString());
  }

  private void goesOn(CrashStates.State stop) throws Exception {
    night.everyLatestLeadsToSomethingWhole(stop);
    // A process of its own names its files itself: once its night is done, only rows are the same.
    if (new Ledger(stop.folder().resolve("lake")).newest(SmallLandlord.LAST).isEmpty()) {
      night.theLakeGoesBackToWhatItsLedgerKnows(stop);
    }
    night.theNextRunGivesTheSame(stop);
  }
}
