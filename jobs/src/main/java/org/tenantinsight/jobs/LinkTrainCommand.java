package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.jobs.io.RunLock;
import org.tenantinsight.jobs.io.Sessions;
import org.tenantinsight.jobs.link.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link train}: learns from a night's rows how much agreement tells. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Learns from the rows of a night how much each level of agreement tells, and writes a new"
            + " linkage-model.json. Nobody has to say who is who. The next night weighs every row"
            + " anew with it.")
final class LinkTrainCommand implements Verb {

  private static final int SAID = 5;

  @Mixin RunOptions options = new RunOptions();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Where to write it (default: linkage-model.json in the settings).")
  @Nullable Path model;

  @Option(
      names = "--accept",
      description = "Takes a model of which a level moves by more than 3 bits.")
  boolean accept;

  @Override
  public @Nullable LocalDate night() {
    return options.asOf;
  }

  @Override
  public Report run() throws Exception {
    Progress progress = new Progress(System.err);
    Settings settings = Runs.settings(options.settings);
    Path file = model != null ? model : options.settings.folder.resolve("linkage-model.json");
    try (RunLock lock = RunLock.take(options.lake)) {
      ClosedFolders.check(options.lake, System.getenv());
      LocalDate night =
          new Ledger(options.lake)
              .nightAskedFor(options.asOf)
              .orElseThrow(
                  () ->
                      new RefusedException("That night has not been run yet. Run nightly first."));
      progress.say("Learning from the rows of the night of " + night + ".");
      NightRun runner =
          new NightRun(
              options.folders(),
              settings,
              () -> Sessions.open(options.lake, options.landing),
              progress);
      TrainedModel trained = runner.trainedModel(night);
      trained.check(accept);
      trained.write(file);
      progress.say("Moves most: " + String.join("; ", trained.mostMoved(SAID)) + ".");
      progress.say("Open next: " + file + ". Compare it with the one before, then run nightly.");
      return Report.of(ExitCode.DONE, night).writing(List.of(file));
    }
  }
}
