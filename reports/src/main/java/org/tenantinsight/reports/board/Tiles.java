package org.tenantinsight.reports.board;

import static org.tenantinsight.reports.board.Published.ASKED_RATE;
import static org.tenantinsight.reports.board.Published.CONTACTED_IN_TIME;
import static org.tenantinsight.reports.board.Published.CONTACTED_RATE;
import static org.tenantinsight.reports.board.Published.FLAGGED_BY_BAND;
import static org.tenantinsight.reports.board.Published.FUNNEL_ASKED;
import static org.tenantinsight.reports.board.Published.FUNNEL_MET;
import static org.tenantinsight.reports.board.Published.MET_RATE;
import static org.tenantinsight.reports.board.Published.NEWLY_FLAGGED;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.BoardSettings;

/** The four figures at the top, each with its change, its ± and its target in words. */
final class Tiles {

  private static final String FLAGGED = "flagged";
  private static final int QUARTER = 3;

  private final BoardHistory history;
  private final BoardSettings settings;

  Tiles(BoardHistory history, BoardSettings settings) {
    this.history = history;
    this.settings = settings;
  }

  List<Tile> all() {
    String inTime = "Spoken with within " + settings.contactWorkingDays() + " working days";
    return List.of(
        demand(),
        percent(inTime, CONTACTED_IN_TIME, CONTACTED_RATE, 1),
        percent("Asked what they want", FUNNEL_ASKED, ASKED_RATE, QUARTER),
        percent("Outcome met fully or in part", FUNNEL_MET, MET_RATE, QUARTER));
  }

  /** Newly flagged households; in the first month, where all are new, the flagged ones. */
  private Tile demand() {
    BoardRow newly = history.current().row(NEWLY_FLAGGED, NEWLY_FLAGGED);
    if (newly != null && !newly.mark().equals("z")) {
      return count("Households newly flagged this month", newly, NEWLY_FLAGGED, NEWLY_FLAGGED);
    }
    BoardRow flagged = history.current().row(FLAGGED_BY_BAND, FLAGGED);
    return count("Households flagged at the end of the month", flagged, FLAGGED_BY_BAND, FLAGGED);
  }

  private Tile count(String label, @Nullable BoardRow now, String table, String measure) {
    YearMonth before = history.current().month().minusMonths(1);
    return new Tile(
        label,
        now == null ? "Not shown" : value(now, now.value()),
        now == null ? "" : Words.plusMinus(now),
        change(history.row(before, table, measure, ""), now, before, "", ""),
        "For information",
        "info");
  }

  private Tile percent(String label, String table, String rate, int months) {
    BoardRelease release = history.newestWith(table);
    if (release == null) {
      YearMonth due = Months.quarterEnd(history.current().month());
      return new Tile(
          label, "Not yet", "", "First figures: " + Months.full(due), "By the quarter", "info");
    }
    BoardRow now = release.row(table, rate);
    YearMonth before = release.month().minusMonths(months);
    boolean earlier = !release.month().equals(history.current().month());
    String span = months == 1 ? Months.full(release.month()) : Months.quarter(release.month());
    int target = settings.targets().getOrDefault(rate, 100);
    Against against = Against.target(now, target);
    return new Tile(
        months == 1 && !earlier ? label : label + ", " + span,
        now == null ? "Not shown" : value(now, Words.percent(now)),
        now == null ? "" : Words.plusMinus(now),
        change(
            history.row(before, table, rate, ""),
            now,
            before,
            " points",
            months == 1 ? "" : "the quarter to "),
        switch (against) {
          case MEETS -> "Meets " + target + "% target";
          case BELOW -> "Below " + target + "% target";
          case TOO_CLOSE -> "Too close to " + target + "% to say";
          case NOT_KNOWN -> "Target " + target + "%";
        },
        switch (against) {
          case MEETS -> "good";
          case BELOW -> "bad";
          case TOO_CLOSE, NOT_KNOWN -> "info";
        });
  }

  private static String value(BoardRow row, String shown) {
    return row.value().isEmpty() ? Words.capital(row.reason()) : shown;
  }

  private String change(
      @Nullable BoardRow before,
      @Nullable BoardRow now,
      YearMonth month,
      String unit,
      String span) {
    String since = span + Months.name(month);
    if (history.isFirst()) {
      return "First release: no change shown";
    }
    Change change = Change.between(before, now);
    return switch (change.kind()) {
      case UP -> "▲ %d%s more than %s".formatted(change.by(), unit, since);
      case DOWN -> "▼ %d%s fewer than %s".formatted(change.by(), unit, since);
      case NOT_CLEAR -> "No clear change since " + since;
      case NOT_KNOWN ->
          before == null || before.number() == null
              ? "Nothing to compare with in " + since
              : "No figure to compare with " + since;
    };
  }
}
