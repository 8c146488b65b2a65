package org.tenantinsight.jobs;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.tenantinsight.config.feed.FeedSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightly}: the whole night, or the last nights one after the other. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = "Runs the night: lists for officers, the board's page, the analysts' export.")
final class NightlyCommand implements Verb {

  @Mixin RunOptions options = new RunOptions();

  @Option(
      names = "--catch-up",
      paramLabel = "N",
      defaultValue = "1",
      description = "Runs the last N nights up to the business date, oldest first.")
  int nights = 1;

  @Option(
      names = "--accept-volume",
      paramLabel = "FEED",
      description =
          "Takes tonight's delivery of FEED although its number of rows is odd; needs --reason.")
  Set<String> acceptedFeeds = new TreeSet<>();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why the odd number of rows is right; kept with your name.")
  String reason = "";

  @Override
  public LocalDate night() {
    return options.asOf(Clock.systemUTC());
  }

  @Override
  public Report run() throws Exception {
    if (nights < 1) {
      throw new UsageException("--catch-up must be 1 or more");
    }
    LocalDate last = night();
    checkAccepted();
    return Runs.run(
        options,
        runs -> {
          if (!acceptedFeeds.isEmpty()) {
            runs.acceptVolumes(last, acceptedFeeds, reason.strip());
          }
          return runs.upTo(last, nights);
        });
  }

  private void checkAccepted() throws Exception {
    if (acceptedFeeds.isEmpty() != reason.isBlank()) {
      throw new UsageException("--accept-volume FEED and --reason TEXT go together");
    }
    if (acceptedFeeds.isEmpty()) {
      return;
    }
    Set<String> known =
        Runs.settings(options.settings).feeds().stream()
            .map(FeedSpec::name)
            .collect(toCollection(TreeSet::new));
    for (String feed : acceptedFeeds) {
      if (!known.contains(feed)) {
        throw new UsageException(
            "--accept-volume: there is no such feed. Known: " + String.join(", ", known));
      }
    }
  }
}
