package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.util.List;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Zones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code init}: makes the folders and the landlord's keys, each for its owner only. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Makes the folders and the secret keys. Existing ones stay as they are.")
final class InitCommand implements Verb {

  @Mixin RunOptions options = new RunOptions();

  @Override
  public Report run() throws Exception {
    Zones.makeFolder(options.landing);
    Zones.makeFolder(options.lake);
    Zones.makeOutputFolder(options.out);
    Keys keys = new Keys(options.lake, System.getenv());
    keys.board();
    keys.export();
    List<Path> made = List.of(options.landing, options.lake, options.out);
    System.err.println(
        "Ready. Put deliveries into " + options.landing + "/<date>/, then run: nightly");
    return Report.of(ExitCode.DONE, null).writing(made);
  }
}
