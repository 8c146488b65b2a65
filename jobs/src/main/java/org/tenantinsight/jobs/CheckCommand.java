package org.tenantinsight.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.DeliveryCheck;
import org.tenantinsight.jobs.io.landing.Landing;
import org.tenantinsight.jobs.io.landing.LandingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: settings and deliveries, before anything else; writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the settings and reads the day's deliveries. Writes nothing.")
final class CheckCommand implements Callable<Integer> {

  @Mixin RunOptions options = new RunOptions();

  @Override
  public Integer call() throws Exception {
    Settings settings = Runs.settings(options.settings);
    Progress progress = new Progress(System.err);
    progress.say(
        "Settings: sound. "
            + settings.feeds().size()
            + " feeds, "
            + settings.indicators().size()
            + " indicators.");
    LocalDate asOf = options.asOf(Clock.systemUTC());
    Landing landing = Landing.scan(options.landing, settings.sources(), asOf);
    landing.warnings().forEach(warning -> progress.say("Please note: " + warning));
    List<LandingFile> brokenBefore =
        landing.files().stream()
            .filter(file -> file.problem() != null && !file.delivery().equals(asOf))
            .toList();
    brokenBefore.forEach(
        file -> progress.say("Please note: " + file.name() + ": " + file.problem()));
    List<DeliveryCheck.Checked> files = DeliveryCheck.of(settings, landing, asOf);
    files.stream()
        .flatMap(file -> file.says().stream())
        .forEach(sentence -> progress.say("Please note: " + sentence));
    Set<String> missing = missingTonight(settings, landing, asOf);
    if (!missing.isEmpty()) {
      progress.say("Please note: not delivered for " + asOf + ": " + String.join(", ", missing));
    }
    List<String> lookups = missingLookups(settings, landing);
    lookups.forEach(lookup -> progress.say("Please note: " + lookup));
    progress.say(
        "Deliveries up to %s: %,d files, %,d of that day and read."
            .formatted(asOf, landing.files().size(), files.size()));
    boolean sound =
        landing.warnings().isEmpty()
            && brokenBefore.isEmpty()
            && files.stream().noneMatch(DeliveryCheck.Checked::refused)
            && missing.isEmpty()
            && lookups.isEmpty();
    return (sound ? ExitCode.DONE : ExitCode.WARN).number();
  }

  /** Lookups from which feeds take columns and that have never come, a sentence each. */
  static List<String> missingLookups(Settings settings, Landing landing) {
    Set<String> delivered =
        landing.files().stream().map(file -> file.feed().name()).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (FeedSpec lookup : settings.lookups()) {
      String waiting =
          settings.sources().stream()
              .filter(
                  feed ->
                      feed.joins().stream().anyMatch(join -> join.lookup().equals(lookup.name())))
              .map(FeedSpec::name)
              .sorted()
              .collect(Collectors.joining(", "));
      if (!waiting.isEmpty() && !delivered.contains(lookup.name())) {
        missing.add(
            lookup.file()
                + ".csv has never been delivered, and columns of "
                + waiting
                + " are looked up in it (lookup "
                + lookup.name()
                + ")");
      }
    }
    return missing;
  }

  /** Feeds that are expected every day and have no file in tonight's folder. */
  private static Set<String> missingTonight(Settings settings, Landing landing, LocalDate asOf) {
    Set<String> expected =
        settings.feeds().stream()
            .filter(feed -> feed.expectedEvery() != null)
            .map(FeedSpec::name)
            .collect(Collectors.toCollection(TreeSet::new));
    landing.files().stream()
        .filter(file -> file.delivery().equals(asOf))
        .forEach(file -> expected.remove(file.feed().name()));
    return expected;
  }
}
