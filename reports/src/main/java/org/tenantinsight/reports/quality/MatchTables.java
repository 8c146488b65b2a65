package org.tenantinsight.reports.quality;

import java.util.List;
import org.tenantinsight.reports.quality.DataTable.Cell;

/** The tables about rows that found, or did not find, their person and their home. */
final class MatchTables {

  private static final MatchRate NOTHING = new MatchRate("All feeds", 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private MatchTables() {}

  /** Of each feed that names people every such row, by what became of it. */
  static DataTable people(List<MatchRate> matches) {
    List<MatchRate> feeds = matches.stream().filter(match -> match.personRows() > 0).toList();
    return new DataTable(
        "Rows that name somebody, as they stand tonight",
        DataTable.head(
            1,
            "Feed",
            "Name somebody",
            "Joined by reference",
            "By key",
            "By evidence",
            "By decision",
            "To be looked at",
            "Not joined"),
        feeds.stream().map(MatchTables::person).toList(),
        person(feeds.stream().reduce(NOTHING, MatchRate::and)));
  }

  private static List<Cell> person(MatchRate match) {
    long all = match.personRows();
    return List.of(
        Cell.text(match.feed()),
        Cell.count(all),
        share(match.byReference(), all),
        share(match.byKey(), all),
        share(match.byEvidence(), all),
        share(match.byDecision(), all),
        share(match.toLookAt(), all),
        share(match.notJoined(), all));
  }

  /** A count and its share of all; none needs no share. */
  private static Cell share(long part, long all) {
    return Cell.number(
        part == 0 ? "0" : Figures.count(part) + " (" + Figures.share(part, all) + ")");
  }

  /** What the table cannot say, as each of its rows is counted once. */
  static String joinedInReview(List<MatchRate> matches) {
    long rows = matches.stream().mapToLong(MatchRate::joinedInReview).sum();
    return rows == 0
        ? ""
        : "Of the rows that are joined, "
            + Figures.count(rows)
            + (rows == 1 ? " waits" : " wait")
            + " for a person all the same: perhaps one person whom a source has twice.";
  }

  static DataTable homes(List<MatchRate> matches) {
    return new DataTable(
        "Rows that point to a home, as they stand tonight",
        DataTable.head(1, "Feed", "Point to a home", "With a household", "Share"),
        matches.stream()
            .filter(match -> match.homeRows() > 0)
            .map(
                match ->
                    List.of(
                        Cell.text(match.feed()),
                        Cell.count(match.homeRows()),
                        Cell.count(match.homeRowsPlaced()),
                        Cell.number(Figures.share(match.homeRowsPlaced(), match.homeRows()))))
            .toList(),
        List.of());
  }
}
