package org.tenantinsight.config;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.Delivery;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Safeguard;
import org.tenantinsight.config.feed.ShortYears;

/**
 * What a feed says of how its source writes dates and references, and of rows that protect people.
 */
final class DialectChecks {

  /** Feeds whose lost row would leave a person unprotected, and the least that they must say. */
  private static final Map<String, Safeguard> PROTECTING =
      Map.of(
          "protected_register", Safeguard.REFUSE,
          "contact_rule", Safeguard.KEEP,
          "person_alert", Safeguard.KEEP);

  private static final Set<ColumnType> DATED = Set.of(ColumnType.DATE, ColumnType.TIMESTAMP);

  /**
   * Tab and what ASCII can print but for quotes, letters, digits and space: files are cut byte by
   * byte.
   */
  private static final Set<Character> DELIMITERS =
      IntStream.rangeClosed('\t', '~')
          .mapToObj(i -> (char) i)
          .filter(c -> c == '\t' || c > ' ')
          .filter(c -> c != '"' && c != '\'' && !Character.isLetterOrDigit(c))
          .collect(Collectors.toUnmodifiableSet());

  private DialectChecks() {}

  /** Checks one feed. */
  static void check(FeedSpec feed, Problems.In in) {
    if (!DELIMITERS.contains(feed.delimiter())) {
      in.add(
          "delimiter",
          "must be one character that separates fields and cannot be part of a value, such as \",\","
              + " \";\", \"|\" or \"\\t\" (a tab).");
    }
    checkSafeguard(feed, in);
    for (int i = 0; i < feed.columns().size(); i++) {
      ColumnSpec column = feed.columns().get(i);
      String path = "columns[" + i + "]";
      checkYears(column, path, in);
      if (column.excelSerial() != null && !DATED.contains(column.type())) {
        in.add(
            path + ".excel_serial", "only dates and timestamps are serial numbers. Take it out.");
      }
      if (column.fixedWidth() > 0 && !isReference(feed, column)) {
        in.add(
            path + ".fixed_width",
            "is for references: columns of type string in key or parents. Take it out.");
      }
    }
  }

  private static void checkSafeguard(FeedSpec feed, Problems.In in) {
    Safeguard least = PROTECTING.getOrDefault(feed.kind(), Safeguard.NONE);
    if (feed.safeguard().compareTo(least) < 0) {
      in.add(
          "safeguard",
          "a row of "
              + feed.kind()
              + " that is lost would leave somebody unprotected. Say safeguard: "
              + (least == Safeguard.KEEP ? "keep (or refuse)." : "refuse."));
    }
    if (feed.safeguard() != Safeguard.NONE && feed.delivery() != Delivery.SNAPSHOT) {
      in.add("safeguard", "is for delivery: snapshot. In changes nothing is ever closed.");
    }
  }

  private static void checkYears(ColumnSpec column, String path, Problems.In in) {
    boolean shortYear = column.formats().stream().anyMatch(format -> ShortYears.in(format).find());
    if (shortYear && column.shortYears() == null) {
      in.add(
          path + ".formats",
          "a year of two digits could be of two centuries. Say short_years: past (dates of birth) or"
              + " the first year that is meant, such as 1950.");
    } else if (!shortYear && column.shortYears() != null) {
      in.add(path + ".short_years", "needs a format with a year of two digits, such as dd/MM/yy.");
    } else if (column.shortYears() != null
        && column.shortYears().from() == null
        && (column.type() != ColumnType.DATE || column.mayBeFuture())) {
      in.add(
          path + ".short_years",
          "past is for type date without future: true. Say the first year that is meant.");
    }
  }

  private static boolean isReference(FeedSpec feed, ColumnSpec column) {
    return column.type() == ColumnType.STRING
        && (feed.key().contains(column.name()) || feed.refersBy(column.name()));
  }
}
