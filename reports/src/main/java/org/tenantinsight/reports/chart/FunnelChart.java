package org.tenantinsight.reports.chart;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.chart.Svg.Style;

/** Steps that people pass one after the other, each with its number. The last one is the aim. */
public final class FunnelChart {

  private static final int WIDTH = 860;
  private static final int LEFT = 270;
  private static final int RIGHT = 670;
  private static final int TOP = 12;
  private static final int THICK = 34;
  private static final int STEP = 46;

  /**
   * One step.
   *
   * @param label what happened
   * @param value how many; null = not shown
   * @param words the number in words, or why it is not shown
   * @param share what the number is out of, in words; may be empty
   */
  public record Step(String label, @Nullable Double value, String words, String share) {}

  private FunnelChart() {}

  /** The steps from the first to the last. */
  public static String draw(ChartText text, List<Step> steps) {
    Svg svg = new Svg(text, WIDTH, TOP + steps.size() * STEP);
    double largest =
        steps.stream()
            .map(Step::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    Scale scale = new Scale(largest, largest);
    for (int i = 0; i < steps.size(); i++) {
      double y = TOP + i * (double) STEP;
      step(svg, steps.get(i), y, scale, i == steps.size() - 1);
      if (i + 1 < steps.size()) {
        passage(svg, steps.get(i), steps.get(i + 1), y + THICK, scale);
      }
    }
    return svg.build();
  }

  private static void step(Svg svg, Step step, double y, Scale scale, boolean aim) {
    svg.text(LEFT - 12, y + 22, Style.LABEL, step.label());
    svg.rect(LEFT, y, RIGHT - LEFT, THICK, Palette.TRACK);
    if (step.value() == null) {
      svg.text(
          LEFT + 12,
          y + 22,
          Style.LABEL.anchored("start").sized(14).coloured(Palette.QUIET),
          step.words());
      return;
    }
    double end = scale.at(step.value(), LEFT, RIGHT);
    svg.rect(LEFT, y, end - LEFT, THICK, aim ? Palette.TEAL : Palette.NAVY);
    svg.text(RIGHT + 12, y + 23, Style.VALUE, step.words());
    svg.text(RIGHT + 62, y + 23, Style.AXIS.anchored("start"), step.share());
  }

  /** The grey slope between two steps; none where one of them is not shown. */
  private static void passage(Svg svg, Step from, Step to, double y, Scale scale) {
    if (from.value() == null || to.value() == null) {
      return;
    }
    String d =
        "M%d %sL%s %sL%s %sL%d %sZ"
            .formatted(
                LEFT,
                Svg.n(y),
                Svg.n(scale.at(from.value(), LEFT, RIGHT)),
                Svg.n(y),
                Svg.n(scale.at(to.value(), LEFT, RIGHT)),
                Svg.n(y + STEP - THICK),
                LEFT,
                Svg.n(y + STEP - THICK));
    svg.area(d, "#cfd8e0");
  }
}
