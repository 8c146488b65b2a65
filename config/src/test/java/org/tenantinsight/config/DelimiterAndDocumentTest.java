package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips that once only showed in the night: what separates fields, and a second YAML document. */
class DelimiterAndDocumentTest {

  @TempDir Path temp;

  @ParameterizedTest(name = "delimiter: {0}")
  @ValueSource(strings = {",", ";", "|", "\\t", "^", "~", "#", ":"})
  void aDelimiterMayBeASignThatSeparates(String delimiter) {
    assertThat(problems(delimiter)).isEmpty();
  }

  @ParameterizedTest(name = "delimiter: {0}")
  @ValueSource(
      strings = {
        "\\\"",
        "'",
        "\\n",
        "\\r",
        "\\0",
        " ",
        "a",
        "Z",
        "7",
        "\\x1f",
        "\\u00a7",
        "\\U0001F600"
      })
  void aDelimiterThatCouldBePartOfAValueIsAProblem(String delimiter) {
    assertThat(problems(delimiter))
        .containsExactly(
            "feeds/repair.yaml: delimiter: must be one character that separates fields and cannot"
                + " be part of a value, such as \",\", \";\", \"|\" or \"\\t\" (a tab).");
  }

  @Test
  void aSecondDocumentIsAProblemAndTheLineThatBeginsItIsNamed() {
    SettingsCopy settings = SettingsCopy.in(temp);
    long lines = settings.read("pipeline.yaml").lines().count();
    settings.write("pipeline.yaml", settings.read("pipeline.yaml") + "---\nindicators: R01\n");

    assertThat(settings.problems())
        .anyMatch(
            problem ->
                problem.matches(
                    "pipeline\\.yaml: line (%d|%d): begins a second document \\(---\\), which nobody reads\\. .*"
                        .formatted(lines + 1, lines + 2)));
  }

  @Test
  void oneDocumentMayBeginAndEndWithItsMarks() {
    SettingsCopy settings = SettingsCopy.in(temp);
    settings.write("pipeline.yaml", "---\n" + settings.read("pipeline.yaml") + "...\n");

    assertThat(settings.problems()).isEmpty();
  }

  private Iterable<String> problems(String delimiter) {
    return SettingsCopy.in(temp)
        .replace(
            "feeds/repair.yaml", "file: repair", "file: repair\ndelimiter: \"" + delimiter + "\"")
        .problems();
  }
}
