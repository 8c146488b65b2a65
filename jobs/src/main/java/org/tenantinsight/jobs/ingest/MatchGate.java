package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.PipelineSettings.Gates;
import org.tenantinsight.jobs.io.RefusedException;

/**
 * Stops a night on which the rows of a feed no longer find what they refer to: a source that writes
 * its references in another way would silently take every household's history off it.
 *
 * <p>Each delivery that the run took in is held against the median of the feed's deliveries before
 * it: the share of its loaded rows that refer to a known home, person or case.
 */
public final class MatchGate {

  private static final double PERCENT = 100;

  private final Gates gates;
  private final List<Reconciled> files;

  /**
   * @param files every file that was ever delivered, tonight's among them
   */
  public MatchGate(Gates gates, List<Reconciled> files) {
    this.gates = gates;
    this.files = files.stream().filter(Reconciled::accepted).toList();
  }

  /** Loaded rows of one feed on one day, and those of them that refer to nothing known. */
  private record Day(long loaded, long orphans) {

    Day and(Reconciled file) {
      return new Day(loaded + file.loaded(), orphans + file.orphans());
    }

    double matched() {
      return loaded == 0 ? 1 : 1 - (double) orphans / loaded;
    }
  }

  /**
   * Looks at what the run {@code runId} took in.
   *
   * @throws RefusedException when too few rows of a delivery refer to something known
   */
  public void check(String runId) {
    files.stream()
        .filter(file -> file.runId().equals(runId))
        .map(file -> refusal(file.feed(), file.delivery()))
        .filter(refusal -> refusal != null)
        .sorted()
        .findFirst()
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
  }

  private @Nullable String refusal(String feed, LocalDate delivery) {
    TreeMap<LocalDate, Day> days = new TreeMap<>();
    files.stream()
        .filter(file -> file.feed().equals(feed))
        .forEach(
            file ->
                days.put(
                    file.delivery(), days.getOrDefault(file.delivery(), new Day(0, 0)).and(file)));
    List<Double> usual =
        days.headMap(delivery, false).descendingMap().values().stream()
            .filter(day -> day.loaded() > 0)
            .limit(gates.matchDropDeliveries())
            .map(Day::matched)
            .toList();
    Day day = days.getOrDefault(delivery, new Day(0, 0));
    if (usual.size() < gates.matchDropDeliveries()) {
      return null;
    }
    double median = Median.of(usual);
    double fall = median - day.matched();
    if (fall * PERCENT <= gates.matchDropPoints() || fall * day.loaded() < gates.matchDropRows()) {
      return null;
    }
    return String.format(
        Locale.UK,
        "%s of %s: %.1f %% of its rows refer to a known home, person or case, usually %.1f %% do."
            + " Look whether the source writes its references in another way. If it is right, run"
            + " this night once with --set pipeline.gates.match_drop_points=%.0f",
        feed,
        delivery,
        day.matched() * PERCENT,
        median * PERCENT,
        Math.ceil(fall * PERCENT));
  }
}
