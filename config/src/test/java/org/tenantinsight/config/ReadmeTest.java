package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.indicator.Indicator;

/** What the README tells people to write must work when they write it. */
class ReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\\n# (\\S+\\.yaml)\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path temp;

  @Test
  void theExamplesOfTheReadmeAreSettingsThatWork() throws Exception {
    SettingsCopy settings = SettingsCopy.in(temp);
    String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    Matcher example = EXAMPLE.matcher(readme);
    while (example.find()) {
      settings.write(example.group(1), example.group(2));
    }

    Settings read = settings.load();

    Indicator indicator =
        read.indicators().stream().filter(i -> i.id().equals("R51")).findFirst().orElseThrow();
    assertThat(indicator.examples())
        .hasSize(2)
        .allSatisfy(e -> assertThat(indicator.outcome(e.given(), e.covered())).isEqualTo(e.then()));
    FeedSpec feed = read.feed("northern-repairs").orElseThrow();
    assertThat(feed.kind()).isEqualTo("repair");
    assertThat(feed.column("priority").codeMap()).containsEntry("E", "1");
    assertThat(feed.column("raised_ts").formats()).containsExactly("dd/MM/uuuu HH:mm XXX");
  }
}
