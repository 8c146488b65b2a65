package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.transforms.tables.FeedStatusTable;

/**
 * How far each feed can be trusted on a night. Missing data must never be read as silence, so a
 * sign that says "nothing happened" asks here first:
 *
 * <ul>
 *   <li><b>newest</b>: the day of the newest accepted delivery, or the earlier one on which its
 *       extract ended, as the manifest says: an old extract in a new folder is old;
 *   <li><b>fresh</b>: that day is after the night less the days within which a delivery is
 *       expected; a feed that is not expected is always fresh;
 *   <li><b>covers from</b>: the first day since which nothing is missing. It starts at the later of
 *       the declared beginning of history and the earliest day that a manifest names (neither: the
 *       first delivery's day), and starts anew after a gap of more than twice the expected days.
 * </ul>
 */
public final class FeedStatus {

  private static final int GAP_FACTOR = 2;

  private FeedStatus() {}

  /** One row per feed; several sources of one kind are as old as the oldest of them. */
  public static Dataset<Row> of(
      SparkSession spark, List<FeedSpec> feeds, List<Reconciled> history, LocalDate asOf) {
    List<Row> rows = new ArrayList<>();
    feeds.stream()
        .map(FeedSpec::kind)
        .distinct()
        .sorted()
        .forEach(kind -> rows.add(row(kind, feeds, history, asOf)));
    return spark.createDataFrame(rows, FeedStatusTable.TABLE.schema());
  }

  private static Row row(
      String kind, List<FeedSpec> feeds, List<Reconciled> history, LocalDate asOf) {
    List<Status> sources =
        feeds.stream()
            .filter(feed -> feed.kind().equals(kind))
            .map(feed -> status(feed, history, asOf))
            .toList();
    Status all = sources.stream().reduce(Status::weaker).orElseThrow();
    return RowFactory.create(
        day(asOf), kind, day(all.newestDelivery()), all.fresh(), day(all.coversFrom()));
  }

  private record Status(
      @Nullable LocalDate newestDelivery, boolean fresh, @Nullable LocalDate coversFrom) {

    Status weaker(Status other) {
      return new Status(
          newestDelivery == null || other.newestDelivery == null
              ? null
              : earlier(newestDelivery, other.newestDelivery),
          fresh && other.fresh,
          coversFrom == null || other.coversFrom == null
              ? null
              : later(coversFrom, other.coversFrom));
    }
  }

  private static Status status(FeedSpec feed, List<Reconciled> history, LocalDate asOf) {
    List<Reconciled> deliveries =
        history.stream()
            .filter(file -> file.accepted() && VolumeGate.isOf(feed, file))
            .filter(file -> !file.delivery().isAfter(asOf))
            .sorted(Comparator.comparing(Reconciled::delivery))
            .toList();
    if (deliveries.isEmpty()) {
      return new Status(null, feed.expectedEvery() == null, null);
    }
    LocalDate newest = newest(deliveries);
    Integer every = feed.expectedEvery();
    boolean fresh = every == null || newest.isAfter(asOf.minusDays(every));
    return new Status(newest, fresh, coversFrom(feed, deliveries, asOf));
  }

  /** Of several files of the newest day, the one that reaches least far. */
  private static LocalDate newest(List<Reconciled> deliveries) {
    LocalDate day = deliveries.get(deliveries.size() - 1).delivery();
    return deliveries.stream()
        .filter(file -> file.delivery().equals(day))
        .map(FeedStatus::reach)
        .min(LocalDate::compareTo)
        .orElse(day);
  }

  /** The last day that a file tells of to its end. */
  private static LocalDate reach(Reconciled file) {
    LocalDate end = file.extractTo();
    return end == null ? file.delivery() : earlier(end, file.delivery());
  }

  private static @Nullable LocalDate coversFrom(
      FeedSpec feed, List<Reconciled> deliveries, LocalDate asOf) {
    Reconciled first = deliveries.get(0);
    LocalDate from = start(first);
    LocalDate reached = reach(first);
    boolean gapless = true;
    for (Reconciled next : deliveries) {
      LocalDate start = start(next);
      if (isGap(feed, reached, start)) {
        from = start;
        gapless = false;
      } else {
        from = earlier(from, start);
      }
      reached = later(reached, reach(next));
    }
    if (isGap(feed, reached, asOf)) {
      return null;
    }
    LocalDate declared = feed.historyFrom();
    if (!gapless || declared == null) {
      return from;
    }
    boolean announced = deliveries.stream().anyMatch(file -> file.extractFrom() != null);
    return announced ? later(from, declared) : declared;
  }

  private static boolean isGap(FeedSpec feed, LocalDate reached, LocalDate next) {
    Integer every = feed.expectedEvery();
    return every != null && ChronoUnit.DAYS.between(reached, next) > (long) GAP_FACTOR * every;
  }

  private static LocalDate start(Reconciled file) {
    return Objects.requireNonNullElse(file.extractFrom(), reach(file));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static java.sql.@Nullable Date day(@Nullable LocalDate date) {
    return date == null ? null : java.sql.Date.valueOf(date);
  }
}
