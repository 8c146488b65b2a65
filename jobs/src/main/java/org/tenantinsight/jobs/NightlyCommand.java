package org.tenantinsight.jobs;

import java.time.Clock;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightly}: the whole night, or the last nights one after the other. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = "Runs the night: lists for officers, the board's page, the analysts' export.")
final class NightlyCommand implements Verb {

  @Mixin RunOptions options = new RunOptions();

  @Mixin VolumeOptions volumes = new VolumeOptions();

  @Option(
      names = "--catch-up",
      paramLabel = "N",
      defaultValue = "1",
      description = "Runs the last N nights up to the business date, oldest first.")
  int nights = 1;

  @Override
  public LocalDate night() {
    return options.asOf(Clock.systemUTC());
  }

  @Override
  public Report run() throws Exception {
    if (nights < 1) {
      throw new UsageException("--catch-up must be 1 or more");
    }
    volumes.check();
    return Runs.run(
        options,
        runs -> {
          runs.accept(volumes, night());
          return runs.upTo(night(), nights);
        });
  }
}
