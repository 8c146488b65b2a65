package org.tenantinsight.reports.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What titles say of neighbourhoods; a hidden figure is never taken for an ordinary one. */
class NoneStandsOutTest {

  private static final YearMonth QUARTER_END = YearMonth.of(2026, 9);

  @ParameterizedTest(name = "landlord {0}, Ashgrove {1}, Fernhill {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20  | 22  | 60  | Fernhill is clearly above the landlord's rate of isolation
          20  | 22  | 21  | No neighbourhood is clearly above the landlord's rate of isolation
          20  | 22  | <10 | No neighbourhood with a figure to compare is clearly above the landlord's rate of isolation
          20  | <10 | <10 | Too few households to say whether a neighbourhood is clearly above the landlord's rate of isolation
          <10 | <10 | <10 | Too few households to say whether a neighbourhood is clearly above the landlord's rate of isolation
          <10 | 22  | 60  | Too few households to say whether a neighbourhood is clearly above the landlord's rate of isolation
          x   | x   | x   | A feed was late, so nobody can say whether a neighbourhood is clearly above the landlord's rate of isolation
          """)
  void isolationIsComparedOnlyWhereBothFiguresAreShown(
      String landlord, String ashgrove, String fernhill, String title) {
    String table = "isolation_by_neighbourhood";
    String rate = "isolation_per_1000_homes";
    BoardHistory history =
        history(
            row("isolation", "", rate, landlord),
            row(table, "Ashgrove", rate, ashgrove),
            row(table, "Fernhill", rate, fernhill));

    assertThat(new DemandSection(history).section().charts())
        .extracting(BoardChart::title)
        .contains(title);
  }

  @ParameterizedTest(name = "Ashgrove {0}, Fernhill {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          90    | 50  | One neighbourhood missed the 85% target for timely first contact
          90    | 84  | No neighbourhood clearly missed the 85% target for timely first contact
          80-99 | <10 | No neighbourhood with a figure to compare clearly missed the 85% target for timely first contact
          <10   | <10 | Too few households to say whether a neighbourhood clearly missed the 85% target for timely first contact
          """)
  void theTargetIsJudgedOnlyWhereAFigureIsShown(String ashgrove, String fernhill, String title) {
    String table = "contacted_in_time_by_neighbourhood";
    String rate = "contacted_in_time_per_cent_of_listed";
    BoardHistory history =
        history(row(table, "Ashgrove", rate, ashgrove), row(table, "Fernhill", rate, fernhill));

    assertThat(new ReachSection(history, SampleReleases.settings()).section().charts())
        .extracting(BoardChart::title)
        .contains(title);
  }

  private static BoardHistory history(BoardRow... rows) {
    BoardRelease release = new BoardRelease(QUARTER_END, List.of(rows));
    return new BoardHistory(release, List.of(release));
  }

  private static BoardRow row(String table, String area, String measure, String value) {
    boolean hidden = value.startsWith("<") || value.equals("x");
    return new BoardRow(
        table,
        "",
        area,
        area,
        "",
        "",
        measure,
        hidden ? "" : value,
        hidden ? value : "",
        hidden || value.contains("-") ? "" : "8.0");
  }
}
