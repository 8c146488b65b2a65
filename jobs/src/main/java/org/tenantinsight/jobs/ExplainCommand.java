package org.tenantinsight.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
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
final class ExplainCommand implements Callable<Integer> {

  @Mixin RunOptions options = new RunOptions();

  @Parameters(
      paramLabel = "HOUSEHOLD",
      description = "Its household_id, that id's stand-in in the export, or a tenancy of it.")
  String household = "";

  @Override
  public Integer call() throws Exception {
    Settings settings = Runs.settings(options.settings);
    Optional<LocalDate> night = new Ledger(options.lake).nightAskedFor(options.asOf);
    if (night.isEmpty()) {
      System.err.println("That night has not been run yet. Run: tenant-insight nightly");
      return ExitCode.NOTHING_FOUND.number();
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
        System.err.println("No household of that reference on the night of " + night.get() + ".");
        return ExitCode.NOTHING_FOUND.number();
      }
      String actor = System.getProperty("user.name", "unknown");
      new AuditLog(options.lake).record(Instant.now(), actor, "explain", found.get().householdId());
      found.get().lines().forEach(System.out::println);
      return ExitCode.DONE.number();
    }
  }
}
