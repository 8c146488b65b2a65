package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Editors complete and check settings by the same schemas as the program. */
class SchemasTest {
  private static final Path SETTINGS = Path.of("settings");

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(SETTINGS)) {
      return files
          .map(file -> SETTINGS.relativize(file).toString())
          .filter(file -> SettingsFolder.schemaOf(file).isPresent() && file.endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everySettingsFileNamesItsSchema(String file) throws IOException {
    Path path = SETTINGS.resolve(file);
    String firstLine = Files.readAllLines(path).get(0);

    assertThat(firstLine).startsWith("# yaml-language-server: $schema=");
    Path schema = path.resolveSibling(firstLine.substring(firstLine.indexOf('=') + 1)).normalize();
    assertThat(schema)
        .isRegularFile()
        .hasFileName(SettingsFolder.schemaOf(file).orElseThrow() + ".json");
  }
}
