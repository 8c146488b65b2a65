package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenantinsight.transforms.link.LinkedNight.residentOrNobody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.RelatedContactTable;
import org.tenantinsight.transforms.tables.Table;
import org.tenantinsight.transforms.tables.TenancyTable;

/**
 * A source gave reference N1 of Alan Thistlewood, who left in 2019, to Bev Okonkwo, who came in
 * 2024. What only quotes the reference must not put his history on her door.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ReusedReferenceTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

  private static final Map<Table, String> FEEDS =
      Map.of(
          TenancyTable.TABLE,
          """
          tenancy_ref | property_ref | tenure_code | start_date | end_date   | status
          T1          | P1           | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          T2          | P2           | SEC         | 2024-02-01 |            | CURRENT
          T3          | P3           | SEC         | 2024-02-01 |            | CURRENT
          T4          | P4           | SEC         | 2024-02-01 |            | CURRENT
          T5          | P5           | SEC         | 2015-01-01 | 2019-06-30 | FORMER
          T6          | P6           | SEC         | 2024-02-01 |            | CURRENT
          """,
          PersonTable.TABLE,
          """
          person_ref | tenancy_ref | role   | forename | surname     | date_of_birth
          N1         | T1          | TENANT | Alan     | Thistlewood | 1951-02-14
          N1         | T2          | TENANT | Bev      | Okonkwo     | 1988-09-30
          N2         | T3          | TENANT | Carl     | Umney       | 1970-07-17
          N2         | T4          | TENANT | Dora     | Vosper      | 1980-08-18
          N3         | T5          | TENANT | Eric     | Hollins     | 1950-05-05
          N3         | T6          | TENANT | Eric     | Hollins     | 1984-08-08
          """,
          PersonAlertTable.TABLE,
          """
          alert_id | person_ref | alert_code | start_date | status
          before   | N1         | RISK1.02   | 2014-12-01 | OPEN
          his      | N1         | RISK1.02   | 2018-05-01 | OPEN
          between  | N1         | RISK1.02   | 2021-05-01 | OPEN
          hers     | N1         | RISK1.02   | 2024-02-01 | OPEN
          both     | N2         | RISK1.02   | 2025-01-01 | OPEN
          """,
          ContactTable.TABLE,
          """
          contact_id | person_ref | tenancy_ref | contact_name | contact_ts          | direction
          old-call   | N1         |             |              | 2018-05-01 10:00:00 | IN
          no-name    | N1         |             | not known    | 2018-05-01 10:00:00 | IN
          call       | N1         |             | not known    | 2025-05-01 10:00:00 | IN
          of-Carl    | N2         | T3          |              | 2025-05-01 10:00:00 | IN
          of-either  | N2         |             |              | 2025-05-01 10:00:00 | IN
          named      | N1         |             | Bev Okonkwo  | 2025-05-01 10:00:00 | IN
          father     | N3         |             | Eric Hollins | 2018-05-01 10:00:00 | IN
          at-T5      | N3         | T5          | Mr Hollins   | 2025-05-01 10:00:00 | IN
          son        | N3         |             | Eric Hollins | 2025-05-01 10:00:00 | IN
          """,
          AsbCaseTable.TABLE,
          """
          case_ref | opened_date
          K1       | 2018-05-01
          """,
          AsbPartyTable.TABLE,
          """
          case_ref | party_no | role | person_ref
          K1       | 1        | PERP | N1
          K9       | 1        | PERP | N1
          """,
          RelatedContactTable.TABLE,
          """
          person_ref | relation
          N1         | NEXT_OF_KIN
          """);

  private @Nullable TableSet linked;

  @Test
  void aRowThatQuotesTheReferenceIsTheOnesWhoHadItOnThatDay() {
    String alan = residentOf("N1|T1");
    String bev = residentOf("N1|T2");

    assertThat(alan).isNotEqualTo(bev).isNotEmpty();
    assertThat(List.of("his", "old-call", "no-name", "K1|1"))
        .allMatch(key -> alan.equals(residentOf(key)));
    assertThat(List.of("hers", "call", "N1|NEXT_OF_KIN"))
        .allMatch(key -> bev.equals(residentOf(key)));
  }

  @Test
  void aRowOfADayOnWhichNobodyHadItIsTheEarlierOnes() {
    assertThat(residentOf("before")).isEqualTo(residentOf("N1|T1"));
    assertThat(residentOf("between")).isEqualTo(residentOf("N1|T1"));
  }

  @Test
  void whereTwoPeopleHaveItAtOnceOnlyATenancyTells() {
    assertThat(residentOf("of-Carl")).isEqualTo(residentOf("N2|T3"));
    assertThat(residentOf("of-either")).isEmpty();
    assertThat(residentOf("both")).isEmpty();
  }

  @Test
  void aPartyOfACaseWithoutADayIsNobodys() {
    assertThat(residentOf("K9|1")).isEmpty();
  }

  @Test
  void aNameThatFitsBothIsTheOnesWhoHadTheReferenceOnThatDayOrWhoseTenancyItNames() {
    assertThat(residentOf("father")).isEqualTo(residentOf("N3|T5"));
    assertThat(residentOf("at-T5")).isEqualTo(residentOf("N3|T5"));
    assertThat(residentOf("son")).isEqualTo(residentOf("N3|T6")).isNotEqualTo(residentOf("N3|T5"));
  }

  @Test
  void oldWarningsDoNotComeToTheHomeOfTheNewPerson() {
    String home = homeOf("T2");

    assertThat(
            Profile.alertHomes(
                    spark(),
                    linked()
                        .with(
                            PersonTable.TABLE,
                            TextTable.of(spark(), PersonTable.TABLE, FEEDS.get(PersonTable.TABLE)))
                        .with(PersonAlertTable.TABLE, alerts()),
                    MONDAY)
                .select(AlertHomeTable.ALERT_ID, AlertHomeTable.HOUSEHOLD_ID)
                .collectAsList())
        .containsExactly(RowFactory.create("hers", home));
  }

  @Test
  void whoIsOnePersonAfterAllIsJoinedWhenAPersonSaysSo() {
    TableSet decided =
        linked(
            LinkSettings.with(
                new Decision(
                    2,
                    Verdict.ALWAYS,
                    "person|N1|T1",
                    "person|N1|T2",
                    "seen",
                    "JB",
                    MONDAY,
                    null)));

    assertThat(residentOrNobody(decided, "N1|T1")).isEqualTo(residentOrNobody(decided, "N1|T2"));
    assertThat(residentOrNobody(decided, "his")).isEqualTo(residentOrNobody(decided, "hers"));
    assertThat(decided.get("link_review").where("other_source_key = 'N1|T2'").count()).isZero();
  }

  @Test
  void aLineAboutACallDoesNotMakeTheTwoOnePerson() {
    Decision ofACall =
        new Decision(
            2, Verdict.ALWAYS, "contact|named", "person|N1|T1", "seen", "JB", MONDAY, null);

    assertThatThrownBy(() -> linked(LinkSettings.with(ofACall)))
        .isInstanceOf(LinkageException.class)
        .hasMessageContaining("line 2: verdict: ALWAYS joins a row to a reference");
  }

  private String homeOf(String tenancy) {
    return linked()
        .get(HouseholdTenancyTable.TABLE)
        .where(functions.col(HouseholdTenancyTable.TENANCY_REF).equalTo(tenancy))
        .first()
        .getAs(HouseholdTenancyTable.HOUSEHOLD_ID);
  }

  private Dataset<Row> alerts() {
    return TextTable.of(spark(), PersonAlertTable.TABLE, FEEDS.get(PersonAlertTable.TABLE));
  }

  private TableSet linked() {
    if (linked == null) {
      linked = linked(LinkSettings.USUAL);
    }
    return linked;
  }

  private TableSet linked(LinkageSettings settings) {
    TableSet feeds = NoRows.in(spark());
    for (Map.Entry<Table, String> feed : FEEDS.entrySet()) {
      feeds = feeds.with(feed.getKey(), TextTable.of(spark(), feed.getKey(), feed.getValue()));
    }
    return Linkage.link(spark(), feeds, TableSet.of(), settings, MONDAY);
  }

  private String residentOf(String key) {
    return residentOrNobody(linked(), key);
  }
}
