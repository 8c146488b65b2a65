package org.tenantinsight.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.explain.Explanation;
import org.tenantinsight.jobs.io.AuditLog;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.RunLock;
import org.tenantinsight.jobs.io.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: everything behind one household's place on a list, or its absence. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says why a household is listed, or is not. Every call is written down.")
final class ExplainCommand implements Verb {

  @Mixin RunOptions options = new RunOptions();

  @Parameters(
      paramLabel = "HOUSEHOLD",
      description = "Its household_id, that id's stand-in in the export, or a tenancy of it.")
  String household = "";

  @Override
  public @Nullable LocalDate night() {
    return options.asOf;
  }

  @Override
  public Report run() throws Exception {
    Settings settings = Runs.settings(options.settings);
    Optional<LocalDate> night = new Ledger(options.lake).nightAskedFor(options.asOf);
    if (night.isEmpty()) {
      return nothing("That night has not been run yet. Run: tenant-insight nightly", options.asOf);
    }
    try (RunLock lock = RunLock.take(options.lake)) {
      ClosedFolders.check(options.lake, System.getenv());
      NightRun runner =
          new NightRun(
              options.folders(),
              settings,
              () -> Sessions.open(options.lake),
              new Progress(System.err));
      Optional<Explanation> found = runner.explanation(night.get(), household);
      if (found.isEmpty()) {
        return nothing(
            "No household of that reference on the night of " + night.get() + ".", night.get());
      }
      String actor = System.getProperty("user.name", "unknown");
      new AuditLog(options.lake).record(Instant.now(), actor, "explain", found.get().householdId());
      found.get().lines().forEach(System.out::println);
      return Report.of(ExitCode.DONE, night.get());
    }
  }

  private static Report nothing(String why, @Nullable LocalDate night) {
    System.err.println(why);
    return Report.of(ExitCode.NOTHING_FOUND, night).warning(List.of(why));
  }
}
