package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.VolumeLimits;

/**
 * Refuses a delivery whose number of readable rows is far from that of the newest same weekdays. A
 * source's first delivery and one that fills a gap are no measure for an ordinary day, and with too
 * few days to compare with there is no gate.
 */
final class VolumeGate {

  private final List<Reconciled> history;

  /**
   * @param history every file of earlier deliveries
   */
  VolumeGate(List<Reconciled> history) {
    this.history = history;
  }

  /**
   * Why {@code rows} readable rows of {@code feed} on {@code delivery} are refused; null = they are
   * not.
   */
  @Nullable String refusal(FeedSpec feed, LocalDate delivery, long rows) {
    List<Long> baseline = baseline(feed, delivery);
    VolumeLimits limits = feed.volume();
    if (baseline.size() < limits.minWeekdays()) {
      return null;
    }
    double median = Median.of(baseline);
    if (rows >= median * (1 - limits.maxDropShare())
        && rows <= median * (1 + limits.maxRiseShare())) {
      return null;
    }
    return String.format(
        java.util.Locale.UK,
        "it has %d rows that can be read, the same weekday usually has %.0f; if that is right, run with"
            + " --accept-volume %s --reason TEXT",
        rows,
        median,
        feed.name());
  }

  /** Readable rows of the newest same weekdays, newest first. */
  private List<Long> baseline(FeedSpec feed, LocalDate delivery) {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (Reconciled file : history) {
      if (file.accepted() && isOf(feed, file) && file.delivery().isBefore(delivery)) {
        days.merge(file.delivery(), file.readable(), Long::sum);
      }
    }
    if (!days.isEmpty()) {
      days.pollFirstEntry();
    }
    return days.descendingMap().entrySet().stream()
        .filter(day -> day.getKey().getDayOfWeek() == delivery.getDayOfWeek())
        .filter(day -> !fillsGap(feed, day.getKey()))
        .limit(feed.volume().weekdays())
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean fillsGap(FeedSpec feed, LocalDate day) {
    int usual = feed.expectedEvery() == null ? 1 : feed.expectedEvery();
    return history.stream()
        .filter(file -> isOf(feed, file) && file.delivery().equals(day))
        .anyMatch(
            file ->
                file.extractFrom() != null
                    && ChronoUnit.DAYS.between(file.extractFrom(), day) >= 2L * usual);
  }

  /** Whether the file's name belongs to that declaration. */
  static boolean isOf(FeedSpec feed, Reconciled file) {
    String name = file.file().substring(file.file().lastIndexOf('/') + 1);
    return file.feed().equals(feed.kind()) && feed.reads(name);
  }
}
