package org.tenantinsight.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The first night of the {@link SmallLandlord}, in whose deliveries {@link Canaries} stand. A night
 * is the dearest thing that a test can ask for, so this one is run once in a Java process: tests
 * look at it, or go on from a copy.
 *
 * @param folder holds {@code landing}, {@code lake} and {@code out}
 * @param planted how many cells hold a canary
 * @param said what the night told the person who waits
 * @param report what it reported
 */
record FirstNight(Path folder, int planted, String said, Report report) {

  private static @Nullable FirstNight run;

  /** The night, which the first test that asks for it runs. */
  static synchronized FirstNight of(Supplier<SparkSession> session) throws Exception {
    if (run == null) {
      Path folder = Files.createTempDirectory("tenant-insight-night");
      SmallLandlord landlord = new SmallLandlord(folder);
      landlord.deliver();
      int planted = Canaries.plant(folder.resolve("landing/" + SmallLandlord.FIRST));
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      Progress progress = new Progress(new PrintStream(said));
      Report report = landlord.nights(folder, session, progress).upTo(SmallLandlord.FIRST, 1);
      run = new FirstNight(folder, planted, said.toString(StandardCharsets.UTF_8), report);
    }
    return run;
  }

  /**
   * Copies {@code landing}, {@code lake}, {@code out} or a part of one, times and links included.
   */
  void copy(String part, Path to) throws IOException {
    SmallLandlord.copy(folder.resolve(part), to);
  }
}
