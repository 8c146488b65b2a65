package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsLoader;
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

  private static Settings settings(String... overrides) throws Exception {
    return SettingsLoader.load(
        SmallLandlord.SETTINGS, List.of(overrides), ProfileVocabulary.vocabulary());
  }
}
