package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memory is bounded whatever a file holds: each is read in a Java with little of it. */
class HugeFileTest {

  private static final Duration MOST = Duration.ofSeconds(60);

  @TempDir Path temp;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          a cell of 100 MB;           x;  100000000; 1;      2 good, 1 quarantined of 4
          two million columns;        ~,~;  2000000; 1;      2 good, 1 quarantined of 4
          lines of columns only;      ~,~;    60000; 150;    2 good, 150 quarantined of 153
          an open quote on each line; ~"x~;       1; 100000; 2 good, 100000 quarantined of 100003
          """)
  void isReadWithLittleMemory(String what, String repeated, int times, int lines, String expected)
      throws Exception {
    String file = temp.resolve("huge.csv").toString();

    assertThat(printedBy(file, repeated, String.valueOf(times), String.valueOf(lines)))
        .as(what)
        .isEqualTo(expected + ", 0 lost, refused: null");
  }

  private static String printedBy(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx64m");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), HugeFile.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)).as("ends in time").isTrue();
    return printed.strip();
  }
}
