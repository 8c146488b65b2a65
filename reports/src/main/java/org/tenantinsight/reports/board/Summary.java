package org.tenantinsight.reports.board;

import static org.tenantinsight.reports.board.Published.ASKED_RATE;
import static org.tenantinsight.reports.board.Published.CONTACTED_BY_NEIGHBOURHOOD;
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
import org.tenantinsight.reports.page.Phrases;

/**
 * The three sentences that the board needs to know: demand, timeliness, outcomes. Each says only
 * what the published figures and their ± allow, and never why.
 */
final class Summary {

  private static final String FLAGGED = "flagged";

  private final BoardHistory history;
  private final BoardSettings settings;

  Summary(BoardHistory history, BoardSettings settings) {
    this.history = history;
    this.settings = settings;
  }

  List<String> sentences() {
    return List.of(demand(), timeliness(), outcomes());
  }

  String demand() {
    YearMonth month = history.current().month();
    BoardRow now = history.current().row(NEWLY_FLAGGED, NEWLY_FLAGGED);
    if (now == null || now.mark().equals("z")) {
      return firstMonth(history.current().row(FLAGGED_BY_BAND, FLAGGED));
    }
    if (now.isHidden()) {
      return "How many households were newly flagged in %s is hidden, because it is small or could be worked out."
          .formatted(Months.name(month));
    }
    if (now.number() == null) {
      return "How many households were newly flagged in %s is not shown: %s."
          .formatted(Months.name(month), now.reason());
    }
    boolean year = row(month.minusYears(1)) != null;
    Change change = Change.between(row(year ? month.minusYears(1) : month.minusMonths(1)), now);
    String since = year ? "a year ago" : Months.name(month.minusMonths(1));
    String count = now.value() + " households were newly flagged in " + Months.name(month);
    return switch (change.kind()) {
      case UP -> "Demand is rising: %s, %d more than %s.".formatted(count, change.by(), since);
      case DOWN -> "Demand is falling: %s, %d fewer than %s.".formatted(count, change.by(), since);
      case NOT_CLEAR ->
          "Demand shows no clear change: %s, as far as can be told about as many as %s."
              .formatted(count, since);
      case NOT_KNOWN -> count + "; there is no earlier figure to compare with.";
    };
  }

  private @Nullable BoardRow row(YearMonth month) {
    return history.row(month, NEWLY_FLAGGED, NEWLY_FLAGGED, "");
  }

  private static String firstMonth(@Nullable BoardRow flagged) {
    String start = "This is the first month, so every flag is new and no change can be shown";
    return flagged == null || flagged.number() == null
        ? start + "."
        : start + "; %s households were flagged at its end.".formatted(flagged.value());
  }

  String timeliness() {
    int target = target(CONTACTED_RATE);
    BoardRelease quarter = history.newestWith(CONTACTED_BY_NEIGHBOURHOOD);
    List<String> below =
        quarter == null
            ? List.of()
            : quarter.areas(CONTACTED_BY_NEIGHBOURHOOD, CONTACTED_RATE).stream()
                .filter(row -> Against.target(row, target) == Against.BELOW)
                .map(BoardRow::areaName)
                .toList();
    if (quarter != null && !below.isEmpty()) {
      return "Timely contact fell short of the %d%% target in %s (%s)."
          .formatted(target, Phrases.list(below), Months.quarter(quarter.month()));
    }
    BoardRow landlord = history.current().row(CONTACTED_IN_TIME, CONTACTED_RATE);
    String goal =
        "the target of %d%% spoken with within %d working days"
            .formatted(target, settings.contactWorkingDays());
    if (landlord == null || landlord.value().isEmpty()) {
      return "Whether %s is met cannot be said for %s: too few households were due, or no figure can be shown."
          .formatted(goal, Months.name(history.current().month()));
    }
    String value = Words.percent(landlord);
    return switch (Against.target(landlord, target)) {
      case MEETS ->
          "Timely contact meets %s: %s in %s."
              .formatted(goal, value, Months.name(history.current().month()));
      case BELOW ->
          "Timely contact falls short of %s: %s in %s."
              .formatted(goal, value, Months.name(history.current().month()));
      case TOO_CLOSE, NOT_KNOWN ->
          "Timely contact is too close to %s to say whether it is met: %s in %s."
              .formatted(goal, value, Months.name(history.current().month()));
    };
  }

  String outcomes() {
    BoardRelease quarter = history.newestWith(FUNNEL_MET);
    if (quarter == null) {
      return "What people wanted, and whether it came about, is published by the quarter; the first figures come with the release of %s."
          .formatted(Months.full(Months.quarterEnd(history.current().month())));
    }
    BoardRow met = quarter.row(FUNNEL_MET, MET_RATE);
    BoardRow asked = quarter.row(FUNNEL_ASKED, ASKED_RATE);
    String span = Months.quarter(quarter.month());
    if (met == null || met.value().isEmpty()) {
      return "Whether people got what they wanted is not shown for %s: too few told us, or no figure can be shown."
          .formatted(span);
    }
    String first =
        "Of the households that said what they wanted, %s got it fully or in part (%s)"
            .formatted(Words.percent(met), span);
    return asked == null || asked.value().isEmpty()
        ? first + "."
        : first + "; %s of those spoken with were asked.".formatted(Words.percent(asked));
  }

  private int target(String rate) {
    return settings.targets().getOrDefault(rate, 100);
  }
}
