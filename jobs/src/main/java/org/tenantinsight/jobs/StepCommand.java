package org.tenantinsight.jobs;

import java.time.Clock;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One step of the night alone; the verb is the step's name. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Runs this step alone, on what the steps before it left in the lake.")
final class StepCommand implements Verb {

  @Mixin RunOptions options = new RunOptions();

  @Mixin VolumeOptions volumes = new VolumeOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public LocalDate night() {
    return options.asOf(Clock.systemUTC());
  }

  @Override
  public Report run() throws Exception {
    volumes.check();
    return Runs.run(
        options,
        nights -> {
          nights.accept(volumes, night());
          return nights.step(night(), spec.name());
        });
  }
}
