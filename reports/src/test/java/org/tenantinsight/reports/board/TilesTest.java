package org.tenantinsight.reports.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tiles say of the month before, and of a figure that is hidden. */
class TilesTest {

  private static final YearMonth NOW = YearMonth.of(2026, 10);

  @ParameterizedTest(name = "{0} in September, {1} now")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20  | 50  | ▲ 30 more than September
          50  | 50  | No clear change since September
          <10 | 50  | Nothing to compare with in September
          20  | <10 | No figure to compare with September
          """)
  void saysWhichFigureOfAChangeIsMissing(String before, String now, String change) {
    BoardRelease current = release(NOW, now);
    BoardHistory history =
        new BoardHistory(current, List.of(release(NOW.minusMonths(1), before), current));

    assertThat(new Tiles(history, SampleReleases.settings()).all().get(0).change())
        .isEqualTo(change);
  }

  @ParameterizedTest(name = "mark {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <10 | Hidden
          c   | Confidential
          x   | A feed was late
          z   | Not applicable
          """)
  void aRateWithoutAFigureNeverReadsAsACount(String mark, String shown) {
    BoardRow rate =
        new BoardRow(
            "contacted_in_time",
            "headline",
            "",
            "",
            "",
            "",
            "contacted_in_time_per_cent_of_listed",
            "",
            mark,
            "");
    BoardRelease current = new BoardRelease(NOW, List.of(rate));
    BoardHistory history = new BoardHistory(current, List.of(current));

    assertThat(new Tiles(history, SampleReleases.settings()).all().get(1).value()).isEqualTo(shown);
  }

  @Test
  void aHiddenCountIsNotSaidToBeFewerThanAnything() {
    BoardRelease current = release(NOW, "<10");

    assertThat(
            new Tiles(new BoardHistory(current, List.of(current)), SampleReleases.settings())
                .all()
                .get(0)
                .value())
        .isEqualTo("Hidden");
  }

  private static BoardRelease release(YearMonth month, String newly) {
    boolean hidden = newly.startsWith("<");
    return new BoardRelease(
        month,
        List.of(
            new BoardRow(
                "newly_flagged",
                "headline",
                "",
                "",
                "",
                "",
                "newly_flagged",
                hidden ? "" : newly,
                hidden ? newly : "",
                hidden ? "" : "10.6")));
  }
}
