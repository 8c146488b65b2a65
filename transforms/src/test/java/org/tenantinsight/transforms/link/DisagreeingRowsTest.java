package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.AlertHomeTable;
import org.tenantinsight.transforms.tables.AsbCaseTable;
import org.tenantinsight.transforms.tables.AsbPartyTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.Table;
import org.tenantinsight.transforms.tables.TenancyTable;

/**
 * Two rows under one reference disagree. Where that is what a marriage, a new forename or a slip
 * leaves behind, a warning must not be lost; where they are two people, it must not come to the
 * wrong door. Each had a tenancy to 2019 and has another one tonight, and a warning of 2018.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DisagreeingRowsTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

  private static final Map<Table, String> FEEDS =
      Map.of(
          PersonTable.TABLE,
          """
          person_ref | tenancy_ref | role   | forename | surname     | date_of_birth | mobile      | email
          MARRIED    | A1          | TENANT | Anna     | Smith       |
          MARRIED    | A2          | TENANT | Anna     | Thackeray   | 1980-03-04
          SLIP       | B1          | TENANT | Carol    | Umpleby     | 1975-03-09
          SLIP       | B2          | TENANT | Carol    | Umpleby     | 1978-03-19
          RENAMED    | C1          | TENANT | Daniel   | Hartnoll    | 1990-05-17
          RENAMED    | C2          | TENANT | Verity   | Hartnoll    | 1990-05-17
          OTHER      | D1          | TENANT | Erik     | Novak       |
          OTHER      | D2          | TENANT | Fay      | Unwin       | 1988-09-30
          FATHER     | E1          | TENANT | Alan     | Thistlewood | 1951-02-14
          FATHER     | E2          | TENANT | Alan     | Thistlewood | 1988-09-30
          DECIDED    | F1          | TENANT | Gina     | Hallworth   | 1970-01-07
          DECIDED    | F2          | TENANT | Gina     | Hallworth   | 1970-01-07
          NEWCOMER   | G1          | TENANT | Janet    | Marshall    |
          NEWCOMER   | G2          | TENANT | Janet    | Thackeray   | 1980-03-04
          KEPT       | H1          | TENANT | Hilda    | Mowbray     | 1962-07-11
          KEPT       | H2          | TENANT | Petra    | Vanstone    | 1993-02-21
          THREE      | I0          | TENANT | John     | Smithson    | 1950-02-14
          THREE      | I1          | TENANT | Mary     | Clarkson    |
          THREE      | I2          | TENANT | Mary     | Joneston    | 1980-03-04
          FATHERS    | L1          | TENANT | Alan     | Thistlewood | 1951-02-14
          FATHERS    | L2          | TENANT | Alan     | Thistlewood | 1988-09-30
          JOINED     | J1          | TENANT | Joan     | Marshfield  |               | 07700900555 | jm@example.org
          JOINED     | J2          | TENANT | Joan     | Bickerstaff | 1980-03-04
          BEFORE     | J0          | TENANT | Joan     | Marshfield  | 1960-05-05    | 07700900555 | jm@example.org
          """,
          TenancyTable.TABLE,
          """
          tenancy_ref | property_ref | tenure_code | start_date | end_date   | status
          A1          | PA1          | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          A2          | PA2          | SEC         | 2024-02-01 |            | CURRENT
          B1          | PB1          | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          B2          | PB2          | SEC         | 2024-02-01 |            | CURRENT
          C1          | PC1          | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          C2          | PC2          | SEC         | 2024-02-01 |            | CURRENT
          D1          | PD1          | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          D2          | PD2          | SEC         | 2024-02-01 |            | CURRENT
          E1          | PE1          | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          E2          | PE2          | SEC         | 2024-02-01 |            | CURRENT
          F1          | PF1          | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          F2          | PF2          | SEC         | 2024-02-01 |            | CURRENT
          G1          | PG1          | SEC         | 2000-01-01 |            | CURRENT
          G2          | PG2          | SEC         | 2026-10-04 |            | CURRENT
          H1          | PH1          | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          H2          | PH2          | SEC         | 2024-02-01 |            | CURRENT
          I0          | PI0          | SEC         | 2000-01-01 | 2010-06-30 | FORMER
          I1          | PI1          | SEC         | 2012-01-01 |            | CURRENT
          I2          | PI2          | SEC         | 2024-02-01 |            | CURRENT
          J0          | PJ0          | SEC         | 2000-01-01 | 2010-06-30 | FORMER
          J1          | PJ1          | SEC         | 2012-01-01 |            | CURRENT
          J2          | PJ2          | SEC         | 2026-10-04 |            | CURRENT
          """,
          PersonAlertTable.TABLE,
          """
          alert_id | person_ref | alert_code | start_date | status
          married  | MARRIED    | CAUT:VA    | 2018-05-01 | OPEN
          slip     | SLIP       | CAUT:VA    | 2018-05-01 | OPEN
          renamed  | RENAMED    | CAUT:VA    | 2018-05-01 | OPEN
          other    | OTHER      | CAUT:VA    | 2018-05-01 | OPEN
          father   | FATHER     | CAUT:VA    | 2018-05-01 | OPEN
          decided  | DECIDED    | CAUT:VA    | 2018-05-01 | OPEN
          newcomer | NEWCOMER   | CAUT:VA    | 2026-06-01 | OPEN
          johns    | THREE      | CAUT:VA    | 2005-05-01 | OPEN
          marys    | THREE      | CAUT:VA    | 2020-05-01 | OPEN
          leads    | FATHERS    | SAF1.01    | 2020-05-01 | OPEN
          nobody   | FATHERS    | CAUT:VA    | 2020-05-01 | OPEN
          joans    | JOINED     | CAUT:VA    | 2025-05-01 | OPEN
          """,
          ContactTable.TABLE,
          """
          contact_id | person_ref | contact_name | contact_ts          | direction
          no-name    | DECIDED    | not known    | 2018-05-01 10:00:00 | IN
          later      | DECIDED    | not known    | 2025-05-01 10:00:00 | IN
          before     | NEWCOMER   | not known    | 2018-05-01 10:00:00 | IN
          after      | NEWCOMER   | not known    | 2026-10-05 10:00:00 | IN
          hildas     | KEPT       | Hilda Mowbray | 2025-05-01 10:00:00 | IN
          petras     | KEPT       | Petra Vanstone | 2025-05-01 10:00:00 | IN
          nobodys    | KEPT       | Ulf Brannigan | 2025-05-01 10:00:00 | IN
          """,
          AsbCaseTable.TABLE,
          """
          case_ref | opened_date
          K        | 2025-05-01
          """,
          AsbPartyTable.TABLE,
          """
          case_ref | party_no | role | person_ref | name
          K        | 1        | PERP | KEPT       | Hilda Mowbray
          K        | 2        | PERP | KEPT       | Petra Vanstone
          """);

  private @Nullable TableSet linked;

  @Test
  void aWarningStaysWithOneWhoseOwnRowsDisagree() {
    assertThat(alertsAtADoor()).contains("married", "slip", "renamed");
  }

  @Test
  void aWarningStandsAtTheDoorsOfBothWhileNobodyKnowsWhetherTheyAreOnePerson() {
    assertThat(doorsOf("newcomer"))
        .containsExactlyInAnyOrder(residentOf("G1"), residentOf("G2"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatHappenedBeforeTheNewcomerIsTheOtherRows() {
    assertThat(residentOf("before")).isEqualTo(residentOf("G1"));
    assertThat(residentOf("after")).isEqualTo(residentOf("G2"));
  }

  @Test
  void aWarningAboutSomebodyElseDoesNotComeToTheDoor() {
    assertThat(alertsAtADoor()).doesNotContain("other", "father");
  }

  @Test
  void twoWhomAPersonKeepsApartAreTwoPeopleHoweverAlike() {
    assertThat(residentOf("F1")).isNotEqualTo(residentOf("F2"));
    assertThat(alertsAtADoor()).doesNotContain("decided");
    assertThat(residentOf("no-name")).isEqualTo(residentOf("F1"));
    assertThat(residentOf("later")).isEqualTo(residentOf("F2"));
  }

  @Test
  void anAccusationIsNotThatOfTheOtherOneWhomItDoesNotName() {
    for (String row : List.of("K|1", "hildas", "nobodys")) {
      assertThat(isKnown(row)).as(row).isFalse();
      assertThat(causesOf(row)).as(row).containsExactly("KEY_CONFLICT");
    }
  }

  @Test
  void whatNamesTheOneWhoSpeaksForTheReferenceIsThatOnes() {
    assertThat(List.of(residentOf("petras"), residentOf("K|2"))).containsOnly(residentOf("H2"));
  }

  @Test
  void aWarningAboutAThirdOneDoesNotComeToTheDoorOfARowThatDisagreesWithAnother() {
    assertThat(residentOf("johns")).isEqualTo(residentOf("I0"));
    assertThat(doorsOf("johns")).isEmpty();
  }

  @Test
  void aWarningOfTheDaysOfTheDisagreeingRowIsNotTheThirdOnes() {
    assertThat(doorsOf("marys")).containsExactlyInAnyOrder(residentOf("I1"), residentOf("I2"));
  }

  @Test
  void aWarningThatMeansNobodyForCertainIsToldUnlessTheLeadHasIt() {
    assertThat(linked().get(Linkage.STRAY_ALERT).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("nobody");
  }

  @Test
  void aWarningStandsAtBothDoorsAlsoWhereEvidenceJoinedTheDisagreeingRow() {
    assertThat(residentOf("J1")).isEqualTo(residentOf("J0"));
    assertThat(doorsOf("joans"))
        .containsExactlyInAnyOrder(residentOf("J1"), residentOf("J2"))
        .doesNotHaveDuplicates();
  }

  private List<String> doorsOf(String alert) {
    return LinkedNight.doors(doors(), alert);
  }

  private List<String> alertsAtADoor() {
    return doors().select(AlertHomeTable.ALERT_ID).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private Dataset<Row> doors() {
    return Profile.alertHomes(
        spark(),
        linked()
            .with(PersonTable.TABLE, feed(PersonTable.TABLE))
            .with(PersonAlertTable.TABLE, feed(PersonAlertTable.TABLE)),
        MONDAY);
  }

  private Dataset<Row> feed(Table table) {
    return TextTable.of(spark(), table, FEEDS.get(table));
  }

  private boolean isKnown(String key) {
    return !linked()
        .get(ResidentLinkTable.TABLE)
        .where(functions.col(ResidentLinkTable.SOURCE_KEY).equalTo(key))
        .where("match_kind <> 'REVIEW'")
        .isEmpty();
  }

  private List<String> causesOf(String key) {
    return linked()
        .get(LinkReviewTable.TABLE)
        .where(functions.col(LinkReviewTable.SOURCE_KEY).equalTo(key))
        .select(LinkReviewTable.CAUSE)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private TableSet linked() {
    if (linked == null) {
      TableSet feeds = NoRows.in(spark());
      for (Table table : FEEDS.keySet()) {
        feeds = feeds.with(table, feed(table));
      }
      LinkageSettings settings = LinkSettings.with(apart("DECIDED|F"), apart("KEPT|H"));
      linked = Linkage.link(spark(), feeds, TableSet.of(), settings, MONDAY);
    }
    return linked;
  }

  private static Decision apart(String rows) {
    String row = "person|" + rows;
    return new Decision(2, Verdict.NEVER, row + "1", row + "2", "seen", "JB", MONDAY, null);
  }

  /** The resident of a contact, or of the one person row of a tenancy. */
  private String residentOf(String key) {
    return linked()
        .get(ResidentLinkTable.TABLE)
        .where(functions.col(ResidentLinkTable.SOURCE_KEY).rlike("^(.*\\|)?" + key + "$"))
        .where("match_kind <> 'REVIEW'")
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs(ResidentLinkTable.RESIDENT_ID))
        .findFirst()
        .orElse("");
  }
}
