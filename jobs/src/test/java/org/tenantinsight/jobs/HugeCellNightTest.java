package org.tenantinsight.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole night with two cells of 100 MB, one on a line and one over a million lines, in as much
 * memory as any other night of that landlord has.
 */
@Tag("nightly")
class HugeCellNightTest {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);
  private static final int CELL = 100_000_000;

  /** Where these stand in a line of the reconciliation. */
  private static final int LOADED = 4;

  private static final int QUARANTINED = 7;

  @TempDir Path folder;

  @Test
  void isDoneWithoutTheirRowsAndWithEveryOther() throws Exception {
    SmallLandlord landlord = new SmallLandlord(folder);
    landlord.deliver();
    Path day = folder.resolve("landing").resolve(SmallLandlord.LAST.toString());
    Files.delete(day.resolve("manifest.json"));
    long contacts = rows(day.resolve("contact.csv"));
    long repairs = rows(day.resolve("repair.csv"));
    append(day.resolve("contact.csv"), "K1,", "x".repeat(100));
    append(day.resolve("repair.csv"), "R1,\"", "words that fill a line ".repeat(4) + "\n");

    RealCommand night =
        RealCommand.start(
            landlord.folders(folder.resolve("night")),
            List.of("-Xmx1g"),
            "nightly",
            "--as-of",
            SmallLandlord.LAST.toString());

    int exit = night.exit(LONG_ENOUGH);
    assertThat(exit).as("%s", night.said()).isEqualTo(ExitCode.WARN.number());
    assertThat(night.said().toString())
        .as("a million lines that cannot be read are told")
        .containsPattern("repair\\.csv: 1,\\d{3},\\d{3} of 1,\\d{3},\\d{3} rows cannot be read");
    List<String> sums =
        Files.readAllLines(folder.resolve("night/out/quality/latest/reconciliation.csv"));
    assertThat(sums)
        .anyMatch(line -> isLoaded(line, "contact", contacts))
        .anyMatch(line -> isLoaded(line, "repair", repairs));
  }

  /** Of the other rows one in a hundred is a copy or bad besides; what is good is loaded. */
  private static boolean isLoaded(String line, String feed, long rows) {
    String[] cells = line.split("\",\"", -1);
    return line.matches(".*%s/%s\\.csv\".*\"ACCEPTED\".*".formatted(SmallLandlord.LAST, feed))
        && Long.parseLong(cells[LOADED]) >= rows * 0.97
        && Long.parseLong(cells[LOADED]) <= rows
        && Long.parseLong(cells[QUARANTINED]) >= 1;
  }

  private static long rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() - 1;
    }
  }

  /** Adds a row with a cell that is made of many pieces. */
  private static void append(Path file, String before, String piece) throws IOException {
    byte[] bytes = piece.getBytes(UTF_8);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND))) {
      out.write(before.getBytes(UTF_8));
      for (int written = 0; written < CELL; written += bytes.length) {
        out.write(bytes);
      }
      out.write('\n');
    }
  }
}
