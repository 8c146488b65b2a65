package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A made-up landlord never goes where other deliveries lie. */
class AnotherSampleTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"demo, --dir", "sample, --out"})
  void aFolderThatHoldsOtherNightsIsRefusedAndStaysAsItIs(String verb, String option)
      throws Exception {
    Path other = Files.createDirectories(folder.resolve("landing/2020-02-29"));

    Said said = Said.by(verb, option, folder.toString());

    said.line("REFUSED", 2);
    assertThat(said.stderr).contains(option + ": " + other).contains("Choose an empty folder.");
    assertThat(folder.resolve("landing")).isDirectoryContaining(other::equals);
    assertThat(folder.resolve("lake")).doesNotExist();
  }
}
