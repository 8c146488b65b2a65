package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.PipelineSettings.Share;

/** Two to eight in a hundred homes are expected to be flagged. */
class FlaggedShareTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @TempDir Path out;

  @Test
  void aShareOutsideWhatIsExpectedIsSaidInPerCentOfHomesWithWhatToDo() throws Exception {
    night("2026-10-30", "{\"homes\": 1000, \"flagged_homes\": 124}");

    assertThat(note())
        .contains(
            "12.4 % of homes were flagged on the night of 2026-10-30; expected are 2.0 to 8.0 %"
                + " (pipeline.yaml, expected_flagged); look which signs show most often and set"
                + " their thresholds in indicators/, or set expected_flagged if it is right");

    night("2026-10-30", "{\"homes\": 1000, \"flagged_homes\": 19}");
    assertThat(note()).get().asString().startsWith("1.9 % of homes were flagged");
  }

  @Test
  void bothEndsAreStillExpected() throws Exception {
    night("2026-10-30", "{\"homes\": 1000, \"flagged_homes\": 20}");
    assertThat(note()).isEmpty();

    night("2026-10-30", "{\"homes\": 1000, \"flagged_homes\": 80}");
    assertThat(note()).isEmpty();
  }

  @Test
  void theNewestNightCountsAndNoneAfterTheOneThatIsChecked() throws Exception {
    night("2026-10-29", "{\"homes\": 1000, \"flagged_homes\": 500}");
    night("2026-10-30", "{\"homes\": 1000, \"flagged_homes\": 50}");
    night("2026-11-01", "{\"homes\": 1000, \"flagged_homes\": 500}");

    assertThat(note()).isEmpty();
  }

  @Test
  void withoutANightThatSaysItThereIsNothingToSay() throws Exception {
    assertThat(note()).isEmpty();

    night("2026-10-29", "{\"counts\": {}}");
    assertThat(note()).isEmpty();

    night("2026-10-30", "{\"homes\": 10");
    assertThat(note()).isEmpty();
  }

  private Optional<String> note() throws Exception {
    return FlaggedShare.note(out, new Share(0.02, 0.08), NIGHT);
  }

  private void night(String date, String run) throws Exception {
    Path folder = Files.createDirectories(out.resolve("run").resolve(date));
    Files.writeString(folder.resolve("run.json"), run);
  }
}
