package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run for which the memory does not do, with the launcher's own options. */
class MemoryFullTest {

  private static final int KILLED = 137;

  @TempDir Path folder;

  /** Fills the memory. */
  static final class Greedy {
    public static void main(String[] args) {
      List<long[]> all = new ArrayList<>();
      while (all.size() < Integer.MAX_VALUE) {
        all.add(new long[1 << 16]);
      }
    }
  }

  @Test
  void saysSoAndNeverEndsAsIfTheNightWereDone() throws Exception {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx16m",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:OnOutOfMemoryError=" + whatTheLauncherDoes(),
                "-cp",
                System.getProperty("java.class.path"),
                Greedy.class.getName())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile())
            .start();

    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).isEqualTo(KILLED);
    assertThat(folder.resolve("stdout")).isEmptyFile();
    assertThat(folder.resolve("stderr")).content().contains("The memory is full: nothing more is");
  }

  private static String whatTheLauncherDoes() throws Exception {
    String launcher = Files.readString(Path.of("../tenant-insight"), StandardCharsets.UTF_8);
    assertThat(launcher).contains("-XX:+DisplayVMOutputToStderr");
    Matcher option = Pattern.compile("(?m)^memory_full=\"(.*)\"$").matcher(launcher);
    assertThat(option.find()).isTrue();
    return option.group(1);
  }
}
