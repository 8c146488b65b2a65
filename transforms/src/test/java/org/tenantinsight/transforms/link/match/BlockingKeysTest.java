package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows are compared at all: the people are made up. */
class BlockingKeysTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a slip in one name, one birth date      | forename=Shahnaz; surname=Begum; born=1990-12-12 | forename=Shehnaz; surname=Begum; born=1990-12-12
          both names misspelt, one district       | forename=Elliot; surname=Page; born=1979-04-23; postcode=B8 1EE | forename=Telliot; surname=Papge; born=1979-04-23; postcode=B8 7AB
          both names misspelt, no address         | forename=Nathan; surname=Challenor; born=1960-02-13 | forename=Natahn; surname=Challmenor; born=1960-02-13
          names exchanged, no birth date          | forename=Linh; surname=Truong | forename=Truong; surname=Linh
          day and month exchanged, a new surname  | forename=Chloe; surname=Bennett; born=1992-06-04 | forename=Chloe; surname=Hargreaves; born=1992-04-06
          a slip in the day                       | forename=Ann; surname=Askew; born=1950-03-12 | forename=Ann; surname=Askew; born=1950-03-21
          the same, names exchanged               | forename=Ann; surname=Askew; born=1950-03-12 | forename=Askew; surname=Ann; born=1950-03-21
          one telephone                           | forename=Ann; phone=07700900016 | surname=Askew; phone=07700900016
          one home and the start of a name        | forename=Chloe; surname=Bennett; home=7 | forename=Chloé; surname=Hargreaves; home=7
          """)
  void rowsMeet(String why, String one, String other) {
    assertThat(BlockingKeys.of(People.written(one)))
        .containsAnyElementsOf(BlockingKeys.of(People.written(other)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a district and nothing else             | forename=Ann; surname=Askew; born=1950-03-12; postcode=B8 1EE | forename=Joan; surname=Bell; born=1961-07-30; postcode=B8 7AB
          a common name in two districts          | forename=Margaret; surname=Taylor; postcode=WN1 1AA | forename=Margaret; surname=Taylor; postcode=B8 7AB
          a forename and two parts of a date      | forename=Ann; surname=Askew; born=1950-03-12 | forename=Ann; surname=Bell; born=1950-03-21
          one initial and no birth date           | forename=A; surname=Askew | forename=A; surname=Bell
          """)
  void rowsDoNotMeet(String why, String one, String other) {
    assertThat(
            Collections.disjoint(
                BlockingKeys.of(People.written(one)), BlockingKeys.of(People.written(other))))
        .isTrue();
  }
}
