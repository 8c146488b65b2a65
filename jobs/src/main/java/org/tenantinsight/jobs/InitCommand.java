package org.tenantinsight.jobs;

import java.util.concurrent.Callable;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Zones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code init}: makes the folders and the landlord's keys, each for its owner only. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Makes the folders and the secret keys. Existing ones stay as they are.")
final class InitCommand implements Callable<Integer> {

  @Mixin RunOptions options = new RunOptions();

  @Override
  public Integer call() throws Exception {
    Zones.makeFolder(options.landing);
    Zones.makeFolder(options.lake);
    Zones.makeOutputFolder(options.out);
    Keys keys = new Keys(options.lake, System.getenv());
    keys.board();
    keys.export();
    System.err.println(
        "Ready. Put deliveries into " + options.landing + "/<date>/, then run: nightly");
    return ExitCode.DONE.number();
  }
}
