package org.tenantinsight.reports.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How new a feed is on a night, and what depends on it.
 *
 * @param feed canonical feed
 * @param newest newest accepted delivery, or the earlier end of its extract; null = never
 * @param expectedEvery days within which one is due; null = whenever there is something
 * @param fresh whether it is within the time allowed
 * @param signs signs that say "nothing happened" and need this feed: not known without it
 */
public record FeedArrival(
    String feed,
    @Nullable LocalDate newest,
    @Nullable Integer expectedEvery,
    boolean fresh,
    List<String> signs) {

  /** Keeps its own copy. */
  public FeedArrival {
    signs = List.copyOf(signs);
  }

  /** How late it is, in words; empty when it is not. */
  String late(LocalDate asOf) {
    if (fresh) {
      return "";
    }
    if (newest == null) {
      return "never delivered";
    }
    long allowed = expectedEvery == null ? 1 : expectedEvery;
    long days = ChronoUnit.DAYS.between(newest, asOf) - allowed + 1;
    // Several sources of one feed: the slower one may be the late one.
    long late = Math.max(1, days);
    return late + (late == 1 ? " day late" : " days late");
  }
}
