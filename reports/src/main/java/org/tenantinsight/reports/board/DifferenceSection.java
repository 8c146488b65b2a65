package org.tenantinsight.reports.board;

import static org.tenantinsight.reports.board.Published.FUNNEL_MET;
import static org.tenantinsight.reports.board.Published.MET_RATE;
import static org.tenantinsight.reports.board.Published.VERDICTS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenantinsight.reports.chart.BarChart;
import org.tenantinsight.reports.chart.BarChart.Bar;
import org.tenantinsight.reports.chart.BarChart.Measure;
import org.tenantinsight.reports.chart.ChartText;
import org.tenantinsight.reports.chart.FunnelChart;
import org.tenantinsight.reports.chart.FunnelChart.Step;

/**
 * Are we making a difference? The steps are those of Making Safeguarding Personal, which councils
 * report nationally.
 */
final class DifferenceSection {

  /** Table and measure of each step, and what the reader calls it. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of("funnel_flagged", "flagged_in_period", "Flagged for outreach"),
          List.of("funnel_tried", "tried", "Contact tried"),
          List.of("funnel_spoken_with", "spoken_with", "Spoken with"),
          List.of("funnel_asked", "asked", "Asked what they want"),
          List.of("funnel_told_us", "told_us", "Told us what they want"),
          List.of("funnel_outcome_met", "outcome_met", "Outcome fully or partly met"));

  private static final Map<String, String> VERDICT_WORDS = new LinkedHashMap<>();

  static {
    VERDICT_WORDS.put("TRUE", "Right to flag");
    VERDICT_WORDS.put("PARTLY", "Partly right");
    VERDICT_WORDS.put("FALSE_ALARM", "False alarm");
    VERDICT_WORDS.put("DATA_ERROR", "Error in the data");
  }

  private final BoardHistory history;

  DifferenceSection(BoardHistory history) {
    this.history = history;
  }

  BoardSection section() {
    BoardRelease quarter = history.newestWith(FUNNEL_MET);
    String question = "Are we making a difference?";
    if (quarter == null) {
      String due = Months.full(Months.quarterEnd(history.current().month()));
      return new BoardSection(
          "difference",
          question,
          List.of(),
          List.of(
              "What became of the households flagged, and what officers say of the flags, is published by the quarter. The first figures come with the release of %s."
                  .formatted(due)));
    }
    return new BoardSection(
        "difference", question, List.of(funnel(quarter), verdicts(quarter)), List.of());
  }

  private static BoardChart funnel(BoardRelease quarter) {
    List<Step> steps = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (List<String> step : STEPS) {
      BoardRow count = quarter.row(step.get(0), step.get(1));
      BoardRow share = quarter.row(step.get(0), step.get(1) + "_per_cent_of_flagged_in_period");
      if (count == null) {
        continue;
      }
      String shareShown =
          share == null || share.value().isEmpty() ? "" : Words.percent(share) + " of flagged";
      steps.add(
          new Step(
              step.get(2),
              count.number(),
              count.value().isEmpty() ? Bars.words(count, "") : count.value(),
              shareShown));
      rows.add(
          List.of(
              step.get(2), count.shown(), count.plusMinus(), share == null ? "" : share.shown()));
    }
    String title = funnelTitle(quarter);
    String span = Months.quarter(quarter.month());
    String subtitle =
        "What had happened by the end of the quarter to households flagged in " + span;
    List<String> spoken = rows.stream().map(row -> row.get(0) + " " + row.get(1)).toList();
    String description = "Six steps: " + String.join(", ", spoken) + ".";
    return new BoardChart(
        "outcomes",
        title,
        subtitle,
        FunnelChart.draw(new ChartText("outcomes", title, description), steps),
        "The last three steps are the Making Safeguarding Personal questions: was the person asked, did they say, was it met. Households flagged late in the quarter may not have been reached yet.",
        new NumberTable(subtitle, List.of("Step", "Households", "±", "Per cent of flagged"), rows));
  }

  private static String funnelTitle(BoardRelease quarter) {
    BoardRow met = quarter.row(FUNNEL_MET, MET_RATE);
    if (met == null || met.value().isEmpty()) {
      return "What became of the households that were flagged";
    }
    return Words.capital(Words.percent(met))
        + " of the households that told us what they wanted got it, fully or in part";
  }

  private static BoardChart verdicts(BoardRelease quarter) {
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (BoardRow part : quarter.parts(VERDICTS)) {
      String name = VERDICT_WORDS.getOrDefault(part.category(), part.category());
      bars.add(new Bar(name, part.number(), Bars.words(part, ""), false));
      rows.add(List.of(name, part.shown(), part.plusMinus()));
    }
    String title = "Was it right to flag? What officers said";
    String subtitle =
        "Households by the newest verdict of the officer, " + Months.quarter(quarter.month());
    return new BoardChart(
        "verdicts",
        title,
        subtitle,
        BarChart.draw(
            new ChartText("verdicts", title, Bars.description(bars)),
            bars,
            new Measure("", null, null)),
        "",
        new NumberTable(subtitle, List.of("Verdict", "Households", "±"), rows));
  }
}
