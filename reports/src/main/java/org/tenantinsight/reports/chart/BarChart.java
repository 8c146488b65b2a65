package org.tenantinsight.reports.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.chart.Svg.Style;

/** Bars from the left with their labels inside, and a target line where there is a target. */
public final class BarChart {

  private static final int WIDTH = 860;
  private static final int LEFT = 190;
  private static final int RIGHT = 800;
  private static final int ROOM_FOR_TARGET = 40;
  private static final int ROOM_ABOVE = 6;
  private static final int BAR = 36;
  private static final int THICK = 24;

  /** Shorter bars have their label on the right. */
  private static final int ROOM_FOR_LABEL = 190;

  /**
   * One bar.
   *
   * @param label the area or part
   * @param value its length; null = not shown
   * @param words what stands on it, or why it is not shown
   * @param stands whether it stands out: another colour, and its words say why
   */
  public record Bar(String label, @Nullable Double value, String words, boolean stands) {}

  /**
   * How the bars are measured.
   *
   * @param unit written after every mark, such as {@code %}
   * @param top end of the scale; null = as long as the bars need
   * @param target null = none
   */
  public record Measure(String unit, @Nullable Double top, @Nullable Double target) {}

  private BarChart() {}

  /** The bars in their order. */
  public static String draw(ChartText text, List<Bar> bars, Measure measure) {
    int top = measure.target() == null ? ROOM_ABOVE : ROOM_FOR_TARGET;
    int bottom = top + bars.size() * BAR;
    Svg svg = new Svg(text, WIDTH, bottom + 30);
    Scale scale = scale(bars, measure);
    for (double mark : scale.marks()) {
      double x = scale.at(mark, LEFT, RIGHT);
      svg.line(x, top, x, bottom, mark == 0 ? Palette.QUIET : Palette.GRID, "");
      svg.text(x, bottom + 20, Style.AXIS, Svg.n(mark) + measure.unit());
    }
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, bars.get(i), top + i * BAR + (BAR - THICK) / 2.0, scale);
    }
    if (measure.target() != null) {
      double x = scale.at(measure.target(), LEFT, RIGHT);
      svg.line(x, top - 12, x, bottom, Palette.WHITE, "stroke-width=\"6\"");
      svg.line(x, top - 12, x, bottom, Palette.INK, "stroke-width=\"2\" stroke-dasharray=\"6 4\"");
      String words = "Target " + Svg.n(measure.target()) + measure.unit();
      svg.text(x, top - 18, Style.AXIS.coloured(Palette.INK).bold().sized(15), words);
    }
    return svg.build();
  }

  private static Scale scale(List<Bar> bars, Measure measure) {
    if (measure.top() != null) {
      return new Scale(measure.top(), measure.top() / 5);
    }
    double largest = 0;
    for (Bar bar : bars) {
      largest = Math.max(largest, bar.value() == null ? 0 : bar.value());
    }
    return Scale.upTo(largest);
  }

  private static void bar(Svg svg, Bar bar, double y, Scale scale) {
    double line = y + THICK - 7;
    svg.text(LEFT - 10, line, Style.LABEL, bar.label());
    Style words = Style.LABEL.anchored("start");
    if (bar.value() == null) {
      svg.text(LEFT + 10, line, words.sized(14).coloured(Palette.QUIET), bar.words());
      return;
    }
    double end = scale.at(bar.value(), LEFT, RIGHT);
    svg.rect(LEFT, y, end - LEFT, THICK, bar.stands() ? Palette.ORANGE : Palette.NAVY);
    if (end - LEFT < ROOM_FOR_LABEL) {
      svg.text(end + 8, line, words.bold(), bar.words());
    } else {
      String colour = bar.stands() ? Palette.INK : Palette.WHITE;
      svg.text(LEFT + 10, line, words.bold().coloured(colour), bar.words());
    }
  }
}
