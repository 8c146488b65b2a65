package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.util.List;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Zones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code init}: makes the folders, the landlord's settings and keys. Folders and keys are for their
 * owner only; a night opens a zone to the group that settings name.
 */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Makes the folders, the settings and the secret keys. Existing ones stay as they are.")
final class InitCommand implements Verb {

  @Mixin RunOptions options = new RunOptions();

  @Override
  public Report run() throws Exception {
    Progress progress = new Progress(System.err);
    Path settings = options.settings.folder;
    if (new ShippedSettings(System.getProperty("tenantinsight.home")).copyTo(settings)) {
      progress.say("Settings to begin with: " + settings);
    }
    Zones.makeFolder(options.landing);
    Zones.makeFolder(options.lake);
    Zones.makeOutputFolder(options.out);
    for (String zone : Zones.NAMES) {
      Zones.makeFolder(options.out.resolve(zone));
    }
    Keys keys = new Keys(options.lake, System.getenv());
    keys.board();
    keys.export();
    progress.say("Ready. Put deliveries into " + options.landing + "/<date>/, then run: nightly");
    return Report.of(ExitCode.DONE, null)
        .writing(List.of(settings, options.landing, options.lake, options.out));
  }
}
