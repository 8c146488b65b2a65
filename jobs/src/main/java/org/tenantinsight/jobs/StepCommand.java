package org.tenantinsight.jobs;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One step of the night alone; the verb is the step's name. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Runs this step alone, on what the steps before it left in the lake.")
final class StepCommand implements Callable<Integer> {

  @Mixin RunOptions options = new RunOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return Runs.run(options, nights -> nights.step(options.asOf(Clock.systemUTC()), spec.name()));
  }
}
