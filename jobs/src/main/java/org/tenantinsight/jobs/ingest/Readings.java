package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Join;
import org.tenantinsight.jobs.io.landing.Dialect;
import org.tenantinsight.jobs.io.landing.Landing;
import org.tenantinsight.jobs.io.landing.LandingFile;
import org.tenantinsight.transforms.conform.RowReader;

/** How delivered files are read, each with the lookups that its rows take cells from. */
final class Readings {

  private final Settings settings;
  private final Landing landing;
  private final RestrictedNames restricted;

  /**
   * @param settings the declarations
   * @param landing every file, among which lookups are found
   */
  Readings(Settings settings, Landing landing) {
    this.settings = settings;
    this.landing = landing;
    this.restricted = RestrictedNames.of(settings.feeds());
  }

  /**
   * How each of {@code files} is read; one whose lookup is missing, or that the policy document
   * does not allow, cannot be used.
   */
  Map<LandingFile, FeedFile> of(List<LandingFile> files) {
    Map<LandingFile, FeedFile> readings = new LinkedHashMap<>();
    for (LandingFile file : files) {
      List<Partners> partners = new ArrayList<>();
      LandingFile usable = file;
      for (Join join : file.feed().joins()) {
        List<LandingFile> found = lookedUp(lookup(join), file.delivery());
        partners.add(
            new Partners(
                file.feed(), join, lookup(join), found.stream().map(this::plain).toList()));
        if (found.isEmpty()) {
          usable =
              file.unusable(
                  "its rows need the lookup "
                      + join.lookup()
                      + ", which was not delivered with it; deliver both");
        }
      }
      String forbidden =
          SpecialData.refusal(settings.purposes(), file.feed(), file.delivery()).orElse(null);
      readings.put(forbidden == null ? usable : file.unusable(forbidden), reading(file, partners));
    }
    return readings;
  }

  private FeedSpec lookup(Join join) {
    return settings.lookups().stream()
        .filter(lookup -> lookup.name().equals(join.lookup()))
        .findFirst()
        .orElseThrow();
  }

  /** The files of the newest delivery of a lookup that still holds on {@code day}. */
  private List<LandingFile> lookedUp(FeedSpec lookup, LocalDate day) {
    int holds = Objects.requireNonNullElse(lookup.expectedEvery(), 1);
    List<LandingFile> files =
        landing.files().stream()
            .filter(file -> file.feed().equals(lookup))
            .filter(file -> !file.delivery().isAfter(day))
            .filter(file -> file.delivery().isAfter(day.minusDays(holds)))
            .toList();
    LocalDate newest =
        files.stream().map(LandingFile::delivery).max(LocalDate::compareTo).orElse(day);
    return files.stream().filter(file -> file.delivery().equals(newest)).toList();
  }

  private FeedFile plain(LandingFile file) {
    return reading(file, List.of());
  }

  private FeedFile reading(LandingFile file, List<Partners> partners) {
    FeedSpec feed = file.feed();
    return new FeedFile(
        file.path().toAbsolutePath().toString(),
        file.name(),
        feed.kind(),
        file.delivery(),
        new Dialect(feed, restricted.unaskedIn(feed)),
        RowReader.of(feed, column -> mayLoad(feed, column, file), file.delivery()),
        partners);
  }

  /** A lookup loads nothing; what a feed takes from it needs a purpose there. */
  private boolean mayLoad(FeedSpec feed, ColumnSpec column, LandingFile file) {
    return feed.lookup()
        || settings
            .purposes()
            .mayLoad(feed.kind(), column.name(), column.special(), file.delivery());
  }
}
