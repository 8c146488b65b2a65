package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.Publication;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

class OutputGroupsTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void saysAtTheStartWhichZonesAreForTheirOwnerAlone() throws Exception {
    OutputGroups.check(settings(), new Progress(new PrintStream(said)));

    assertThat(said.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(
            "For this account alone, as no group is named:"
                + " quality, export, restricted, link-review, run, outreach");
  }

  @Test
  void aGroupThatTheMachineDoesNotKnowIsAMistakeInTheSettings() {
    assertThatThrownBy(
            () ->
                OutputGroups.check(
                    settings("pipeline.groups.export=no-such-group"),
                    new Progress(new PrintStream(said))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("pipeline.yaml: groups.export: this machine has no group");
  }

  @Test
  void anExportThatHidesNobodyIsForItsOwnerAloneWhateverGroupIsNamed(@TempDir Path out)
      throws Exception {
    String group = Files.readAttributes(out, PosixFileAttributes.class).group().getName();
    Settings settings = settings("pipeline.groups.export=" + group, "pipeline.export_ids=source");

    OutputGroups.check(settings, new Progress(new PrintStream(said)));
    Path export = published(out, settings);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("For this account alone, as it carries your own references")
        .contains("(export_ids: source): export");
    assertThat(modes(export)).isEqualTo("rwx------");
    assertThat(modes(export.resolve("flag.csv"))).isEqualTo("rw-------");
  }

  @Test
  void anExportOfStandInsIsForTheGroupThatIsNamed(@TempDir Path out) throws Exception {
    String group = Files.readAttributes(out, PosixFileAttributes.class).group().getName();

    Path export = published(out, settings("pipeline.groups.export=" + group));

    assertThat(modes(export)).isEqualTo("rwxr-x---");
    assertThat(modes(export.resolve("flag.csv"))).isEqualTo("rw-r-----");
  }

  private static Path published(Path out, Settings settings) throws Exception {
    Publication publication = new Publication(out, OutputGroups.of(settings));
    Path staging = publication.stage();
    Path folder = Files.createDirectories(staging.resolve("export"));
    Files.writeString(folder.resolve("flag.csv"), "rows");
    publication.publish(staging, true);
    return out.resolve("export");
  }

  private static String modes(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Settings settings(String... overrides) throws Exception {
    return SettingsLoader.load(
        SmallLandlord.SETTINGS, List.of(overrides), ProfileVocabulary.vocabulary());
  }
}
