package org.tenantinsight.transforms.link.details;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleInCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          written                    | first      | second
          Mr A & Mrs B Smith         | A SMITH    | B SMITH
          Ann and Bob Smith          | ANN SMITH  | BOB SMITH
          Ann Smith & Bob            | ANN SMITH  | BOB SMITH
          ' Ann Smith  AND  Bob Ray' | ANN SMITH  | BOB RAY
          Dr Ann Smith + Ms Bo Ray   | ANN SMITH  | BO RAY
          Anders&Sandra Anderson     | ANDERS ANDERSON | SANDRA ANDERSON
          """,
      useHeadersInDisplayName = true)
  void findsTwoPeopleWhoseNamesAreComplete(String written, String first, String second) {
    assertThat(PeopleInCell.names(written)).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr & Mrs Smith",
        "Mr and Mrs J Smith",
        "Ann & Bob",
        "Smith & Jones",
        "Ann, Bob & Cy & Di Smith",
        "Ann Smith & daughter",
        "Ann Smith and her two sons",
        "Ann Smith and Neighbour",
        "Hope Housing Ltd & Ann Smith",
        "Ann/Bob Smith",
        "&",
        "and",
        "Not known & Ann Smith"
      })
  void namesNobodyWhereItWouldHaveToGuess(String written) {
    assertThat(PeopleInCell.names(written)).isEmpty();
  }

  @Test
  void takesOnePersonForOne() {
    assertThat(PeopleInCell.names("Mrs Alexandra Sandford")).containsExactly("ALEXANDRA SANDFORD");
    assertThat(PeopleInCell.names(null)).isEmpty();
  }

  @Test
  void aKeyLeadsBackToItsRow() {
    assertThat(PeopleInCell.mentionKey("C1|2", 0)).isEqualTo("C1|2");
    assertThat(PeopleInCell.mentionKey("C1|2", 1)).isEqualTo("C1|2|&2");
    assertThat(PeopleInCell.rowKey("C1|2|&2")).isEqualTo("C1|2");
    assertThat(PeopleInCell.rowKey("C1|2")).isEqualTo("C1|2");
  }
}
