package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenant-insight sample}: writes a synthetic landlord with known truth. */
@Command(
    name = "sample",
    description = "Writes a synthetic landlord with known truth: landing/ and truth/ under --out.")
final class SampleCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int HOMES_BETWEEN_LINES = 20_000;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--households", defaultValue = "2000", description = "homes (default 2000)")
  private int households;

  @Option(names = "--seed", defaultValue = "1", description = "same seed, same bytes (default 1)")
  private long seed;

  @Option(names = "--years", defaultValue = "5", description = "years of history (default 5)")
  private int years;

  @Option(names = "--as-of", description = "the last night (default yesterday)")
  private @Nullable LocalDate asOf;

  @Option(names = "--nights", defaultValue = "3", description = "nights up to it (default 3)")
  private int nights;

  @Option(names = "--out", required = true, description = "folder for landing/ and truth/")
  private @Nullable Path out;

  @Option(names = "--late-contacts", description = "one contact file comes a night late")
  private boolean lateContacts;

  @Option(names = "--dirty-share", defaultValue = "0", description = "dirty rows per good row")
  private double dirtyShare;

  @Override
  public Integer call() throws IOException {
    SyntheticLandlord.write(options(), SampleCommand::progress);
    return DONE;
  }

  private SampleOptions options() {
    LocalDate lastNight =
        asOf == null ? LocalDate.now(ZoneId.of("Europe/London")).minusDays(1) : asOf;
    if (spec == null || out == null) {
      throw new IllegalStateException("the command line fills these fields");
    }
    try {
      return new SampleOptions(
          households, seed, years, lastNight, nights, out, lateContacts, dirtyShare);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static void progress(int homes) {
    if (homes % HOMES_BETWEEN_LINES == 0) {
      System.err.printf("sample: %,d homes written%n", homes);
    }
  }
}
