package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a name in words agrees with the forename, surname and preferred name on file. */
class NameAgreementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          forename | surname        | preferred | in words         | agreement
          COLIN    | SMITH          |           | COLIN SMITH      | SAME
          WILLIAM  | FITZGERALD     |           | BILL FITZGERALD  | SAME
          MOHAMMED | HUSSAIN        |           | MUHAMMAD HUSSAIN | SAME
          DOROTHY  | GREEN          | PEARL     | PEARL GREEN      | SAME
          MARY ANN | GREEN          |           | MARY GREEN       | SAME
          LEE      | VAN DER BERG   |           | LEE VAN DER BERG | SAME
          JOYCE    | PEMBERTON HALE |           | J PEMBERTON HALE | LIKE
          JOYCE    | PEMBERTON HALE |           | JOYCE HALE       | LIKE
          THI HOA  | NGUYEN         |           | NGUYEN THI HOA   | LIKE
          COLIN    | SMITH          |           | COLLIN SMYTH     | LIKE
          COLIN    | SMITH          |           | SMITH            | LIKE
          CHLOE    | BENNETT        |           | CHLOE HARGREAVES | FORENAME_ONLY
          AALIYAH  | BEGUM          |           | AAMINA BEGUM     | CONFLICT
          KAI      | BROOKS         |           | KYLE BROOKS      | CONFLICT
          IAN      | SMITH          |           | ANN SMITH        | CONFLICT
          MUHAMMAD HASSAN | ALI     |           | MUHAMMAD HUSSAIN ALI | CONFLICT
          COLIN    | SMITH          |           | RUPERT CLARKE    | CONFLICT
          """)
  void comparesNames(
      String forename, String surname, String preferred, String inWords, NameAgreement agreement) {
    assertThat(NameAgreement.of(forename, surname, preferred, inWords)).isEqualTo(agreement);
  }

  @Test
  void saysNothingWhereANameIsMissing() {
    assertThat(NameAgreement.of("COLIN", "SMITH", null, null)).isNull();
    assertThat(NameAgreement.conflict(null, false)).isFalse();
  }

  @Test
  void takesANewSurnameForAMarriageWhenTheBirthDateIsTheSame() {
    assertThat(NameAgreement.conflict(NameAgreement.FORENAME_ONLY, true)).isFalse();
    assertThat(NameAgreement.conflict(NameAgreement.FORENAME_ONLY, false)).isTrue();
  }
}
