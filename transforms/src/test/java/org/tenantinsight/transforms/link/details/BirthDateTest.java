package org.tenantinsight.transforms.link.details;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          one        | other      | contradict | why
          1990-12-12 | 1990-12-12 | false      | equal
          1990-12-05 | 1990-05-12 | false      | day and month swapped
          1990-12-12 | 1990-12-21 | false      | two digits exchanged
          1990-12-12 | 1991-12-12 | false      | one digit
          1961-02-14 | 1988-09-30 | true       | father and son
          1961-02-14 | 1972-02-14 | true       | two digits
          1965-02-14 | 2065-02-14 | false      | a year typed with two digits
          """)
  void contradictsUnlessOneSlipExplainsIt(
      String one, String other, boolean contradict, String why) {
    assertThat(BirthDate.contradict(one, other)).as(why).isEqualTo(contradict);
    assertThat(BirthDate.contradict(other, one)).as(why).isEqualTo(contradict);
  }
}
