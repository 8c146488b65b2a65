package org.tenantinsight.reports.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The files in {@code reports/samples} are what the code writes today. Run with {@code
 * -Dsamples.write=true} to write them again after a wanted change.
 */
class SampleFilesTest {

  private static final Path SAMPLES = Path.of("samples", "outreach");

  @Test
  void theSamplePageIsWhatWeWrite() throws IOException {
    same("outreach-list.html", OutreachPage.html(Samples.list()));
  }

  @Test
  void theSampleRowsAreWhatWeWrite() throws IOException {
    same("outreach-list.csv", OutreachCsv.file(Samples.list()));
  }

  @Test
  void theSampleWorkbookIsWhatWeWrite() throws IOException {
    byte[] bytes = OutreachWorkbook.bytes(Samples.list());
    Path file = SAMPLES.resolve("outreach-list.xlsx");
    if (Boolean.getBoolean("samples.write")) {
      Files.createDirectories(SAMPLES);
      Files.write(file, bytes);
    }
    assertThat(WorkbookText.of(bytes)).isEqualTo(WorkbookText.of(Files.readAllBytes(file)));
  }

  private static void same(String name, String text) throws IOException {
    Path file = SAMPLES.resolve(name);
    if (Boolean.getBoolean("samples.write")) {
      Files.createDirectories(SAMPLES);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
