package org.tenantinsight.reports.chart;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.tenantinsight.reports.chart.LineChart.Stretch;
import org.tenantinsight.reports.chart.Svg.Style;

/**
 * Many small line charts: on one scale, each beside the same dotted line of comparison, or each on
 * its own scale, where only the course of each line matters.
 */
public final class SmallMultiples {

  private static final int COLUMNS = 4;
  private static final int PANEL_WIDTH = 214;
  private static final int PANEL_HEIGHT = 168;
  private static final int LEFT = 30;
  private static final int RIGHT = 195;
  private static final int TOP = 34;
  private static final int BOTTOM = 134;

  /**
   * One panel.
   *
   * @param name the area
   * @param points one for each month
   */
  public record Panel(String name, List<Point> points) {
    /** Keeps its own copy. */
    public Panel {
      points = List.copyOf(points);
    }
  }

  private SmallMultiples() {}

  /** The panels in their order; {@code average} is drawn dotted in each of them. */
  public static String draw(ChartText text, List<Panel> panels, List<Point> average) {
    double largest = LineChart.largest(average);
    for (Panel panel : panels) {
      largest = Math.max(largest, LineChart.largest(panel.points()));
    }
    double top = Scale.upTo(largest).top();
    return draw(text, panels, average, panel -> top);
  }

  /** The panels in their order, each as high as its own largest value. */
  public static String drawOnOwnScales(ChartText text, List<Panel> panels) {
    return draw(
        text, panels, List.of(), panel -> Scale.upTo(LineChart.largest(panel.points())).top());
  }

  private static String draw(
      ChartText text, List<Panel> panels, List<Point> average, ToDoubleFunction<Panel> top) {
    int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
    Svg svg = new Svg(text, COLUMNS * PANEL_WIDTH, Math.max(1, rows) * PANEL_HEIGHT);
    for (int i = 0; i < panels.size(); i++) {
      double x = i % COLUMNS * (double) PANEL_WIDTH;
      double y = i / COLUMNS * (double) PANEL_HEIGHT;
      double highest = top.applyAsDouble(panels.get(i));
      panel(svg, x, y, panels.get(i), average, new Scale(highest, highest / 2));
    }
    return svg.build();
  }

  private static void panel(
      Svg svg, double x, double y, Panel panel, List<Point> average, Scale scale) {
    List<Point> points = panel.points();
    svg.text(x + LEFT, y + 16, Style.LABEL.anchored("start").bold(), panel.name());
    for (double mark : scale.marks()) {
      double at = y + scale.at(mark, BOTTOM, TOP);
      svg.line(x + LEFT, at, x + RIGHT, at, mark == 0 ? Palette.QUIET : Palette.GRID, "");
      svg.text(x + LEFT - 5, at + 5, Style.AXIS.anchored("end").sized(13), brief(mark));
    }
    drawLine(
        svg, x, y, average, scale, Palette.AVERAGE, "stroke-width=\"2\" stroke-dasharray=\"2 5\"");
    if (!points.isEmpty()) {
      Style ends = Style.AXIS.sized(13);
      if (points.size() > 1) {
        svg.text(x + LEFT, y + BOTTOM + 19, ends.anchored("start"), points.get(0).label());
      }
      svg.text(
          x + RIGHT, y + BOTTOM + 19, ends.anchored("end"), points.get(points.size() - 1).label());
    }
    long hidden = points.stream().filter(p -> p.value() == null).count();
    if (hidden == points.size()) {
      svg.text(
          x + (LEFT + RIGHT) / 2.0, y + 76, Style.AXIS.coloured(Palette.INK).bold(), "Not shown");
      String reason = points.isEmpty() ? "" : points.get(points.size() - 1).reason();
      svg.text(x + (LEFT + RIGHT) / 2.0, y + 94, Style.AXIS.sized(13), reason);
      return;
    }
    drawLine(svg, x, y, points, scale, Palette.NAVY, "stroke-width=\"3\"");
    if (hidden > 0) {
      Style note = Style.AXIS.anchored("end").sized(12);
      svg.text(x + RIGHT, y + 16, note, hidden + (hidden == 1 ? " gap" : " gaps"));
    }
    lastValue(svg, x, y, points, scale);
  }

  private static void drawLine(
      Svg svg, double x, double y, List<Point> points, Scale scale, String colour, String more) {
    for (Stretch run : LineChart.runs(points)) {
      StringBuilder d = new StringBuilder();
      for (int i = run.from(); i <= run.to(); i++) {
        d.append(d.isEmpty() ? "M" : "L").append(Svg.n(x + across(i, points.size())));
        d.append(' ').append(Svg.n(y + height(points.get(i), scale)));
      }
      svg.path(d.toString(), colour, more);
      if (run.from() == run.to()) {
        double dot = x + across(run.from(), points.size());
        svg.circle(dot, y + height(points.get(run.from()), scale), 3, colour);
      }
    }
  }

  private static void lastValue(Svg svg, double x, double y, List<Point> points, Scale scale) {
    Point last = points.get(points.size() - 1);
    if (last.value() != null) {
      double at = y + height(last, scale);
      svg.circle(x + RIGHT, at, 4, Palette.NAVY);
      Style value = Style.LABEL.bold().coloured(Palette.NAVY);
      svg.text(x + RIGHT + 4, Math.max(y + TOP - 6, at - 10), value, Svg.n(last.value()));
    }
  }

  /** A mark that fits beside the panel: from a thousand on as 1.5k or 2M. */
  private static String brief(double mark) {
    if (mark < 1_000) {
      return Svg.n(mark);
    }
    return mark < 1_000_000 ? Svg.n(mark / 1_000) + "k" : Svg.n(mark / 1_000_000) + "M";
  }

  private static double across(int i, int count) {
    return count == 1 ? RIGHT : LEFT + (double) (RIGHT - LEFT) * i / (count - 1);
  }

  private static double height(Point point, Scale scale) {
    return scale.at(Objects.requireNonNull(point.value()), BOTTOM, TOP);
  }
}
