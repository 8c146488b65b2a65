package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenantinsight.jobs.io.RunLock;

/** The last line of standard output, which machines read, at every kind of ending. */
class LastLineTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nightly --no-such-option",
        "nightly --as-of 31/10/2026",
        "explain",
        "no-such-verb",
        "nightly --catch-up 0",
        "nightly --set pipeline.no_such_setting=1"
      })
  void wrongWordsAreRefusedWithTheSameFieldsAsAnythingElse(String words) throws Exception {
    Said said = say(words.split(" "));

    assertThat(said.code).isEqualTo(2);
    assertThat(said.line("REFUSED", 2).path("warnings")).hasSize(1);
    assertThat(said.stderr).isNotBlank();
  }

  @Test
  void aWordTooManyIsNotRepeatedForItMayBeHalfOfAName() throws Exception {
    Said said = say("explain", "Ann", "Quillfeather");

    assertThat(said.line("REFUSED", 2).path("warnings").get(0).asText())
        .contains("more words after tenant-insight explain than it takes");
    assertThat(said.stdout + said.stderr).doesNotContain("Quillfeather");

    Said option = say("explain", "--nmae=Ann", "Quillfeather", "Ann");
    assertThat(option.line("REFUSED", 2).path("warnings").get(0).asText())
        .isEqualTo("tenant-insight explain has no option --nmae.");
    assertThat(option.stdout + option.stderr).doesNotContain("Quillfeather").doesNotContain("Ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/10/2026", "2026-02-30", "Quillfeather"})
  void aDayThatCannotBeReadIsAnsweredWithWhatToDoAndNeverRepeated(String typed) throws Exception {
    for (String verb : List.of("nightly", "explain", "sample")) {
      Said said = say(verb, "--as-of", typed, "HH-1");

      assertThat(said.line("REFUSED", 2).path("warnings").get(0).asText())
          .isEqualTo("--as-of needs a date as 2026-10-31.");
      assertThat(said.stdout + said.stderr)
          .doesNotContain(typed, "Exception", "LocalDate")
          .contains("For help: tenant-insight " + verb + " --help");
    }
  }

  @Test
  void aMistypedLakeAndBadSettingsLeaveNothingBehind() throws Exception {
    say("nightly", "--set", "pipeline.no_such_setting=1", "--lake", folder + "/mistyped/lake")
        .line("REFUSED", 2);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aNightWithoutALandingFolderIsRefusedAndSaysForWhichNight() throws Exception {
    Said said = say("nightly", "--as-of", "2026-10-31");

    JsonNode line = said.line("REFUSED", 4);
    assertThat(line.path("as_of").asText()).isEqualTo("2026-10-31");
    assertThat(line.path("warnings").get(0).asText()).contains("There is no landing folder");
    assertThat(said.stderr).contains("Nothing was published.");
  }

  @Test
  void aLakeOnWhichAnotherRunWorksIsBusy() throws Exception {
    try (RunLock other = RunLock.take(folder.resolve("lake"))) {
      assertThat(say("nightly", "--as-of", "2026-10-31").line("BUSY", 75).path("as_of").asText())
          .isEqualTo("2026-10-31");
    }
  }

  @Test
  void whatNobodyForesawIsAFault() throws Exception {
    Files.createDirectories(folder.resolve("landing"));
    Path noFolder = Files.writeString(folder.resolve("out"), "a file where a folder should be");

    assertThat(say("init", "--out", noFolder.toString()).line("FAULT", 70).path("warnings"))
        .hasSize(1);
  }

  @Test
  void initCheckAndSampleSayWhatTheyDid() throws Exception {
    assertThat(say("init").line("DONE", 0).path("files")).isNotEmpty();
    JsonNode check = say("check", "--as-of", "2026-10-31").line("WARN", 3);
    assertThat(check.path("as_of").asText()).isEqualTo("2026-10-31");
    assertThat(check.path("warnings").toString()).contains("not delivered for 2026-10-31");
    assertThat(check.path("counts").path("files").asLong(-1)).isZero();

    Said sample =
        Said.by(
            "sample",
            "--households",
            "200",
            "--years",
            "1",
            "--as-of",
            "2026-10-31",
            "--out",
            folder.resolve("sample").toString());
    assertThat(sample.line("DONE", 0).path("counts").path("tenancy").asLong()).isPositive();
  }

  @Test
  void aLookUpThatFindsNothingHasDoneWhatItWasAskedTo() throws Exception {
    JsonNode line = say("explain", "T000123").line("DONE", 1);

    assertThat(line.path("warnings").get(0).asText()).startsWith("That night has not been run");
  }

  @Test
  void helpIsNoRunAndEndsWithoutALine() throws Exception {
    Said said = Said.by("nightly", "--help");

    assertThat(said.code).isZero();
    assertThat(said.stdout).contains("--catch-up").doesNotContain("\"status\"");
  }

  @Test
  void theLauncherItselfEndsAsEveryVerbDoes() throws Exception {
    ProcessBuilder start = new ProcessBuilder("../tenant-insight", "check");
    start.environment().put("JAVA_HOME", folder.toString());
    Process launcher = start.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String line = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(launcher.waitFor()).isEqualTo(2);
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json.path("status").asText()).isEqualTo("REFUSED");
    assertThat(names(json)).isEqualTo(Said.FIELDS);
  }

  /** With folders that are this test's alone. */
  private Said say(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(words));
    if (!words[0].equals("no-such-verb")) {
      all.addAll(List.of("--settings", SmallLandlord.SETTINGS.toString()));
      for (String part : List.of("landing", "lake", "out")) {
        if (!all.contains("--" + part)) {
          all.addAll(List.of("--" + part, folder.resolve(part).toString()));
        }
      }
    }
    return Said.by(all.toArray(String[]::new));
  }

  private static List<String> names(JsonNode line) {
    return line.properties().stream().map(Map.Entry::getKey).toList();
  }
}
