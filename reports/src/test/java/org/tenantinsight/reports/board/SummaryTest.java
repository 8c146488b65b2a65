package org.tenantinsight.reports.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three sentences at the top, for one set of published figures after the other. */
class SummaryTest {

  private static final YearMonth NOW = YearMonth.of(2026, 10);

  @ParameterizedTest(name = "{0} a year ago, {1} now")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25  | 45  | Demand is rising: 45 households were newly flagged in October, 20 more than a year ago.
          45  | 25  | Demand is falling: 25 households were newly flagged in October, 20 fewer than a year ago.
          40  | 45  | Demand shows no clear change: 45 households were newly flagged in October, as far as can be told about as many as a year ago.
          <10 | 45  | 45 households were newly flagged in October; there is no earlier figure to compare with.
          25  | <10 | How many households were newly flagged in October is hidden, because it is small or could be worked out.
          25  | x   | How many households were newly flagged in October is not shown: a feed was late.
          """)
  void demandIsComparedWithAYearAgo(String yearAgo, String now, String sentence) {
    assertThat(summary(List.of(newly(NOW.minusYears(1), yearAgo), newly(NOW, now))).demand())
        .isEqualTo(sentence);
  }

  @Test
  void demandIsComparedWithTheMonthBeforeWhenThereIsNoFigureOfAYearAgo() {
    assertThat(summary(List.of(newly(NOW.minusMonths(1), "20"), newly(NOW, "50"))).demand())
        .isEqualTo(
            "Demand is rising: 50 households were newly flagged in October, 30 more than September.");
  }

  @Test
  void inTheFirstMonthEveryFlagIsNew() {
    BoardRelease first =
        release(
            NOW,
            count("newly_flagged", "newly_flagged", "z"),
            count("flagged_by_band", "flagged", "420"));

    assertThat(summary(List.of(first)).demand())
        .isEqualTo(
            "This is the first month, so every flag is new and no change can be shown; 420 households were flagged at its end.");
  }

  @Test
  void namesTheNeighbourhoodsThatClearlyMissedTheTarget() {
    BoardRelease quarter =
        release(
            YearMonth.of(2026, 9),
            rate("contacted_in_time_by_neighbourhood", "Ashgrove", "92", "7.0"),
            rate("contacted_in_time_by_neighbourhood", "Fernhill", "63", "7.0"),
            rate("contacted_in_time_by_neighbourhood", "Harbour Row", "81", "8.0"),
            rate("contacted_in_time_by_neighbourhood", "Oakfield", "60-80", ""));

    assertThat(summary(List.of(quarter, newly(NOW, "45"))).timeliness())
        .isEqualTo(
            "Timely contact fell short of the 85% target in Fernhill and Oakfield (July to September 2026).");
  }

  @ParameterizedTest(name = "the landlord at {0} ± {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          90 | 4.0 | Timely contact meets the target of 85% spoken with within 10 working days: 90% in October.
          70 | 4.0 | Timely contact falls short of the target of 85% spoken with within 10 working days: 70% in October.
          83 | 4.0 | Timely contact is too close to the target of 85% spoken with within 10 working days to say whether it is met: 83% in October.
          '' | ''  | Whether the target of 85% spoken with within 10 working days is met cannot be said for October: too few households were due, or no figure can be shown.
          """)
  void saysHowTheLandlordStandsWhenNoNeighbourhoodStandsOut(
      String value, String spread, String sentence) {
    BoardRelease now = release(NOW, rate("contacted_in_time", "", value, spread));

    assertThat(summary(List.of(now)).timeliness()).isEqualTo(sentence);
  }

  @Test
  void saysWhenTheFirstOutcomesWillBeKnown() {
    assertThat(summary(List.of(newly(NOW, "45"))).outcomes())
        .isEqualTo(
            "What people wanted, and whether it came about, is published by the quarter; the first figures come with the release of December 2026.");
  }

  @Test
  void saysHowOftenPeopleGotWhatTheyWanted() {
    BoardRelease quarter =
        release(
            YearMonth.of(2026, 9),
            row("funnel_outcome_met", "", "outcome_met_per_cent_of_told_us", "81", "9.0"),
            row("funnel_asked", "", "asked_per_cent_of_spoken_with", "89", "7.0"));

    assertThat(summary(List.of(quarter, newly(NOW, "45"))).outcomes())
        .isEqualTo(
            "Of the households that said what they wanted, 81% got it fully or in part (July to September 2026); 89% of those spoken with were asked.");
  }

  private static Summary summary(List<BoardRelease> releases) {
    List<BoardRelease> all = new ArrayList<>(releases);
    BoardRelease current = all.get(all.size() - 1);
    return new Summary(new BoardHistory(current, all), SampleReleases.settings());
  }

  private static BoardRelease newly(YearMonth month, String count) {
    return release(month, count("newly_flagged", "newly_flagged", count));
  }

  private static BoardRelease release(YearMonth month, BoardRow... rows) {
    return new BoardRelease(month, List.of(rows));
  }

  private static BoardRow count(String table, String measure, String value) {
    return row(table, "", measure, value, "10.6");
  }

  private static BoardRow rate(String table, String area, String value, String spread) {
    return row(table, area, "contacted_in_time_per_cent_of_listed", value, spread);
  }

  private static BoardRow row(
      String table, String area, String measure, String value, String spread) {
    boolean shown = value.length() > 1 && !value.startsWith("<");
    return new BoardRow(
        table,
        "",
        area,
        area,
        "",
        "",
        measure,
        shown ? value : "",
        shown ? "" : value.isEmpty() ? "<10" : value,
        shown ? spread : "");
  }
}
