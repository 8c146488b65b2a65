package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenantinsight.jobs.io.AcceptedVolumes;

/** A person takes a delivery although its number of rows is odd. */
class AcceptVolumeTest {

  @TempDir Path folder;

  static List<String> verbs() {
    List<String> verbs = new ArrayList<>(Pipeline.names());
    verbs.add("nightly");
    return verbs;
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyStepAloneTakesTheSameOptionAsTheNight(String verb) throws Exception {
    // There are no deliveries, so the run goes no further; what was accepted stays.
    say(verb, "--accept-volume", "contact", "--reason", "two days in one file").line("REFUSED", 4);

    assertThat(new AcceptedVolumes(folder.resolve("lake")).on(SmallLandlord.FIRST))
        .containsExactly("contact");
  }

  @Test
  void theSameCommandAgainWritesNothingMore() throws Exception {
    for (int i = 0; i < 2; i++) {
      say("ingest", "--accept-volume", "contact", "--reason", "two days in one file");
    }
    assertThat(Files.readAllLines(folder.resolve("lake/accepted-volumes.jsonl"))).hasSize(1);
  }

  @Test
  void aFeedThatThereIsNotAndAMissingReasonAreRefused() throws Exception {
    assertThat(
            say("ingest", "--accept-volume", "contacts", "--reason", "it is right")
                .line("REFUSED", 2)
                .path("warnings")
                .get(0)
                .asText())
        .contains("there is no such feed. Known: appointment, ");
    say("ingest", "--accept-volume", "contact").line("REFUSED", 2);
    say("ingest", "--reason", "it is right").line("REFUSED", 2);
  }

  private Said say(String verb, String... options) {
    List<String> all = new ArrayList<>(List.of(verb, "--as-of", SmallLandlord.FIRST.toString()));
    all.addAll(List.of(options));
    all.addAll(List.of("--settings", SmallLandlord.SETTINGS.toString()));
    for (String part : List.of("landing", "lake", "out")) {
      all.addAll(List.of("--" + part, folder.resolve(part).toString()));
    }
    return Said.by(all.toArray(String[]::new));
  }
}
