package org.tenantinsight.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.DeliveryCheck;
import org.tenantinsight.jobs.ingest.SpecialData;
import org.tenantinsight.jobs.io.landing.Landing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: settings and deliveries, before anything else; writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the settings and reads the day's deliveries. Writes nothing.")
final class CheckCommand implements Verb {

  @Mixin RunOptions options = new RunOptions();

  @Override
  public LocalDate night() {
    return options.asOf(Clock.systemUTC());
  }

  @Override
  public Report run() throws Exception {
    Settings settings = Runs.settings(options.settings);
    Progress progress = new Progress(System.err);
    progress.say(
        "Settings: sound. "
            + settings.feeds().size()
            + " feeds, "
            + settings.indicators().size()
            + " indicators.");
    LocalDate asOf = night();
    Landing landing = Landing.scan(options.landing, settings.sources(), asOf);
    List<DeliveryCheck.Checked> files = DeliveryCheck.of(settings, landing, asOf);
    List<String> notes = new ArrayList<>(ofTheNight(settings, landing, asOf));
    files.forEach(file -> notes.addAll(file.says()));
    FlaggedShare.note(options.out, settings.pipeline().expectedFlagged(), asOf)
        .ifPresent(notes::add);
    notes.forEach(note -> progress.say("Please note: " + note));
    progress.say(
        "Deliveries up to %s: %,d files, %,d of that day and read."
            .formatted(asOf, landing.files().size(), files.size()));
    return Report.of(notes.isEmpty() ? ExitCode.DONE : ExitCode.WARN, asOf)
        .warning(notes)
        .counting(counts(landing, files));
  }

  private static Map<String, Long> counts(Landing landing, List<DeliveryCheck.Checked> files) {
    return Map.of(
        "files",
        (long) landing.files().size(),
        "files_read",
        (long) files.size(),
        "files_refused",
        files.stream().filter(DeliveryCheck.Checked::refused).count());
  }

  /** What a night would warn of beside what stands in the files of the day, a sentence each. */
  private static List<String> ofTheNight(Settings settings, Landing landing, LocalDate asOf) {
    List<String> notes = new ArrayList<>(SpecialData.notes(settings, asOf));
    notes.addAll(landing.misplaced());
    notes.addAll(landing.warnings());
    landing.files().stream()
        .filter(file -> file.problem() != null && !file.delivery().equals(asOf))
        .forEach(file -> notes.add(file.name() + ": " + file.problem()));
    Set<String> missing = missingTonight(settings, landing, asOf);
    if (!missing.isEmpty()) {
      notes.add("not delivered for " + asOf + ": " + String.join(", ", missing));
    }
    notes.addAll(missingLookups(settings, landing));
    return notes;
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
