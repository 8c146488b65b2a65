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
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.AlertHomeTable;
import org.tenantinsight.transforms.tables.ContactTable;
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
          person_ref | tenancy_ref | role   | forename | surname     | date_of_birth
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
          """,
          ContactTable.TABLE,
          """
          contact_id | person_ref | contact_name | contact_ts          | direction
          no-name    | DECIDED    | not known    | 2018-05-01 10:00:00 | IN
          later      | DECIDED    | not known    | 2025-05-01 10:00:00 | IN
          before     | NEWCOMER   | not known    | 2018-05-01 10:00:00 | IN
          after      | NEWCOMER   | not known    | 2026-10-05 10:00:00 | IN
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

  private List<String> doorsOf(String alert) {
    return Profile.alertHomes(spark(), linked().with(PersonAlertTable.TABLE, alerts()), MONDAY)
        .where(functions.col(AlertHomeTable.ALERT_ID).equalTo(alert))
        .select(AlertHomeTable.RESIDENT_ID)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<String> alertsAtADoor() {
    return Profile.alertHomes(spark(), linked().with(PersonAlertTable.TABLE, alerts()), MONDAY)
        .select(AlertHomeTable.ALERT_ID)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private Dataset<Row> alerts() {
    return TextTable.of(spark(), PersonAlertTable.TABLE, FEEDS.get(PersonAlertTable.TABLE));
  }

  private TableSet linked() {
    if (linked == null) {
      TableSet feeds = NoRows.in(spark());
      for (Map.Entry<Table, String> feed : FEEDS.entrySet()) {
        feeds = feeds.with(feed.getKey(), TextTable.of(spark(), feed.getKey(), feed.getValue()));
      }
      Decision apart =
          new Decision(
              2,
              Verdict.NEVER,
              "person|DECIDED|F1",
              "person|DECIDED|F2",
              "seen",
              "JB",
              MONDAY,
              null);
      linked = Linkage.link(spark(), feeds, TableSet.of(), LinkSettings.with(apart), MONDAY);
    }
    return linked;
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
