package org.tenantinsight.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.reports.chart.BarChart.Bar;
import org.tenantinsight.reports.chart.BarChart.Measure;
import org.tenantinsight.reports.chart.FunnelChart.Step;
import org.tenantinsight.reports.chart.SmallMultiples.Panel;

class ChartTest {

  private static final ChartText TEXT = new ChartText("demand", "Flags & calls", "Rises <slowly>.");

  private static final List<Point> MONTHS =
      List.of(
          Point.of("Aug 2026", 20),
          Point.hidden("Sep 2026", "hidden [<10]"),
          Point.hidden("Oct 2026", "hidden [<10]"),
          Point.of("Nov 2026", 15),
          Point.hidden("Dec 2026", "a feed was late"),
          Point.of("Jan 2027", 25),
          Point.of("Feb 2027", 40));

  @Test
  void everyChartHasATitleAndADescriptionThatAScreenReaderFinds() {
    assertThat(LineChart.draw(TEXT, MONTHS, "households"))
        .startsWith("<svg role=\"img\" aria-labelledby=\"demand-t demand-d\"")
        .contains("<title id=\"demand-t\">Flags &amp; calls</title>")
        .contains("<desc id=\"demand-d\">Rises &lt;slowly&gt;.</desc>");
  }

  @Test
  void aGapBreaksTheLineAndIsABandThatSaysWhy() {
    String chart = LineChart.draw(TEXT, MONTHS, "households");

    assertThat(chart.split("<path ")).as("one line for each run of shown months").hasSize(1 + 3);
    assertThat(chart).contains(">Not shown</text>").contains(">hidden [&lt;10]</text>");
    assertThat(chart.split("<rect ")).as("one band for each reason").hasSize(1 + 2);
  }

  @Test
  void aLoneMonthBetweenTwoGapsIsADot() {
    assertThat(LineChart.draw(TEXT, MONTHS, "households").split("<circle ")).hasSize(1 + 4);
  }

  @Test
  void monthsBeforeTheFirstReleaseAreNotZero() {
    List<Point> first =
        List.of(Point.hidden("Sep 2026", "no release yet"), Point.of("Oct 2026", 30));

    assertThat(LineChart.gaps(first)).containsExactly(new LineChart.Stretch(0, 0));
    assertThat(LineChart.runs(first)).containsExactly(new LineChart.Stretch(1, 1));
  }

  @Test
  void allPanelsShareOneScaleAndOneComparison() {
    String chart =
        SmallMultiples.draw(
            TEXT,
            List.of(new Panel("Ashgrove", MONTHS), new Panel("Fernhill", List.of(MONTHS.get(1)))),
            List.of(Point.of("Aug 2026", 18), Point.of("Feb 2027", 90)));

    assertThat(chart.split(">90</text>")).as("the largest value of any line sets it").hasSize(3);
    assertThat(chart)
        .contains(">Ashgrove</text>")
        .contains(">3 gaps</text>")
        .contains(">Not shown</text>");
  }

  @Test
  void panelsOnTheirOwnScalesShowTheCourseOfSmallAndLargeNumbers() {
    String chart =
        SmallMultiples.drawOnOwnScales(
            TEXT,
            List.of(
                new Panel("rent", List.of(Point.of("30 Oct", 2_900), Point.of("31 Oct", 3_000))),
                new Panel("referral", List.of(Point.of("31 Oct", 4)))));

    assertThat(chart).contains(">1.5k</text>", ">3k</text>", ">3000</text>", ">2</text>");
    assertThat(chart.split(">31 Oct</text>")).as("one day has one label").hasSize(1 + 2);
  }

  @Test
  void aBarThatStandsOutAlsoSaysSoInWordsAndATargetHasAHalo() {
    String chart =
        BarChart.draw(
            TEXT,
            List.of(
                new Bar("Ashgrove", 92.0, "92%", false),
                new Bar("Fernhill", 63.0, "63%, below target", true),
                new Bar("Quayside", null, "Hidden [<10]", false)),
            new Measure("%", 100.0, 85.0));

    assertThat(chart)
        .contains(">63%, below target</text>")
        .contains(">Target 85%</text>")
        .contains("stroke=\"#ffffff\" stroke-width=\"6\"")
        .contains("Hidden [&lt;10]");
  }

  @Test
  void aStepThatIsNotShownHasNoBarAndNoSlope() {
    String chart =
        FunnelChart.draw(
            TEXT,
            List.of(
                new Step("Flagged", 520.0, "520", ""),
                new Step("Tried", null, "Not shown [c]: confidential", ""),
                new Step("Spoken with", 395.0, "395", "76% of flagged")));

    assertThat(chart).doesNotContain("<path").contains(">Not shown [c]: confidential</text>");
    assertThat(chart.split("<rect ")).as("three tracks and two bars").hasSize(1 + 5);
  }

  @ParameterizedTest(name = "up to {0}: {1} in steps of {2}")
  @CsvSource({"0, 1, 1", "4, 4, 1", "45, 60, 20", "255, 300, 100", "92, 100, 50", "520, 600, 200"})
  void scalesEndAtARoundNumber(double largest, double top, double step) {
    Scale scale = Scale.upTo(largest);

    assertThat(scale.top()).isGreaterThanOrEqualTo(largest);
    assertThat(scale.marks()).hasSizeBetween(2, 6).startsWith(0.0).endsWith(scale.top());
  }
}
