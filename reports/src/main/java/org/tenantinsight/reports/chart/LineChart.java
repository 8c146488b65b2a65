package org.tenantinsight.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tenantinsight.reports.chart.Svg.Style;

/**
 * One line over the months. Where there is no value the line breaks and a grey band says why; a
 * lone value between two gaps is a dot.
 */
public final class LineChart {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 330;
  private static final int LEFT = 56;
  private static final int RIGHT = 740;
  private static final int TOP = 26;
  private static final int BOTTOM = 286;

  /** Narrower bands carry one short line only. */
  private static final int ROOM_FOR_WORDS = 100;

  private LineChart() {}

  /** The chart; {@code unit} stands under the last value. */
  public static String draw(ChartText text, List<Point> months, String unit) {
    Svg svg = new Svg(text, WIDTH, HEIGHT);
    Scale scale = Scale.upTo(largest(months));
    for (double mark : scale.marks()) {
      double y = scale.at(mark, BOTTOM, TOP);
      svg.line(LEFT, y, RIGHT, y, mark == 0 ? Palette.QUIET : Palette.GRID, "");
      svg.text(LEFT - 8, y + 5, Style.AXIS.anchored("end"), Svg.n(mark));
    }
    gaps(months).forEach(gap -> band(svg, months, gap));
    monthNames(svg, months);
    runs(months).forEach(run -> line(svg, months, run, scale));
    lastValue(svg, months, scale, unit);
    return svg.build();
  }

  /** A stretch of points, both ends included. */
  record Stretch(int from, int to) {}

  /** Neighbouring points with a value. */
  static List<Stretch> runs(List<Point> points) {
    return stretches(points.stream().map(p -> p.value() == null ? "" : "shown").toList());
  }

  /** Neighbouring points that are not shown for the same reason. */
  static List<Stretch> gaps(List<Point> points) {
    return stretches(points.stream().map(p -> p.value() == null ? p.reason() : "").toList());
  }

  static double largest(List<Point> points) {
    return points.stream()
        .map(Point::value)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private static List<Stretch> stretches(List<String> kinds) {
    List<Stretch> found = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= kinds.size(); i++) {
      if (i == kinds.size() || !kinds.get(i).equals(kinds.get(from))) {
        if (!kinds.get(from).isEmpty()) {
          found.add(new Stretch(from, i - 1));
        }
        from = i;
      }
    }
    return found;
  }

  private static double x(int i, int count) {
    return count == 1 ? RIGHT : LEFT + (double) (RIGHT - LEFT) * i / (count - 1);
  }

  private static void band(Svg svg, List<Point> months, Stretch gap) {
    double half = (double) (RIGHT - LEFT) / Math.max(1, months.size() - 1) / 2;
    double from = Math.max(LEFT, x(gap.from(), months.size()) - half);
    double to = Math.min(RIGHT, x(gap.to(), months.size()) + half);
    svg.rect(from, TOP, to - from, BOTTOM - TOP, Palette.BAND);
    String dashed = "stroke-dasharray=\"3 3\"";
    svg.line(from, TOP, from, BOTTOM, Palette.EDGE, dashed);
    svg.line(to, TOP, to, BOTTOM, Palette.EDGE, dashed);
    String reason = months.get(gap.from()).reason();
    double middle = (from + to) / 2;
    Style words = Style.AXIS.sized(13);
    if (to - from < ROOM_FOR_WORDS) {
      svg.text(middle, TOP + 20, words.coloured(Palette.INK).bold().sized(12), "Gap");
      return;
    }
    svg.text(middle, TOP + 20, words.coloured(Palette.INK).bold(), "Not shown");
    svg.text(middle, TOP + 37, words, reason);
  }

  private static void monthNames(Svg svg, List<Point> months) {
    String year = "";
    for (int i = 0; i < months.size(); i++) {
      String[] name = months.get(i).label().split(" ", 2);
      svg.text(x(i, months.size()), BOTTOM + 21, Style.AXIS, name[0]);
      if (name.length > 1 && !name[1].equals(year)) {
        year = name[1];
        svg.text(x(i, months.size()), BOTTOM + 38, Style.AXIS.sized(13), year);
      }
    }
  }

  private static void line(Svg svg, List<Point> months, Stretch run, Scale scale) {
    StringBuilder d = new StringBuilder();
    for (int i = run.from(); i <= run.to(); i++) {
      double y = scale.at(Objects.requireNonNull(months.get(i).value()), BOTTOM, TOP);
      d.append(d.isEmpty() ? "M" : "L").append(Svg.n(x(i, months.size()))).append(' ');
      d.append(Svg.n(y));
    }
    svg.path(d.toString(), Palette.NAVY, "stroke-width=\"3\"");
    for (int i = run.from(); i <= run.to(); i++) {
      double y = scale.at(Objects.requireNonNull(months.get(i).value()), BOTTOM, TOP);
      svg.circle(x(i, months.size()), y, 5, Palette.NAVY);
    }
  }

  private static void lastValue(Svg svg, List<Point> months, Scale scale, String unit) {
    Double value = months.isEmpty() ? null : months.get(months.size() - 1).value();
    if (value != null) {
      double y = scale.at(value, BOTTOM, TOP);
      svg.text(RIGHT + 13, y, Style.VALUE.sized(20).coloured(Palette.NAVY), Svg.n(value));
      svg.text(RIGHT + 13, y + 19, Style.AXIS.anchored("start").coloured(Palette.NAVY), unit);
    }
  }
}
