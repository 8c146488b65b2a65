package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample}: writes a synthetic landlord with known truth. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Writes a synthetic landlord: DIR/landing with deliveries, DIR/truth about them.")
final class SampleCommand implements Verb {
  private static final int HOMES_BETWEEN_LINES = 20_000;

  @Option(names = "--households", description = "Homes. Default: ${DEFAULT-VALUE}.")
  int households = 2_000;

  @Option(names = "--seed", description = "The same seed, the same bytes. Default: 1.")
  long seed = 1;

  @Option(names = "--years", description = "Years of history. Default: ${DEFAULT-VALUE}.")
  int years = 5;

  @Option(names = "--as-of", description = "The last night. Default: yesterday in London.")
  @Nullable LocalDate asOf;

  @Option(names = "--nights", description = "Nights that end then. Default: ${DEFAULT-VALUE}.")
  int nights = 3;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  Path out = Path.of("");

  @Option(names = "--late-contacts", description = "One night's contacts come a night late.")
  boolean lateContacts;

  @Option(names = "--dirty-share", description = "Copies and bad rows per good row, 0 to 0.2.")
  double dirtyShare;

  @Override
  public @Nullable LocalDate night() {
    return asOf;
  }

  @Override
  public Report run() throws IOException {
    SampleOptions options = options();
    SortedMap<String, Long> rows = write(options, new Progress(System.err), System.nanoTime());
    List<Path> files = List.of(out.resolve("landing"), out.resolve("truth"));
    return Report.of("sample-" + seed, ExitCode.DONE, options.asOf()).counting(rows).writing(files);
  }

  private static SortedMap<String, Long> write(SampleOptions options, Progress progress, long start)
      throws IOException {
    try {
      return SyntheticLandlord.write(
          options,
          homes -> {
            if (homes % HOMES_BETWEEN_LINES == 0 || homes == options.households()) {
              progress.done("sample, homes", homes, start);
            }
          });
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          "--out: " + e.getFile() + " is of another sample. Choose an empty folder.");
    }
  }

  private SampleOptions options() {
    LocalDate night = asOf == null ? LocalDate.now(ZoneId.of("Europe/London")).minusDays(1) : asOf;
    try {
      return new SampleOptions(
          households, seed, years, night, nights, out, lateContacts, dirtyShare);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
