package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;

/**
 * Loads the classes that every night needs, by running one for a tiny landlord who is made up.
 *
 * <p>The launcher runs it once after a build and lets Java keep the loaded classes in an archive;
 * later starts take them from there, which saves a small landlord a third of a night.
 */
final class WarmUp {

  private static final int HOMES = 200;
  private static final LocalDate NIGHT = LocalDate.of(2025, 1, 31);

  private WarmUp() {}

  /**
   * Runs the night.
   *
   * @param args the settings folder
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("tenant-insight-warm-up");
    try {
      SyntheticLandlord.write(
          new SampleOptions(HOMES, 1, 1, NIGHT, 1, folder, false, 0), homes -> {});
      RunOptions options = new RunOptions();
      options.landing = folder.resolve("landing");
      options.lake = folder.resolve("lake");
      options.out = folder.resolve("out");
      options.settings = Path.of(args[0]);
      options.asOf = NIGHT;
      Runs.run(options, runner -> Runs.nights(runner, NIGHT, 1));
    } finally {
      deleteTree(folder);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
