package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.transforms.SparkTest;

/** Runs in processes of their own that start together, or that somebody stops. */
class StartAndStopTest extends SparkTest {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  @TempDir Path folder;

  private SmallLandlord landlord;
  private Path copy;
  private final List<RealCommand> started = new ArrayList<>();

  @BeforeEach
  void deliver() throws Exception {
    landlord = new SmallLandlord(folder);
    landlord.deliver();
    copy = folder.resolve("copy");
  }

  @AfterEach
  void leaveNothingRunning() {
    started.forEach(RealCommand::kill);
  }

  @Test
  void ofSeveralStartsInTheSameSecondOneRunsAndTheOthersSayTryLater() throws Exception {
    Duration aMereStart = aMereStart();
    List<RealCommand> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(nightly());
    }
    List<RealCommand> turnedAway = new ArrayList<>();
    List<Duration> took = new ArrayList<>();
    while (turnedAway.size() < 3) {
      for (RealCommand start : starts) {
        if (!start.isRunning() && !turnedAway.contains(start)) {
          turnedAway.add(start);
          took.add(start.sinceStart());
        }
      }
      assertThat(starts.get(0).sinceStart()).isLessThan(LONG_ENOUGH);
      Thread.sleep(20);
    }
    List<RealCommand> running = starts.stream().filter(RealCommand::isRunning).toList();
    running.forEach(RealCommand::kill);

    assertThat(running).as("exactly one runs on").hasSize(1);
    for (RealCommand start : turnedAway) {
      assertThat(start.exit(LONG_ENOUGH)).isEqualTo(ExitCode.BUSY.number());
      assertThat(start.said()).anyMatch(line -> line.contains("Wait until it has ended"));
      assertThat(start.answer()).contains("\"status\":\"BUSY\",\"exit\":75");
    }
    // Four at once on few processors: each may take four times what Java alone takes to start.
    assertThat(took).allMatch(time -> time.compareTo(AT_ONCE.plus(aMereStart.multipliedBy(4))) < 0);
  }

  @Test
  void aRunThatIsStoppedSaysSoHarmsNothingAndTheNextGoesOn() throws Exception {
    RealCommand night = nightly();
    while (!Files.exists(copy.resolve("lake/validated"))) {
      assertThat(night.isRunning()).as("is at work").isTrue();
      assertThat(night.sinceStart()).isLessThan(LONG_ENOUGH);
      Thread.sleep(20);
    }
    night.terminate();

    assertThat(night.exit(LONG_ENOUGH)).isEqualTo(ExitCode.FAULT.number());
    assertThat(night.said().get(night.said().size() - 1))
        .startsWith("The run was stopped before its end by a signal.")
        .endsWith("Start the same command again.");
    assertThat(night.answer())
        .contains("\"status\":\"FAULT\",\"exit\":70")
        .contains("The run was stopped");
    assertThat(SmallLandlord.published(copy)).isEmpty();

    Report next = landlord.nights(copy, spark()).step(SmallLandlord.FIRST, "ingest");

    assertThat(next.counts().get("ingest")).isPositive();
    assertThat(new Ledger(copy.resolve("lake")).entries()).hasSize(1);
  }

  @Test
  void whatAKilledRunSpilledIsRemovedAtTheNextStartEvenWhenThatRefusesTheNight() throws Exception {
    Path spilled = copy.resolve("lake/scratch/blockmgr-of-a-killed-run/0c/temp_shuffle");
    Zones.makeFolder(spilled.getParent());
    Files.writeString(spilled, "rows about people");
    Files.writeString(copy.resolve("lake/scratch/liblz4-java.so"), "");

    RealCommand night =
        RealCommand.start(
            new Folders(folder.resolve("no-landing"), copy.resolve("lake"), copy.resolve("out")),
            List.of(),
            "nightly");
    started.add(night);

    assertThat(night.exit(LONG_ENOUGH)).isEqualTo(ExitCode.REFUSED.number());
    assertThat(copy.resolve("lake/scratch/blockmgr-of-a-killed-run")).doesNotExist();
    assertThat(copy.resolve("lake/scratch/liblz4-java.so")).doesNotExist();
  }

  private RealCommand nightly() throws Exception {
    RealCommand night =
        RealCommand.start(
            landlord.folders(copy),
            List.of(),
            "nightly",
            "--as-of",
            SmallLandlord.FIRST.toString());
    started.add(night);
    return night;
  }

  /** How long this machine, as busy as it is now, takes to start Java and refuse an option. */
  private Duration aMereStart() throws Exception {
    RealCommand version = RealCommand.start(landlord.folders(copy), List.of(), "no-such-verb");
    assertThat(version.exit(LONG_ENOUGH)).isEqualTo(ExitCode.USAGE.number());
    return version.sinceStart();
  }
}
