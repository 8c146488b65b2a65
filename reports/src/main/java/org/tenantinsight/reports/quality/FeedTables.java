package org.tenantinsight.reports.quality;

import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenantinsight.reports.page.Days;
import org.tenantinsight.reports.quality.DataTable.Cell;

/** The tables about feeds, rules and matches. */
final class FeedTables {

  private static final Comparator<SetAside> BY_PLACE =
      Comparator.comparing(SetAside::file)
          .thenComparing(Comparator.comparingLong(SetAside::times).reversed())
          .thenComparing(SetAside::rule)
          .thenComparing(SetAside::column);

  private FeedTables() {}

  static DataTable freshness(NightFacts night) {
    return new DataTable(
        "Newest accepted delivery of each feed",
        DataTable.head(4, "Feed", "Data up to", "Expected", "On time?"),
        night.feeds().stream()
            .map(
                feed ->
                    List.of(
                        Cell.text(feed.feed()),
                        Cell.whole(feed.newest() == null ? "none yet" : Days.inFull(feed.newest())),
                        Cell.text(expected(feed)),
                        onTime(feed, night)))
            .toList(),
        List.of());
  }

  private static String expected(FeedArrival feed) {
    if (feed.expectedEvery() == null) {
      return "when there is something";
    }
    return feed.expectedEvery() == 1 ? "every day" : "every " + feed.expectedEvery() + " days";
  }

  private static Cell onTime(FeedArrival feed, NightFacts night) {
    if (!feed.fresh()) {
      return Cell.bad(feed.late(night.asOf()));
    }
    return Cell.text(feed.expectedEvery() == null ? "none due" : "on time");
  }

  /** How often each reason was given, the most frequent first, and what to do about it. */
  static DataTable byReason(String caption, String counted, List<SetAside> groups) {
    Map<String, List<SetAside>> reasons =
        groups.stream().collect(Collectors.groupingBy(SetAside::rule, TreeMap::new, toList()));
    return new DataTable(
        caption,
        List.of(
            Cell.text("Reason"),
            Cell.text("Rule"),
            Cell.number(counted),
            Cell.text("In the feeds"),
            Cell.text("What to do")),
        reasons.values().stream()
            .sorted(Comparator.comparingLong(FeedTables::times).reversed())
            .map(
                reason ->
                    List.of(
                        Cell.text(reason.get(0).words()),
                        Cell.text(reason.get(0).rule()),
                        Cell.count(times(reason)),
                        Cell.text(
                            reason.stream()
                                .map(SetAside::feed)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))),
                        Cell.text(reason.get(0).whatToDo())))
            .toList(),
        List.of(
            Cell.text("All reasons"),
            Cell.text(""),
            Cell.count(times(groups)),
            Cell.text(""),
            Cell.text("")));
  }

  private static long times(List<SetAside> groups) {
    return groups.stream().mapToLong(SetAside::times).sum();
  }

  /** Records that were not loaded, with the places to look at. */
  static DataTable quarantined(List<SetAside> groups) {
    return new DataTable(
        "Records that could not be read, by file",
        List.of(
            Cell.text("File"),
            Cell.text("Reason"),
            Cell.text("Rule"),
            Cell.text("Column"),
            Cell.number("Records"),
            Cell.text("On lines")),
        groups.stream()
            .sorted(BY_PLACE)
            .map(
                group ->
                    List.of(
                        Cell.file(group.file()),
                        Cell.text(group.words()),
                        Cell.text(group.rule()),
                        Cell.text(group.column().isEmpty() ? "whole record" : group.column()),
                        Cell.count(group.times()),
                        Cell.whole(lines(group))))
            .toList(),
        List.of());
  }

  /** Values that were left out or corrected in rows that were loaded. */
  static DataTable noted(List<SetAside> groups) {
    return new DataTable(
        "Values that were not taken as written, by file",
        DataTable.head(4, "File", "What was found", "Rule", "Column", "Values"),
        groups.stream()
            .sorted(BY_PLACE)
            .map(
                group ->
                    List.of(
                        Cell.file(group.file()),
                        Cell.text(group.words()),
                        Cell.text(group.rule()),
                        Cell.text(group.column()),
                        Cell.count(group.times())))
            .toList(),
        List.of());
  }

  private static String lines(SetAside group) {
    String first = group.lines().stream().map(Object::toString).collect(Collectors.joining(", "));
    return group.times() > group.lines().size() ? first + " …" : first;
  }
}
