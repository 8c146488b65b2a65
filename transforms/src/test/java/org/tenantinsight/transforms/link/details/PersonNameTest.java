package org.tenantinsight.transforms.link.details;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          written             | folded
          Colin Smith         | COLIN SMITH
          ' colin  SMITH '    | COLIN SMITH
          Mrs. Joyce O'Neill  | JOYCE ONEILL
          Dr Prof Ana Núñez   | ANA NUNEZ
          Łukasz Pemberton-Hale | LUKASZ PEMBERTON HALE
          Марія               | MARIA
          Miss                | MISS
          """,
      useHeadersInDisplayName = true)
  void writesEveryNameInOneSpelling(String written, String folded) {
    assertThat(PersonName.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "12", "---"})
  void findsNoNameWhereThereIsNoLetter(String written) {
    assertThat(PersonName.fold(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not known", "unknown", "N/A", "The Occupier", "Neighbour", "ANON"})
  void takesNoWordsForNotKnowingAsAName(String written) {
    assertThat(PersonName.ofOnePerson(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hope Housing Ltd", "West Midlands Police", "Citizens Advice Centre"})
  void leavesOrganisationsOut(String written) {
    assertThat(PersonName.ofOnePerson(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Hope, Housing Ltd",
    "St Brannock, Care Limited",
    "Void, Property",
    "Grace, Church Trust",
    "John & Joan, Lathbury",
    "John and Joan, Lathbury"
  })
  void findsNobodyInTheNameOfACompanyOrOfTwo(String forename, String surname) {
    assertThat(PersonName.isNobodys(forename, surname)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Ann, School",
    "Hope, Housing",
    "Andrew, Sandford",
    "Anne-Marie, Trust",
    "Test, Pilot"
  })
  void takesASurnameForASurname(String forename, String surname) {
    assertThat(PersonName.isNobodys(forename, surname)).isFalse();
  }
}
