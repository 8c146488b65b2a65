package org.tenantinsight.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names the classes that outgrow the guide of 250 lines. A guide: it prints, and never fails. */
class LengthGuideTest {

  private static final int GUIDE = 250;

  @Test
  void namesLongClasses() throws IOException {
    List<String> longOnes = new ArrayList<>();
    int read = 0;
    for (String module : List.of("config", "transforms", "reports", "jobs")) {
      Path sources = Path.of("..", module, "src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          read++;
          int lines = Files.readAllLines(file).size();
          if (lines > GUIDE) {
            longOnes.add("  " + module + "/…/" + file.getFileName() + ": " + lines + " lines");
          }
        }
      }
    }
    if (!longOnes.isEmpty()) {
      System.out.println(
          "Longer than the guide of " + GUIDE + " lines:\n" + String.join("\n", longOnes));
    }
    assertThat(read).isPositive();
  }
}
