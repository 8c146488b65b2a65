package org.tenantinsight.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/**
 * The first of two nights of a small made-up landlord, in whose deliveries {@link Canaries} stand.
 * A night is the dearest thing that a test can ask for, so this one is run once in a Java process:
 * tests look at it, or go on from a copy.
 *
 * @param folder holds {@code landing}, {@code lake} and {@code out}
 * @param planted how many cells hold a canary
 * @param said what the night told the person who waits
 * @param report what it reported
 */
record FirstNight(Path folder, int planted, String said, Report report) {

  static final LocalDate DATE = LocalDate.of(2026, 10, 30);

  /** The last night that has deliveries: it ends a month. */
  static final LocalDate NEXT = LocalDate.of(2026, 10, 31);

  /** Tests run in two processes at once, each with a night of its own. */
  private static final Path FOLDER =
      Path.of("target/first-night-" + System.getProperty("surefire.forkNumber", "1"));

  private static @Nullable FirstNight run;

  /** The night, which the first test that asks for it runs. */
  static synchronized FirstNight of(Supplier<SparkSession> session) throws Exception {
    if (run == null) {
      Zones.delete(FOLDER);
      sample(FOLDER);
      int planted = Canaries.plant(FOLDER.resolve("landing/" + DATE));
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      Report report = nights(FOLDER.resolve("landing"), FOLDER, session, said).upTo(DATE, 1);
      run = new FirstNight(FOLDER, planted, said.toString(StandardCharsets.UTF_8), report);
    }
    return run;
  }

  /** The landlord's deliveries of both nights. */
  static void sample(Path folder) throws IOException {
    SyntheticLandlord.write(
        new SampleOptions(200, 7, 2, NEXT, 2, folder, false, 0.01), homes -> {});
  }

  /** What runs nights of these deliveries on the lake and the output below {@code folder}. */
  static Nights nights(
      Path landing, Path folder, Supplier<SparkSession> session, ByteArrayOutputStream said)
      throws SettingsException {
    return new Nights(
        new Folders(landing, folder.resolve("lake"), folder.resolve("out")),
        SettingsLoader.load(
            Path.of("../config/settings"), List.of(), ProfileVocabulary.vocabulary()),
        session,
        new Progress(new PrintStream(said)));
  }

  /** Copies a part of the night, times and links included. */
  void copy(String part, Path to) throws IOException {
    Path from = folder.resolve(part);
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(
            path,
            to.resolve(from.relativize(path).toString()),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
