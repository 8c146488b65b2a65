package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenantinsight.config.feed.FeedSpec;

/** The shipped adapters, copied over the shipped feeds as their READMEs say. */
class AdaptersTest {
  private static final Path ADAPTERS = Path.of("adapters");

  @TempDir Path temp;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"rentsense", "nec", "contractor"})
  void settingsWithAnAdapterLoadWithoutComplaint(String adapter) {
    assertThat(SettingsCopy.in(temp).withAdapter(adapter).problems()).isEmpty();
  }

  @Test
  void rentCanComeFromRentSenseAndPeopleFromNec() {
    SettingsCopy settings =
        SettingsCopy.in(temp).withAdapter("rentsense").withAdapter("nec").withAdapter("contractor");

    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void anAdapterReplacesTheFeedsOfItsNamesAndAddsNone() throws Exception {
    Settings settings = SettingsCopy.in(temp).withAdapter("rentsense").load();

    assertThat(settings.feeds()).extracting(FeedSpec::kind).doesNotHaveDuplicates().hasSize(19);
    assertThat(settings.lookups())
        .extracting(FeedSpec::name)
        .containsExactly("rentsense-account", "rentsense-charge", "rentsense-home");
  }

  static Stream<Path> files() throws IOException {
    return Files.walk(ADAPTERS).filter(file -> file.toString().endsWith(".yaml")).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyAdapterNamesTheSchemaWhereItIsCopiedTo(Path file) throws IOException {
    String firstLine = Files.readAllLines(file).get(0);

    assertThat(firstLine).startsWith("# yaml-language-server: $schema=");
    assertThat(file.resolveSibling(firstLine.substring(firstLine.indexOf('=') + 1)).normalize())
        .isRegularFile();
    assertThat(Path.of("settings/feeds").resolve(firstLine.substring(firstLine.indexOf('=') + 1)))
        .isRegularFile();
  }
}
