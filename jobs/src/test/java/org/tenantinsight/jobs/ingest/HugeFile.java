package org.tenantinsight.jobs.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads a file of some hundred megabytes in a Java of its own, with little memory. */
final class HugeFile {

  private HugeFile() {}

  /**
   * Writes a file with some lines between two good rows, reads it, and prints what it came to.
   *
   * @param arguments the file; what a line is made of; how often that is repeated; how many lines
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    write(file, arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    Survey survey = ReadFile.surveyed(file, Feeds.ofText(List.of("a", "b"), ','), Set.of());
    long sum = survey.good() + survey.quarantined() + survey.skipped();
    System.out.println(
        survey.good()
            + " good, "
            + survey.quarantined()
            + " quarantined of "
            + survey.records()
            + ", "
            + (survey.records() - sum)
            + " lost, refused: "
            + survey.refusal());
  }

  private static void write(Path file, String repeated, int times, int lines) throws IOException {
    int atOnce = Math.min(times, 20_000);
    byte[] piece = repeated.repeat(atOnce).getBytes(UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("a,b\n1,x\n".getBytes(UTF_8));
      for (int line = 0; line < lines; line++) {
        for (int i = 0; i < times; i += atOnce) {
          out.write(piece);
        }
        out.write('\n');
      }
      out.write("2,y\n".getBytes(UTF_8));
    }
  }
}
