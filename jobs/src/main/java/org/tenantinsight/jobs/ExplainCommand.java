package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.Settings;
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
      description =
          "Its household_id, also one of an earlier night, that id's stand-in in the export, or a"
              + " tenancy of it.")
  String household = "";

  @Override
  public @Nullable LocalDate night() {
    return options.asOf;
  }

  /**
   * What is shown.
   *
   * @param night the night that was looked at
   * @param subject what is written down: a household's own id, or that there is none
   * @param lines the explanation; none when nothing was found
   * @param nothing why nothing was found; empty when something was
   */
  private record Answer(
      @Nullable LocalDate night, String subject, List<String> lines, List<String> nothing) {

    Report report() {
      return Report.of(nothing.isEmpty() ? ExitCode.DONE : ExitCode.NOTHING_FOUND, night)
          .warning(nothing);
    }
  }

  /** Looks, writes down that somebody did, and only then shows what it found. */
  @Override
  public Report run() throws Exception {
    Answer answer;
    try {
      answer = look();
    } catch (Exception | Error fault) {
      writeDown("no answer");
      throw fault;
    }
    writeDown(answer.subject());
    answer.nothing().forEach(System.err::println);
    answer.lines().forEach(System.out::println);
    return answer.report();
  }

  private Answer look() throws Exception {
    Settings settings = Runs.settings(options.settings);
    Optional<LocalDate> night = new Ledger(options.lake).nightAskedFor(options.asOf);
    if (night.isEmpty()) {
      return nothing(
          options.asOf,
          "a night that was not run",
          "That night has not been run yet. Run: tenant-insight nightly");
    }
    try (RunLock lock = RunLock.take(options.lake)) {
      ClosedFolders.check(options.lake, System.getenv());
      NightRun runner =
          new NightRun(
              options.folders(),
              settings,
              () -> Sessions.open(options.lake),
              new Progress(System.err));
      return runner
          .explanation(night.get(), household)
          .map(it -> new Answer(night.get(), it.householdId(), it.lines(), List.of()))
          .orElseGet(
              () ->
                  nothing(
                      night.get(),
                      "not one of ours",
                      "No household of that reference on the night of " + night.get() + "."));
    }
  }

  private static Answer nothing(@Nullable LocalDate night, String subject, String why) {
    return new Answer(night, subject, List.of(), List.of(why));
  }

  /**
   * Never what was typed: unless it is a household of ours it can be anything, a name too. Where
   * there is no lake nobody could look at anything.
   */
  private void writeDown(String subject) throws IOException {
    if (Files.isDirectory(options.lake)) {
      String actor = System.getProperty("user.name", "unknown");
      new AuditLog(options.lake).record(Instant.now(), actor, "explain", subject);
    }
  }
}
