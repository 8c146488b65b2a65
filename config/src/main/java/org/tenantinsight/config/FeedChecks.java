package org.tenantinsight.config;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Origin;
import org.tenantinsight.config.feed.Parent;

/** What a schema cannot say about the feeds: names that must agree within and between files. */
final class FeedChecks {
  private final Map<String, Set<String>> columnsByKind = new HashMap<>();

  private FeedChecks(List<FeedSpec> feeds, Set<String> declared) {
    declared.forEach(kind -> columnsByKind.put(kind, new LinkedHashSet<>()));
    for (FeedSpec feed : feeds) {
      columnsByKind
          .computeIfAbsent(feed.kind(), kind -> new LinkedHashSet<>())
          .addAll(feed.columns().stream().map(ColumnSpec::name).toList());
    }
  }

  /**
   * Checks the sound feeds.
   *
   * @param declared the kinds that some file declares, sound or not, so that one slip is told once
   */
  static void check(List<FeedSpec> feeds, Set<String> declared, Problems problems) {
    FeedChecks checks = new FeedChecks(feeds, declared);
    for (FeedSpec feed : feeds) {
      Problems.In in = problems.in(fileOf(feed));
      feeds.stream()
          .takeWhile(other -> other != feed)
          .forEach(other -> checkFiles(feed, other, in));
      checks.checkFeed(feed, in);
      DialectChecks.check(feed, in);
      for (int i = 0; i < feed.columns().size(); i++) {
        checkColumn(feed.columns().get(i), "columns[" + i + "]", feed.kind(), in);
      }
    }
  }

  static String fileOf(FeedSpec feed) {
    return SettingsFolder.FEEDS + feed.name() + ".yaml";
  }

  /** A file belongs to one declaration, or to several that know of each other. */
  private static void checkFiles(FeedSpec feed, FeedSpec other, Problems.In in) {
    if (!feed.file().equals(other.file())) {
      if (feed.reads(other.file() + ".csv") || other.reads(feed.file() + ".csv")) {
        in.add("file", "reads like a part of the file of " + fileOf(other) + ". Rename one.");
      }
    } else if (feed.kind().equals(other.kind())) {
      in.add("file", "is also read by " + fileOf(other) + ". One of them must go.");
    } else if (!feed.shared() || !other.shared()) {
      in.add(
          "file",
          "is also read by "
              + fileOf(other)
              + ". One of them must go, or both must say shared: true.");
    }
  }

  private void checkFeed(FeedSpec feed, Problems.In in) {
    Set<String> columns = new LinkedHashSet<>();
    Set<String> headers = new HashSet<>();
    for (int i = 0; i < feed.columns().size(); i++) {
      ColumnSpec column = feed.columns().get(i);
      String path = "columns[" + i + "]";
      if (!columns.add(column.name())) {
        in.add(path + ".name", "\"" + column.name() + "\" is declared twice.");
      }
      if (column.origin() instanceof Origin.OwnHeader && !headers.add(column.source())) {
        in.add(
            path + ".header",
            "\"" + column.source() + "\" is read into two columns. Say same_as in the second.");
      }
    }
    known(feed.key(), "key", columns, in);
    known(feed.keyOtherwise(), "key_otherwise", columns, in);
    if (feed.keyOtherwise().isEmpty()) {
      keyIsRequired(feed, columns, in);
    }
    if (feed.updated() != null) {
      known(List.of(feed.updated()), "updated", columns, in);
    }
    for (int i = 0; i < feed.rules().size(); i++) {
      known(feed.rules().get(i).columns(), "rules[" + i + "]", columns, in);
    }
    for (int i = 0; i < feed.parents().size(); i++) {
      checkParent(feed.parents().get(i), "parents[" + i + "]", columns, in);
    }
    if (feed.footer() != null) {
      checkPattern(feed.footer(), in);
    }
  }

  private static void keyIsRequired(FeedSpec feed, Set<String> columns, Problems.In in) {
    for (String key : feed.key()) {
      if (columns.contains(key) && !feed.column(key).required()) {
        in.add("key", "\"" + key + "\" may be empty. Say required: true in its column.");
      }
    }
  }

  private void checkParent(Parent parent, String path, Set<String> columns, Problems.In in) {
    known(parent.columns(), path + ".columns", columns, in);
    Set<String> there = columnsByKind.get(parent.feed());
    if (there == null) {
      in.add(path + ".feed", "no file in feeds/ declares " + parent.feed() + ".");
    } else if (!there.isEmpty()) {
      known(parent.parentColumns(), path + ".parent_columns", there, in);
    }
    if (parent.columns().size() != parent.parentColumns().size()) {
      in.add(path, "columns and parent_columns must be equally many.");
    }
  }

  private static void known(List<String> names, String path, Set<String> columns, Problems.In in) {
    for (String name : names) {
      if (!columns.contains(name)) {
        in.add(
            path, "\"" + name + "\" is not a column of this feed." + Spelling.help(name, columns));
      }
    }
  }

  private static void checkPattern(String footer, Problems.In in) {
    try {
      Pattern.compile(footer);
    } catch (PatternSyntaxException e) {
      in.add("footer", "is not a pattern. Write it like \"^Total rows: (\\d+)$\".");
    }
  }

  private static void checkColumn(ColumnSpec column, String path, String kind, Problems.In in) {
    boolean dated = column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP;
    for (String format : column.formats()) {
      if (!dated) {
        in.add(path + ".formats", "only dates and timestamps have formats. Take it out.");
      } else if (!isPattern(format)) {
        in.add(
            path + ".formats",
            "\"" + format + "\" is not a date pattern. Write it like dd/MM/yyyy (MM = month).");
      }
    }
    boolean coded =
        column.type() == ColumnType.CODE
            || column.type() == ColumnType.CODE_LIST
            || column.type() == ColumnType.FLAG;
    if (!coded && !column.codes().isEmpty()) {
      in.add(path + ".codes", "only codes and flags have a list of codes. Change type to code.");
    }
    for (String code : column.codeMap().values()) {
      if (!column.codes().isEmpty() && !column.codes().contains(code)) {
        in.add(
            path + ".code_map",
            "\"" + code + "\" is not among its codes." + Spelling.help(code, column.codes()));
      }
    }
    if (column.otherCode() != null && !column.codes().contains(column.otherCode())) {
      in.add(path + ".unmapped", "\"" + column.otherCode() + "\" is not among its codes.");
    }
    if (column.equality() && !(column.special() && kind.equals("person"))) {
      in.add(path + ".equality", "needs special: true, and only the feed person may have it.");
    }
    if (column.min() != null && column.max() != null && column.min().compareTo(column.max()) > 0) {
      in.add(path + ".min", "is larger than max.");
    }
  }

  private static boolean isPattern(String format) {
    try {
      String read = DateTimeFormatter.ofPattern(format).toString();
      return Stream.of("Year", "MonthOfYear", "DayOfMonth").allMatch(read::contains);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
