package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/** What a landlord has after {@code init}. */
class InitCommandTest {

  private static final String HOME = "tenantinsight.home";

  @TempDir Path folder;

  @BeforeEach
  void asTheLauncherSays() {
    System.setProperty(HOME, "..");
  }

  @AfterEach
  void asItWas() {
    System.clearProperty(HOME);
  }

  @Test
  void thereAreSettingsToBeginWith() throws Exception {
    init().line("DONE", 0);

    assertThat(files(folder.resolve("settings"))).isEqualTo(files(SmallLandlord.SETTINGS));
    assertThat(
            SettingsLoader.load(
                    folder.resolve("settings"), List.of(), ProfileVocabulary.vocabulary())
                .feeds())
        .isNotEmpty();
    assertThat(folder.resolve("settings.new")).doesNotExist();
  }

  @Test
  void settingsThatAreThereStayAsTheyAre() throws Exception {
    Path own = Files.createDirectories(folder.resolve("settings"));
    Files.writeString(own.resolve("pipeline.yaml"), "time_zone: Europe/London");

    init().line("DONE", 0);

    assertThat(files(own)).containsExactly("pipeline.yaml");
    assertThat(own.resolve("pipeline.yaml")).hasContent("time_zone: Europe/London");
  }

  @Test
  void everyZoneIsForItsOwnerOnlyAndTheOutputCanBePassedThrough() throws Exception {
    init().line("DONE", 0);

    for (String zone :
        List.of(
            "landing",
            "lake",
            "lake/keys",
            "settings",
            "out/outreach",
            "out/returns",
            "out/restricted",
            "out/our-actions",
            "out/first-contact",
            "out/link-review",
            "out/board",
            "out/quality",
            "out/export",
            "out/run")) {
      assertThat(mode(zone)).as(zone).isEqualTo("rwx------");
    }
    assertThat(mode("out")).isEqualTo("rwx--x--x");
  }

  @Test
  void withoutSettingsToCopyItSaysWhereFromAndMakesNothing() throws Exception {
    System.clearProperty(HOME);

    assertThat(init().line("REFUSED", 2).path("warnings").get(0).asText())
        .endsWith("Copy config/settings of the project there.");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  private String mode(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private Said init() {
    List<String> all = new ArrayList<>(List.of("init"));
    for (String part : List.of("settings", "landing", "lake", "out")) {
      all.addAll(List.of("--" + part, folder.resolve(part).toString()));
    }
    return Said.by(all.toArray(String[]::new));
  }
}
