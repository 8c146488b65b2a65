package org.tenantinsight.reports.board;

import static org.tenantinsight.reports.board.Published.FLAGGED_BY_AUTHORITY;
import static org.tenantinsight.reports.board.Published.FLAGGED_BY_BAND;
import static org.tenantinsight.reports.board.Published.FLAGGED_RATE;
import static org.tenantinsight.reports.board.Published.ISOLATION;
import static org.tenantinsight.reports.board.Published.ISOLATION_BY_NEIGHBOURHOOD;
import static org.tenantinsight.reports.board.Published.ISOLATION_RATE;
import static org.tenantinsight.reports.board.Published.NEWLY_FLAGGED;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.chart.BarChart;
import org.tenantinsight.reports.chart.BarChart.Bar;
import org.tenantinsight.reports.chart.BarChart.Measure;
import org.tenantinsight.reports.chart.ChartText;
import org.tenantinsight.reports.chart.LineChart;
import org.tenantinsight.reports.chart.Point;
import org.tenantinsight.reports.chart.SmallMultiples;
import org.tenantinsight.reports.chart.SmallMultiples.Panel;
import org.tenantinsight.reports.page.Phrases;

/** Is demand changing? */
final class DemandSection {

  private final BoardHistory history;
  private final BoardRelease current;
  private final YearMonth month;

  DemandSection(BoardHistory history) {
    this.history = history;
    this.current = history.current();
    this.month = current.month();
  }

  BoardSection section() {
    List<BoardChart> charts = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    charts.add(newlyFlagged());
    if (current.row(FLAGGED_BY_BAND, "flagged") != null) {
      charts.add(bands());
    }
    List<BoardRow> neighbourhoods = current.areas(ISOLATION_BY_NEIGHBOURHOOD, ISOLATION_RATE);
    if (Bars.areComparable(neighbourhoods)) {
      charts.add(isolation(neighbourhoods));
    } else {
      remarks.add(
          "Isolation is not shown by neighbourhood: there are not two that are large enough to tell apart.");
    }
    List<BoardRow> authorities = current.areas(FLAGGED_BY_AUTHORITY, FLAGGED_RATE);
    if (Bars.areComparable(authorities)) {
      charts.add(authorities(authorities));
    }
    return new BoardSection("demand", "Is demand changing?", charts, remarks);
  }

  private BoardChart newlyFlagged() {
    List<Point> points = history.series(NEWLY_FLAGGED, NEWLY_FLAGGED, "");
    String title = newlyFlaggedTitle();
    String subtitle =
        "Households newly flagged, by month, %s to %s"
            .formatted(Months.full(month.minusYears(1)), Months.full(month));
    String description =
        "Line chart over 13 months. %d months have a figure; the others are grey bands that say why not. The table below the chart gives every value."
            .formatted(points.stream().filter(p -> p.value() != null).count());
    List<List<String>> rows = new ArrayList<>();
    for (YearMonth each : history.months()) {
      BoardRow row = history.row(each, NEWLY_FLAGGED, NEWLY_FLAGGED, "");
      rows.add(
          List.of(
              Months.brief(each),
              row == null ? "no release" : row.shown(),
              row == null ? "" : row.plusMinus()));
    }
    return new BoardChart(
        "newly",
        title,
        subtitle,
        LineChart.draw(new ChartText("newly", title, description), points, "households"),
        "Newly flagged: flagged on a night of the month and on no known night of the twelve months before. A gap is not a zero.",
        new NumberTable(subtitle, List.of("Month", "Households", "±"), rows));
  }

  private String newlyFlaggedTitle() {
    BoardRow now = current.row(NEWLY_FLAGGED, NEWLY_FLAGGED);
    if (now == null || now.number() == null) {
      return "Newly flagged households in %s: %s"
          .formatted(Months.name(month), now == null ? "not shown, no figure" : reason(now));
    }
    BoardRow before = history.row(month.minusYears(1), NEWLY_FLAGGED, NEWLY_FLAGGED, "");
    Change change = Change.between(before, now);
    String count =
        "%s households were newly flagged in %s".formatted(now.value(), Months.name(month));
    if (before == null || change.kind() == Change.Kind.NOT_KNOWN) {
      return count;
    }
    return switch (change.kind()) {
      case UP -> count + ", up from " + before.value() + " a year ago";
      case DOWN -> count + ", down from " + before.value() + " a year ago";
      default -> count + ", no clear change from a year ago";
    };
  }

  private static String reason(BoardRow row) {
    if (row.isHidden()) {
      return row.reason();
    }
    return "not shown, "
        + (row.mark().equals("z") ? "in the first month every flag is new" : row.reason());
  }

  private BoardChart bands() {
    List<BoardRow> parts = current.parts(FLAGGED_BY_BAND);
    @Nullable BoardRow total = current.row(FLAGGED_BY_BAND, "flagged");
    String count =
        total == null || total.value().isEmpty()
            ? "Flagged households"
            : total.value() + " households were flagged";
    String title = count + " at the end of " + Months.name(month) + ", by band";
    String subtitle = "Households flagged on the last night, " + Months.full(month);
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (BoardRow part : parts) {
      String name = Words.capital(part.category().toLowerCase(Locale.ROOT));
      bars.add(new Bar(name, part.number(), Bars.words(part, ""), false));
      rows.add(List.of(name, part.shown(), part.plusMinus()));
    }
    if (total != null) {
      rows.add(List.of("All bands", total.shown(), total.plusMinus()));
    }
    return new BoardChart(
        "bands",
        title,
        subtitle,
        BarChart.draw(
            new ChartText("bands", title, Bars.description(bars)),
            bars,
            new Measure("", null, null)),
        "Acute: one sign that cannot wait. High: several strong signs. Medium: the rest. The total is protected on its own, so the bands need not add up to it.",
        new NumberTable(subtitle, List.of("Band", "Households", "±"), rows));
  }

  private BoardChart isolation(List<BoardRow> areas) {
    List<Panel> panels = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Month"));
    for (BoardRow area : areas) {
      panels.add(
          new Panel(
              area.areaName(),
              history.series(ISOLATION_BY_NEIGHBOURHOOD, ISOLATION_RATE, area.area())));
      head.add(area.areaName());
    }
    head.add("Landlord");
    List<List<String>> rows = new ArrayList<>();
    for (YearMonth each : history.months()) {
      List<String> row = new ArrayList<>(List.of(Months.brief(each)));
      for (BoardRow area : areas) {
        row.add(cell(each, ISOLATION_BY_NEIGHBOURHOOD, area.area()));
      }
      row.add(cell(each, ISOLATION, ""));
      rows.add(row);
    }
    String title = isolationTitle(areas);
    String subtitle =
        "Households per 1,000 homes with signs of isolation, by neighbourhood, %s to %s"
            .formatted(Months.full(month.minusYears(1)), Months.full(month));
    String description =
        "%d small line charts on one scale, one for each neighbourhood, with the landlord's rate dotted in grey. %s."
            .formatted(panels.size(), title);
    return new BoardChart(
        "isolation",
        title,
        subtitle,
        SmallMultiples.draw(
            new ChartText("isolation", title, description),
            panels,
            history.series(ISOLATION, ISOLATION_RATE, "")),
        "Solid line: the neighbourhood. Dotted grey line: the landlord. Every panel has the same scale. A gap is a month without a figure, not a zero.",
        new NumberTable(subtitle, head, rows));
  }

  private String cell(YearMonth each, String table, String area) {
    BoardRow row = history.row(each, table, ISOLATION_RATE, area);
    return row == null ? "no release" : row.shown();
  }

  private String isolationTitle(List<BoardRow> areas) {
    BoardRow landlord = current.row(ISOLATION, ISOLATION_RATE);
    List<String> above =
        areas.stream()
            .filter(area -> Change.between(landlord, area).kind() == Change.Kind.UP)
            .map(BoardRow::areaName)
            .toList();
    String standing = "clearly above the landlord's rate of isolation";
    return above.isEmpty()
        ? NoneStandsOut.title(
            areas,
            area -> Change.between(landlord, area).kind() != Change.Kind.NOT_KNOWN,
            "is " + standing)
        : Phrases.list(above) + (above.size() == 1 ? " is " : " are ") + standing;
  }

  private BoardChart authorities(List<BoardRow> areas) {
    String title = "Flagged households by local authority";
    String subtitle =
        "Households flagged on the last night, per 1,000 homes, " + Months.full(month);
    List<Bar> bars = Bars.sorted(areas, area -> false, "");
    return new BoardChart(
        "authorities",
        title,
        subtitle,
        BarChart.draw(
            new ChartText("authorities", title, Bars.description(bars)),
            bars,
            new Measure("", null, null)),
        "",
        new NumberTable(subtitle, List.of("Authority", "Per 1,000 homes", "±"), Bars.rows(areas)));
  }
}
