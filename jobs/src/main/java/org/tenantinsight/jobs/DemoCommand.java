package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code demo}: a landlord that does not exist, three nights of it, and every kind of page. The
 * last night ends a month, so that the board's page has figures, and takes in a list that an
 * officer sent back, of which one cell cannot be read; on the night before, the contacts did not
 * arrive.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Makes up a landlord, runs three nights and says which files to open.")
final class DemoCommand implements Verb {

  private static final int HOMES = 2_000;
  private static final int YEARS = 1;
  private static final int NIGHTS = 3;
  private static final long SEED = 20261031;
  private static final double DIRTY_SHARE = 0.001;
  private static final LocalDate LAST_NIGHT = LocalDate.of(2026, 10, 31);

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "Where everything goes (default: ${DEFAULT-VALUE}).")
  Path dir = Path.of("data/demo");

  @Option(
      names = "--settings",
      paramLabel = "DIR",
      defaultValue = "config/settings",
      description = "What the landlord decides (default: ${DEFAULT-VALUE}).")
  Path settings = Path.of("config/settings");

  @Override
  public LocalDate night() {
    return LAST_NIGHT;
  }

  @Override
  public Report run() throws Exception {
    Progress progress = new Progress(System.err);
    long start = System.nanoTime();
    write(new SampleOptions(HOMES, SEED, YEARS, LAST_NIGHT, NIGHTS, dir, true, DIRTY_SHARE));
    progress.done("a landlord that is not real", HOMES, start);
    RunOptions options = RunOptions.below(dir, settings, LAST_NIGHT);
    options.settings.overrides = List.of("pipeline.export_ids=source");
    return Runs.run(options, nights -> run(nights, options));
  }

  private static void write(SampleOptions landlord) throws IOException {
    try {
      SyntheticLandlord.write(landlord, homes -> {});
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          "--dir: " + e.getFile() + " is not of the demo. Choose an empty folder.");
    }
  }

  /** The last night takes in what an officer sent back the day before. */
  private static Report run(Nights nights, RunOptions options) throws IOException {
    LocalDate dayBefore = LAST_NIGHT.minusDays(1);
    Report earlier = nights.upTo(dayBefore, NIGHTS - 1);
    DemoReturn.save(options.out, dayBefore);
    return earlier.then(nights.upTo(LAST_NIGHT, 1));
  }
}
