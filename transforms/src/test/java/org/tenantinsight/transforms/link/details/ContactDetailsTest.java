package org.tenantinsight.transforms.link.details;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone numbers, addresses and postcodes in one spelling. */
class ContactDetailsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07700900123",
        "07700 900 123",
        "+447700900123",
        "0044 7700 900123",
        "(07700) 900123"
      })
  void writesATelephoneNumberWithItsCountry(String written) {
    assertThat(Telephone.e164(written)).isEqualTo("+447700900123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n/a", "ask daughter", "123"})
  void findsNoNumberInOtherWords(String written) {
    assertThat(Telephone.e164(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07000000000",
        "07777777777",
        "00000000000",
        "07123 456789",
        "01234567890",
        "+44 9876543210",
        "01111111111"
      })
  void whatPeopleTypeWhereAFormInsistsIsNoNumber(String written) {
    assertThat(Telephone.e164(written)).isNull();
  }

  @Test
  void writesAnEMailAddressInSmallLetters() {
    assertThat(Mailbox.fold(" Ann.Askew@Example.org ")).isEqualTo("ann.askew@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "none",
        "@example.org",
        "noemail@noemail.com",
        "no-email@example.org",
        "j.smith@noemail.co.uk",
        "N/A@n/a"
      })
  void takesWhatStandsForNoAddressForNone(String written) {
    assertThat(Mailbox.fold(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Flat 11, Lovatt House, Dingle Road | Fl 11 Lovatt House Dingle Rd
          3 Elm Avenue                       | 3, ELM AVE.
          """)
  void readsShortFormsOfAnAddressAlike(String one, String other) {
    assertThat(AddressText.fold(one)).isEqualTo(AddressText.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"Flat 1 Elm Road,Flat 11 Elm Road", "3 Elm Road,3a Elm Road"})
  void keepsNeighboursApart(String one, String other) {
    assertThat(AddressText.fold(one)).isNotEqualTo(AddressText.fold(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"b931aa", "B93 1AA", " B93  1AA"})
  void writesAPostcodeWithoutBlanks(String written) {
    assertThat(AddressText.foldPostcode(written)).isEqualTo("B931AA");
  }
}
