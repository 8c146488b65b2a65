package org.tenantinsight.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Join;
import org.tenantinsight.config.feed.Origin;

/** Where a feed's columns come from: its own headers, other columns, constants and lookups. */
final class OriginChecks {
  private static final List<String> ORIGINS = List.of("same_as", "value", "from", "digest_of");

  private final Map<String, FeedSpec> lookups = new HashMap<>();

  private OriginChecks(List<FeedSpec> feeds) {
    feeds.stream().filter(FeedSpec::lookup).forEach(feed -> lookups.put(feed.name(), feed));
  }

  /** Checks the sound feeds. */
  static void check(List<FeedSpec> feeds, Problems problems) {
    OriginChecks checks = new OriginChecks(feeds);
    for (FeedSpec feed : feeds) {
      Problems.In in = problems.in(FeedChecks.fileOf(feed));
      feed.joins().forEach(join -> checks.checkJoin(feed, join, in));
      for (int i = 0; i < feed.columns().size(); i++) {
        checks.checkColumn(feed, i, in);
      }
    }
  }

  /** A column says one place only that it comes from; {@code header} goes with {@code from}. */
  static void checkOneEach(JsonNode tree, Problems.In in) {
    for (int i = 0; i < tree.path("columns").size(); i++) {
      JsonNode column = tree.path("columns").path(i);
      long said = ORIGINS.stream().filter(column::has).count();
      if (said > 1 || (said == 1 && column.has("header") && !column.has("from"))) {
        in.add(
            "columns[" + i + "]",
            "comes from two places. Say one of header, same_as, value, from, digest_of.");
      }
    }
  }

  private void checkJoin(FeedSpec feed, Join join, Problems.In in) {
    String path = "joins." + join.name();
    FeedSpec lookup = lookups.get(join.lookup());
    if (feed.lookup()) {
      in.add(path, "a lookup cannot look up others. Join both from the feed.");
    } else if (lookup == null) {
      in.add(
          path + ".lookup",
          "\""
              + join.lookup()
              + "\" is not a declaration of kind lookup."
              + Spelling.help(join.lookup(), lookups.keySet()));
    } else {
      join.on().keySet().forEach(column -> ofTheFile(column, path + ".on", feed, in));
      join.on().values().forEach(column -> ofTheFile(column, path + ".on", lookup, in));
      join.where().keySet().forEach(column -> ofTheFile(column, path + ".where", lookup, in));
    }
  }

  /** Rows are joined by what stands in the files. */
  private static void ofTheFile(String column, String path, FeedSpec feed, Problems.In in) {
    Set<String> columns = namesOfTheFile(feed, feed.columns().size());
    if (!columns.contains(column)) {
      in.add(
          path,
          "\""
              + column
              + "\" is not read from the file of "
              + feed.name()
              + "."
              + Spelling.help(column, columns));
    }
  }

  private static Set<String> namesOfTheFile(FeedSpec feed, int first) {
    Set<String> names = new LinkedHashSet<>();
    feed.columns().stream()
        .limit(first)
        .filter(column -> !column.source().isEmpty())
        .forEach(column -> names.add(column.name()));
    return names;
  }

  private void checkColumn(FeedSpec feed, int place, Problems.In in) {
    ColumnSpec column = feed.columns().get(place);
    String path = "columns[" + place + "]";
    checkCode(column, column.whenEmpty(), path + ".when_empty", in);
    if (column.origin() instanceof Origin.Constant constant) {
      checkCode(column, constant.text(), path + ".value", in);
    } else if (column.origin() instanceof Origin.SameHeader same) {
      known(same.column(), path + ".same_as", namesOfTheFile(feed, place), in);
    } else if (column.origin() instanceof Origin.Joined joined) {
      checkJoined(feed, joined, path, in);
    } else if (column.origin() instanceof Origin.Digest digest) {
      Set<String> others = new LinkedHashSet<>();
      feed.columns().stream()
          .filter(other -> !(other.origin() instanceof Origin.Digest))
          .forEach(other -> others.add(other.name()));
      digest.columns().forEach(name -> known(name, path + ".digest_of", others, in));
    }
  }

  private void checkJoined(FeedSpec feed, Origin.Joined joined, String path, Problems.In in) {
    Set<String> joins = new LinkedHashSet<>();
    feed.joins().forEach(join -> joins.add(join.name()));
    if (!joins.contains(joined.join())) {
      in.add(
          path + ".from",
          "\"" + joined.join() + "\" is not a join." + Spelling.help(joined.join(), joins));
      return;
    }
    FeedSpec lookup = lookups.get(feed.join(joined.join()).lookup());
    if (lookup != null) {
      ofTheFile(joined.column(), path + ".header", lookup, in);
    }
  }

  private static void checkCode(
      ColumnSpec column, @Nullable String text, String path, Problems.In in) {
    if (text != null
        && !column.codes().isEmpty()
        && !column.codes().contains(text)
        && !column.codeMap().containsKey(text)) {
      in.add(
          path, "\"" + text + "\" is not among its codes." + Spelling.help(text, column.codes()));
    }
  }

  private static void known(String name, String path, Set<String> columns, Problems.In in) {
    if (!columns.contains(name)) {
      in.add(path, "\"" + name + "\" is not such a column." + Spelling.help(name, columns));
    }
  }
}
