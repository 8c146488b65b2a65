package org.tenantinsight.reports.board;

import static org.tenantinsight.reports.board.Published.CONTACTED_BY_NEIGHBOURHOOD;
import static org.tenantinsight.reports.board.Published.CONTACTED_IN_TIME;
import static org.tenantinsight.reports.board.Published.CONTACTED_RATE;
import static org.tenantinsight.reports.board.Published.LISTED_BY_NEIGHBOURHOOD;
import static org.tenantinsight.reports.board.Published.SILENT_BY_NEIGHBOURHOOD;
import static org.tenantinsight.reports.board.Published.SILENT_RATE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.reports.chart.BarChart;
import org.tenantinsight.reports.chart.BarChart.Bar;
import org.tenantinsight.reports.chart.BarChart.Measure;
import org.tenantinsight.reports.chart.ChartText;

/** Are we reaching people in time? */
final class ReachSection {

  private final BoardHistory history;
  private final BoardSettings settings;
  private final int target;

  ReachSection(BoardHistory history, BoardSettings settings) {
    this.history = history;
    this.settings = settings;
    this.target = settings.targets().getOrDefault(CONTACTED_RATE, 100);
  }

  BoardSection section() {
    List<BoardChart> charts = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    BoardRelease quarter = history.newestWith(CONTACTED_BY_NEIGHBOURHOOD);
    if (quarter == null) {
      remarks.add(
          "Timely contact by neighbourhood is published by the quarter. The first figures come with the release of %s."
              .formatted(Months.full(Months.quarterEnd(history.current().month()))));
    } else if (Bars.areComparable(quarter.areas(CONTACTED_BY_NEIGHBOURHOOD, CONTACTED_RATE))) {
      charts.add(inTime(quarter));
    }
    BoardRow landlord = history.current().row(CONTACTED_IN_TIME, CONTACTED_RATE);
    if (landlord != null && landlord.number() != null) {
      remarks.add(
          "%s: %s of the listed households whose %d working days ended had been spoken with in time; %d%% had not been reached by then."
              .formatted(
                  Months.full(history.current().month()),
                  Words.percent(landlord),
                  settings.contactWorkingDays(),
                  100 - Math.round(landlord.number())));
    }
    List<BoardRow> silent = history.current().areas(SILENT_BY_NEIGHBOURHOOD, SILENT_RATE);
    if (Bars.areComparable(silent)) {
      charts.add(silent(silent));
    }
    return new BoardSection("reach", "Are we reaching people in time?", charts, remarks);
  }

  private BoardChart inTime(BoardRelease quarter) {
    List<BoardRow> areas = quarter.areas(CONTACTED_BY_NEIGHBOURHOOD, CONTACTED_RATE);
    List<Bar> bars = Bars.sorted(areas, this::isBelow, "%");
    String title = inTimeTitle(areas);
    String subtitle =
        "Listed households spoken with within %d working days, by neighbourhood, %s"
            .formatted(settings.contactWorkingDays(), Months.quarter(quarter.month()));
    String description =
        Bars.description(bars) + " A line marks the target of " + target + " per cent.";
    return new BoardChart(
        "contact",
        title,
        subtitle,
        BarChart.draw(
            new ChartText("contact", title, description),
            bars,
            new Measure("%", 100.0, (double) target)),
        "A neighbourhood is called below target only when its figure and its ± are both below.",
        new NumberTable(
            subtitle,
            List.of("Neighbourhood", "Spoken with in time", "Due", "Per cent", "±"),
            rows(quarter, areas)));
  }

  private boolean isBelow(BoardRow row) {
    return Against.target(row, target) == Against.BELOW;
  }

  private String inTimeTitle(List<BoardRow> areas) {
    long below = areas.stream().filter(this::isBelow).count();
    String goal = "the %d%% target for timely first contact".formatted(target);
    if (below == 0) {
      return NoneStandsOut.title(
          areas,
          area -> Against.target(area, target) != Against.NOT_KNOWN,
          "clearly missed " + goal);
    }
    String noun = below == 1 ? " neighbourhood missed " : " neighbourhoods missed ";
    return Words.capital(Words.number(below)) + noun + goal;
  }

  private static List<List<String>> rows(BoardRelease quarter, List<BoardRow> areas) {
    List<List<String>> rows = new ArrayList<>();
    for (BoardRow area : areas) {
      rows.add(
          List.of(
              area.areaName(),
              shown(quarter.row(CONTACTED_BY_NEIGHBOURHOOD, CONTACTED_IN_TIME, area.area())),
              shown(quarter.row(LISTED_BY_NEIGHBOURHOOD, "listed", area.area())),
              area.shown(),
              area.plusMinus()));
    }
    return rows;
  }

  private static String shown(@Nullable BoardRow row) {
    return row == null ? "" : row.shown();
  }

  private BoardChart silent(List<BoardRow> areas) {
    List<Bar> bars = Bars.sorted(areas, area -> false, "");
    String title = "Households that nobody has spoken with in 12 months, by neighbourhood";
    String subtitle = "Per 1,000 homes, at the end of " + Months.full(history.current().month());
    return new BoardChart(
        "silent",
        title,
        subtitle,
        BarChart.draw(
            new ChartText("silent", title, Bars.description(bars)),
            bars,
            new Measure("", null, null)),
        "Only two-way contact counts, never an attempt. Where a health or capacity need is recorded the time is 6 months.",
        new NumberTable(
            title + ". " + subtitle,
            List.of("Neighbourhood", "Per 1,000 homes", "±"),
            Bars.rows(areas)));
  }
}
