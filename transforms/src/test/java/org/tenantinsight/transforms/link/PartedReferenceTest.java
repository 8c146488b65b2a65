package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.transforms.link.LinkedNight.residentOf;
import static org.tenantinsight.transforms.link.LinkedNight.residentOrNobody;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.TenancyTable;

/**
 * References of which somebody said that two of their rows are two people: what keeps their rows
 * from everybody else's, and where their warnings stand.
 */
class PartedReferenceTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

  private static final String PEOPLE =
      """
      person_ref | tenancy_ref | role   | forename | surname     | preferred_name | date_of_birth | mobile      | phone       | email
      P          | T0          | TENANT | Gordon   | Wetherspoon |                | 1962-07-11    |             | 01914960123 |
      P          | T1          | TENANT | Gordon   | Wetherspoon |                |               |             |             |
      P          | T2          | TENANT | Gordon   | Wetherspoon |                |               |             |             |
      SON        | T0          | TENANT | Gordon   | Wetherspoon |                |               |             | 01914960123 |
      K          | K1          | TENANT | Joan     | Bickerstaff |                |               |             |             |
      K          | K2          | TENANT | Joan     | Bickerstaff |                | 1980-03-04    | 07700900555 |             |
      KK         | K9          | TENANT | Joan     | Bickerstaff |                | 1980-03-04    | 07700900777 |             |
      S          | S0          | TENANT | Verity   | Marshfield  |                | 1983-09-05    | 07700900666 |             | jx@example.org
      S          | S1          | TENANT | Verity   | Hallworth   |                |               |             |             |
      S          | S2          | TENANT | Verity   | Hallworth   |                | 1983-09-04    | 07700900666 |             | jx@example.org
      FOUR       | B1          | TENANT | Desmond  | Applegarth  |                | 1962-07-11    |             |             |
      FOUR       | B2          | TENANT | Desmond  | Applegarth  |                |               |             |             |
      FOUR       | B3          | TENANT | Desmond  | Applegarth  | Des            |               |             |             |
      FOUR       | B4          | TENANT | Desmond  | Applegarth  |                |               |             |             |
      MOVED      | C1          | TENANT | Hilda    | Mowbray     |                | 1955-04-12    |             |             |
      MOVED      | C2          | TENANT | Hilda    | Mowbray     |                |               |             |             |
      MOVED      | C3          | TENANT | Hilda    | Mowbray     |                |               |             |             |
      E          | E0          | TENANT | Sheila   | Joneston    |                |               |             |             |
      E          | E9          | TENANT | Sheila   | Clarkson    |                |               |             |             |
      E          | E1          | TENANT | Sheila   | Clarkson    |                | 1950-02-14    |             |             |
      E          | E2          | TENANT | Sheila   | Clarkson    |                |               |             |             |
      EX         | E3          | TENANT | Sheila   | Clarkson    |                | 1950-02-14    |             |             |
      BD         | Q0          | TENANT | Osbert   | Fothergill  |                | 1962-07-11    | 07700900124 |             |
      BD         | Q1          | TENANT | Osbert   | Fothergill  |                |               | 07700900124 |             |
      BD         | Q2          | TENANT | Osbert   | Fothergill  |                |               | 07700900124 |             |
      FF         | U0          | TENANT | Thaddeus | Winterburn  |                | 1950-03-09    | 07700900125 |             |
      FF         | U1          | TENANT | Thaddeus | Winterburn  |                |               | 07700900125 |             |
      FF         | U2          | TENANT | Thaddeus | Winterburn  |                | 1990-08-17    |             |             |
      BF         | F0          | TENANT | Ambrose  | Fairweather |                |               | 07700900123 |             |
      BF         | F1          | TENANT | Ambrose  | Fairweather |                |               | 07700900123 |             |
      BF         | F2          | TENANT | Ambrose  | Fairweather |                |               | 07700900123 |             |
      L          | L0          | TENANT | Norman   | Ellingworth |                | 1962-07-11    |             | 01914960777 |
      L          | L1          | TENANT | Norman   | Ellingworth |                |               |             |             |
      L          | L2          | TENANT | Norman   | Ellingworth |                |               |             |             |
      LSON       | L9          | TENANT | Norman   | Ellingworth |                |               |             | 01914960777 |
      W          | W1          | TENANT | Rupert   | Ollerenshaw |                |               |             |             |
      W          | W2          | TENANT | Rupert   | Ollerenshaw |                |               |             |             |
      X          | X3          | TENANT | Rupert   | Ollerenshaw |                |               |             |             |
      D          | D0          | TENANT | Petra    | Marshfield  |                |               |             |             |
      D          | D1          | TENANT | Petra    | Birtwhistle |                |               |             |             |
      D          | D2          | TENANT | Petra    | Birtwhistle |                |               |             |             |
      D          | D4          | TENANT | Petra    | Birtwhistle |                |               |             |             |
      H          | H1          | TENANT | Edith    | Pemberton   |                | 1955-04-12    |             |             |
      H          | H2          | TENANT | Edith    | Pemberton   |                |               |             |             |
      H          | H3          | TENANT | Carla    | Vanstone    |                | 1993-02-21    |             |             |
      N          | N1          | TENANT | Cuthbert | Brannigan   |                | 1962-07-11    |             |             |
      N          | N2          | TENANT | Cuthbert | Brannigan   |                |               |             |             |
      A          | A1          | AUTHORISED_REP | Wilfred | Ackroydson |          |               |             |             |
      A          | A2          | TENANT | Wilfred  | Ackroydson  |                |               |             |             |
      A          | A3          | TENANT | Wilfred  | Ackroydson  |                |               |             |             |
      """;

  private static final String TENANCIES =
      """
      tenancy_ref | property_ref | tenure_code | start_date | end_date   | status
      T0          | PT0          | SEC         | 2010-01-01 |            | CURRENT
      T1          | PT1          | SEC         | 2015-01-01 |            | CURRENT
      T2          | PT2          | SEC         | 2024-02-01 |            | CURRENT
      K1          | PK1          | SEC         | 2012-01-01 | 2019-01-01 | FORMER
      K2          | PK2          | SEC         | 2024-02-01 |            | CURRENT
      K9          | PK9          | SEC         | 2014-02-01 |            | CURRENT
      S0          | PS0          | SEC         | 2000-01-01 | 2010-01-01 | FORMER
      S1          | PS1          | SEC         | 2012-01-01 |            | CURRENT
      S2          | PS2          | SEC         | 2024-02-01 |            | CURRENT
      B1          | PB1          | SEC         | 2005-01-01 |            | CURRENT
      B2          | PB2          | SEC         | 2010-01-01 |            | CURRENT
      B3          | PB3          | SEC         | 2015-01-01 |            | CURRENT
      B4          | PB4          | SEC         | 2024-02-01 |            | CURRENT
      C1          | PC1          | SEC         | 2005-01-01 | 2026-09-28 | FORMER
      C2          | PC2          | SEC         | 2024-01-01 |            | CURRENT
      C3          | PC3          | SEC         | 2026-09-28 |            | CURRENT
      E0          | PE0          | SEC         | 2000-01-01 | 2010-01-01 | FORMER
      E9          | PE9         | SEC         | 2010-01-01 | 2012-01-01 | FORMER
      E1          | PE1          | SEC         | 2012-01-01 | 2020-01-01 | FORMER
      E2          | PE2          | SEC         | 2024-02-01 |            | CURRENT
      E3          | PE3          | SEC         | 2020-01-01 |            | CURRENT
      Q0          | PQ0         | SEC         | 2005-01-01 | 2015-01-01 | FORMER
      Q1          | PQ1         | SEC         | 2015-01-01 |            | CURRENT
      Q2          | PQ2         | SEC         | 2024-02-01 |            | CURRENT
      U0          | PU0         | SEC         | 2005-01-01 | 2015-01-01 | FORMER
      U1          | PU1         | SEC         | 2015-01-01 |            | CURRENT
      U2          | PU2         | SEC         | 2024-02-01 |            | CURRENT
      F0          | PF0          | SEC         | 2005-01-01 | 2015-01-01 | FORMER
      F1          | PF1          | SEC         | 2015-01-01 |            | CURRENT
      F2          | PF2          | SEC         | 2024-02-01 |            | CURRENT
      L0          | PL0          | SEC         | 2005-01-01 | 2015-06-01 | FORMER
      L1          | PL1          | SEC         | 2015-06-01 |            | CURRENT
      L2          | PL2          | SEC         | 2024-02-01 |            | CURRENT
      L9          | PL9          | SEC         | 2020-01-01 |            | CURRENT
      W1          | PW1          | SEC         | 2010-01-01 |            | CURRENT
      W2          | PW2          | SEC         | 2015-01-01 |            | CURRENT
      X3          | PX3          | SEC         | 2024-02-01 |            | CURRENT
      D0          | PD0          | SEC         | 2000-01-01 | 2009-01-01 | FORMER
      D1          | PD1          | SEC         | 2012-01-01 |            | CURRENT
      D2          | PD2          | SEC         | 2026-10-01 |            | CURRENT
      D4          | PD4          | SEC         | 2010-01-01 |            | CURRENT
      H1          | PH1          | SEC         | 2005-01-01 | 2019-09-28 | FORMER
      H2          | PH2          | SEC         | 2020-01-01 |            | CURRENT
      H3          | PH3          | SEC         | 2024-01-01 |            | CURRENT
      N1          | PN1          | SEC         | 2005-01-01 |            | CURRENT
      N2          | PN2          | SEC         | 2024-01-01 |            | CURRENT
      A1          | PA1          | SEC         | 2010-01-01 |            | CURRENT
      A2          | PA2          | SEC         | 2020-01-01 |            | CURRENT
      A3          | PA3          | SEC         | 2022-01-01 |            | CURRENT
      """;

  private static final String ALERTS =
      """
      alert_id | person_ref | alert_code | start_date | status
      hildas   | MOVED      | CAUT:VA    | 2015-05-01 | OPEN
      before   | E          | CAUT:VA    | 2005-05-01 | OPEN
      speakers | E          | CAUT:VA    | 2025-05-01 | OPEN
      ediths   | H          | CAUT:VA    | 2015-05-01 | OPEN
      reps     | A          | CAUT:VA    | 2015-05-01 | OPEN
      """;

  private static final String CALLS =
      """
      contact_id | person_ref | contact_name       | contact_ts          | direction
      not-his    | N          | Cuthbert Brannigan | 2020-10-01 10:00:00 | IN
      by-its-day | N          | Cuthbert Brannigan | 2020-10-01 10:00:00 | IN
      """;

  private static final LinkageSettings SETTINGS =
      LinkSettings.with(
          new Decision(
              1, Verdict.NEVER, "contact|not-his", "person|N|N1", "seen", "JB", MONDAY, null),
          said(Verdict.NEVER, "P|T1", "P|T2"),
          said(Verdict.NEVER, "K|K1", "K|K2"),
          said(Verdict.NEVER, "S|S1", "S|S2"),
          said(Verdict.NEVER, "FOUR|B1", "FOUR|B2"),
          said(Verdict.NEVER, "FOUR|B3", "FOUR|B4"),
          said(Verdict.ALWAYS, "FOUR|B2", "FOUR|B4"),
          said(Verdict.NEVER, "MOVED|C1", "MOVED|C2"),
          said(Verdict.NEVER, "E|E1", "E|E2"),
          said(Verdict.ALWAYS, "E|E0", "E|E1"),
          said(Verdict.ALWAYS, "E|E9", "E|E1"),
          said(Verdict.ALWAYS, "E|E1", "EX|E3"),
          said(Verdict.NEVER, "BD|Q1", "BD|Q2"),
          said(Verdict.NEVER, "FF|U1", "FF|U2"),
          said(Verdict.NEVER, "BF|F1", "BF|F2"),
          said(Verdict.NEVER, "L|L1", "L|L2"),
          said(Verdict.NEVER, "W|W1", "W|W2"),
          said(Verdict.ALWAYS, "W|W2", "X|X3"),
          said(Verdict.NEVER, "D|D1", "D|D4"),
          said(Verdict.ALWAYS, "D|D0", "D|D1"),
          said(Verdict.ALWAYS, "D|D1", "D|D2"),
          said(Verdict.NEVER, "H|H1", "H|H2"),
          said(Verdict.NEVER, "N|N1", "N|N2"),
          said(Verdict.NEVER, "A|A1", "A|A2"));

  private static TableSet night;

  @BeforeEach
  void oneNight() {
    if (night == null) {
      night =
          StoredNight.link(
              spark(),
              NoRows.in(spark())
                  .with(TenancyTable.TABLE, TextTable.of(spark(), TenancyTable.TABLE, TENANCIES))
                  .with(PersonTable.TABLE, people())
                  .with(PersonAlertTable.TABLE, alerts())
                  .with(ContactTable.TABLE, TextTable.of(spark(), ContactTable.TABLE, CALLS)),
              TableSet.of(),
              SETTINGS,
              MONDAY);
    }
  }

  @Test
  void aRowThatStandsAloneStillBearsAReferenceInUseThatKeepsItFromAnotherOne() {
    assertThat(residentOf(night, "P|T0")).as("father").isNotEqualTo(residentOf(night, "SON|T0"));
    assertThat(residentOf(night, "K|K2")).isNotEqualTo(residentOf(night, "KK|K9"));
    assertThat(residentOf(night, "L|L0"))
        .as("a former row of a reference in use")
        .isNotEqualTo(residentOf(night, "LSON|L9"));
  }

  @Test
  void aRowThatFitsBothGoesWithNeither() {
    assertThat(List.of("BF|F0", "BF|F1", "BF|F2"))
        .extracting(row -> residentOf(night, row))
        .doesNotHaveDuplicates();
    assertThat(List.of("BD|Q0", "BD|Q1", "BD|Q2"))
        .as("with a birth date")
        .extracting(row -> residentOf(night, row))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatSomebodySaidOfARowIsFollowedWhoeverSpeaksForItsReference() {
    assertThat(residentOf(night, "W|W2"))
        .as("written under a wrong reference")
        .isEqualTo(residentOf(night, "X|X3"));
    assertThat(residentOf(night, "E|E9"))
        .as("one with such a row")
        .isEqualTo(residentOf(night, "EX|E3"));
    assertThat(List.of(residentOf(night, "D|D1"), residentOf(night, "D|D2")))
        .as("of another surname than who speaks")
        .containsOnly(residentOf(night, "D|D0"));
  }

  @Test
  void aCallOfWhichSomebodySaidThatItIsNotTheirsDoesNotGoByItsDay() {
    assertThat(residentOrNobody(night, "by-its-day")).isEqualTo(residentOf(night, "N|N1"));
    assertThat(residentOrNobody(night, "not-his")).isEmpty();
  }

  @Test
  void aRowThatContradictsTheOneThatSpeaksForTheReferenceStaysApartFromIt() {
    assertThat(residentOf(night, "S|S0")).isNotEqualTo(residentOf(night, "S|S2"));
    assertThat(residentOf(night, "FF|U0"))
        .as("the father, whom the son's row contradicts")
        .isEqualTo(residentOf(night, "FF|U1"))
        .isNotEqualTo(residentOf(night, "FF|U2"));
  }

  @Test
  void ofTwoPairsThatAreKeptApartOnlyWhatSomebodySaidIsOne() {
    assertThat(List.of("FOUR|B1", "FOUR|B2", "FOUR|B3"))
        .extracting(row -> residentOf(night, row))
        .doesNotHaveDuplicates();
    assertThat(residentOf(night, "FOUR|B4")).isEqualTo(residentOf(night, "FOUR|B2"));
  }

  @Test
  void aWarningOfSomebodyWhoMayLiveWhereNobodyHasSaidIsTold() {
    assertThat(doors("hildas")).isEmpty();
    assertThat(doors("reps")).as("an agent of a tenant lives elsewhere").isEmpty();
    assertThat(night.get(Linkage.STRAY_ALERT).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("hildas", "reps");
  }

  @Test
  void aWarningOfOneOfTwoWhomSomebodyKeepsApartIsNotAtTheOthersDoor() {
    assertThat(doors("before")).containsExactly(residentOf(night, "EX|E3"));
    assertThat(doors("speakers")).containsExactly(residentOf(night, "E|E2"));
  }

  private List<String> doors(String alert) {
    return LinkedNight.doors(
        Profile.alertHomes(
            spark(),
            night.with(PersonTable.TABLE, people()).with(PersonAlertTable.TABLE, alerts()),
            MONDAY),
        alert);
  }

  private Dataset<Row> people() {
    return TextTable.of(spark(), PersonTable.TABLE, PEOPLE);
  }

  private Dataset<Row> alerts() {
    return TextTable.of(spark(), PersonAlertTable.TABLE, ALERTS);
  }

  private static Decision said(Verdict verdict, String one, String other) {
    return new Decision(2, verdict, "person|" + one, "person|" + other, "seen", "JB", MONDAY, null);
  }
}
