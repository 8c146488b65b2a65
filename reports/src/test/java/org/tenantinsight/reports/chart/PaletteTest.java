package org.tenantinsight.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Contrast of every pair of colours in use. WCAG 2.2: text 4.5 to 1 (1.4.3), parts of a chart 3 to
 * 1 (1.4.11). axe cannot judge text over SVG, so this does.
 */
class PaletteTest {

  @ParameterizedTest(name = "text {0} on {1}")
  @CsvSource({
    "#0b0c0c, #ffffff", // INK on the page
    "#505a5f, #ffffff", // QUIET on the page
    "#505a5f, #f1f2f3", // QUIET on a gap
    "#505a5f, #e8ebee", // QUIET on a funnel's track
    "#12436D, #ffffff", // NAVY on the page
    "#ffffff, #12436D", // labels on bars
    "#0b0c0c, #F46A25", // labels on bars that stand out
    "#d6e2ee, #12436D", // the page's head
    "#0c2d4a, #d2e2f1",
    "#005a30, #cce2d8",
    "#7a1a0c, #f6d7d2", // the three tags
    "#1a5a96, #ffffff", // links
  })
  void textCanBeRead(String text, String ground) {
    assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest(name = "{0} beside {1}")
  @CsvSource({
    Palette.NAVY + ", " + Palette.WHITE,
    Palette.TEAL + ", " + Palette.WHITE,
    Palette.PLUM + ", " + Palette.WHITE,
    Palette.ORANGE + ", " + Palette.WHITE,
    Palette.AVERAGE + ", " + Palette.WHITE,
    Palette.NAVY + ", " + Palette.ORANGE
  })
  void partsOfAChartCanBeToldFromWhatIsBesideThem(String part, String beside) {
    assertThat(contrast(part, beside)).isGreaterThanOrEqualTo(3);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
