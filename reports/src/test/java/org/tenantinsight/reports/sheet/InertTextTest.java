package org.tenantinsight.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44",
        "-2",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "\u200b=1",
        "\u0000=1",
        "\ufeff=1"
      })
  void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String payload) {
    assertThat(InertText.forCsv(payload)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"14 Fernhill Close", "O'Neill", "07700 900318", "a=b", "", " "})
  void leavesOrdinaryTextAsItIs(String text) {
    assertThat(InertText.forCsv(text)).isEqualTo(text);
  }

  @Test
  void dropsCharactersThatCannotBeSeenOrTurnTheReadingDirection() {
    assertThat(InertText.visible("A\u202egnp.exe\u0000\u200bB\r\nC")).isEqualTo("Agnp.exeB\nC");
  }

  @Test
  void keepsOurOwnNumbersAsNumbersAndQuotesEveryField() {
    assertThat(
            CsvText.file(
                List.of("a", "b"), List.of(Arrays.asList(-5, null), List.of("-5", "x\"y"))))
        .isEqualTo("\"a\",\"b\"\r\n\"-5\",\"\"\r\n\"'-5\",\"x\"\"y\"\r\n");
  }
}
