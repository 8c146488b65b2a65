package org.tenantinsight.reports.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a difference between two published figures may be put into words. */
class ChangeTest {

  @ParameterizedTest(name = "{0} ± {1}, then {2} ± {3}: {4} by {5}")
  @CsvSource({
    "25,  10.6, 45,  10.6, UP,        20",
    "45,  10.6, 25,  10.6, DOWN,      20",
    // two standard errors of a difference of headline figures are 15.0
    "25,  10.6, 40,  10.6, UP,        15",
    "25,  10.6, 35,  10.6, NOT_CLEAR, 0",
    "25,  10.6, 25,  10.6, NOT_CLEAR, 0",
    "25,  10.6, '',  '',   NOT_KNOWN, 0",
    "'',  '',   45,  10.6, NOT_KNOWN, 0",
    "60-80, '', 95,  5.0,  NOT_KNOWN, 0",
  })
  void saysOnlyWhatTheFiguresAllow(
      String before, String spread, String now, String spreadNow, String kind, long by) {
    Change change = Change.between(row(before, spread), row(now, spreadNow));

    assertThat(change).isEqualTo(new Change(Change.Kind.valueOf(kind), by));
  }

  @ParameterizedTest(name = "{0} ± {1} against 85: {2}")
  @CsvSource({
    "92,    7.0, MEETS",
    "85,    7.0, MEETS",
    "80,    7.0, TOO_CLOSE",
    "77,    7.0, BELOW",
    ">99,   2.0, MEETS",
    "60-80, '',  BELOW",
    "80-100, '', TOO_CLOSE",
    "'',    '',  NOT_KNOWN",
  })
  void aTargetIsMissedOnlyWhenTheUncertaintyCannotExplainIt(
      String value, String spread, String verdict) {
    assertThat(Against.target(row(value, spread), 85)).isEqualTo(Against.valueOf(verdict));
  }

  static BoardRow row(String value, String spread) {
    return new BoardRow(
        "t", "headline", "", "", "", "", "m", value, value.isEmpty() ? "<10" : "", spread);
  }
}
