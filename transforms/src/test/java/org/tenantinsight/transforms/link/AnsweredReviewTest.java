package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.transforms.TextTable.show;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.LinkDecisionTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.TenancyTable;

/** What people answered in a review file that came back, and what nights make of it. */
class AnsweredReviewTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

  /** Father and son of one name, and somebody who rang. */
  private static final String PEOPLE =
      """
      person_ref | tenancy_ref | role   | forename | surname      | date_of_birth | mobile
      N1         | T1          | TENANT | Patrick  | Quillfeather | 1961-02-14    | 07700900003
      N2         | T1          | MEMBER | Patrick  | Quillfeather | 1988-09-30    | 07700900004
      N3         | T2          | TENANT | Fatima   | Yusuf        | 1990-12-12    | 07700900005
      """;

  private static final String CALLS =
      """
      contact_id | tenancy_ref | contact_name         | contact_phone | contact_ts           | direction
      C1         |             | Fatima Yusuf         | 07700900005   | 2026-10-01 10:00:00  | IN
      C2         | T1          | Patrick Quillfeather |               | 2026-10-01 11:00:00  | IN
      C3         | T1          | Patrick Quillfeather |               | 2026-10-01 12:00:00  | IN
      """;

  private static final List<Row> ANSWERS =
      List.of(
          answer("ALWAYS", "contact|C2", "person|N1|T1", null),
          answer("ALWAYS", "contact|C2", "person|N2|T1", null),
          answer("NEVER", "contact|C1", "person|N3|T2", null),
          answer("ALWAYS", "contact|C3", "person|N2|T1", "2026-10-04"),
          answer("ALWAYS", "contact|C99", "person|N3|T2", null));

  @Test
  void anAnswerIsFollowedTonightAndOnTheNextNightAndAskedForNoMore() {
    TableSet first = night(MONDAY, ANSWERS, TableSet.of());
    TableSet next = night(MONDAY.plusDays(1), ANSWERS, first);

    for (TableSet night : List.of(first, next)) {
      assertThat(links(night))
          .isEqualTo(
              """
              source_key | match_kind | resident_of
              C2 | OVERRIDE | N1|T1
              """);
      assertThat(
              show(
                  night.get(LinkReviewTable.TABLE).where("feed = 'contact'"),
                  "source_key",
                  "other_source_key",
                  "cause"))
          .isEqualTo(
              """
              source_key | other_source_key | cause
              C2 | N2|T1 | ANSWER_NOT_FOLLOWED
              C3 | N1|T1 | AMBIGUOUS
              C3 | N2|T1 | AMBIGUOUS
              """);
      assertThat(show(night.get(Linkage.ANSWERS), "followed", "not_followed", "unknown_row"))
          .as("father and son have a reference each, the third answer has expired")
          .isEqualTo(
              """
              followed | not_followed | unknown_row
              2 | 1 | 1
              """);
    }
    assertThat(ids(next)).isEqualTo(ids(first));
  }

  @Test
  void aLineOfTheLandlordsOwnFileOutranksAnAnswerAboutTheSamePair() {
    LinkageSettings settings =
        LinkSettings.with(
            new Decision(
                2, Verdict.NEVER, "person|N1|T1", "contact|C2", "asked", "JB", MONDAY, null));

    TableSet night = night(MONDAY, ANSWERS.subList(0, 1), TableSet.of(), settings);

    assertThat(links(night)).doesNotContain("OVERRIDE", "C2 | PROBABLE | N1|T1");
    assertThat(show(night.get(Linkage.ANSWERS), "followed", "not_followed", "unknown_row"))
        .contains("0 | 0 | 0");
  }

  private TableSet night(LocalDate asOf, List<Row> answers, TableSet before) {
    return night(asOf, answers, before, LinkSettings.USUAL);
  }

  private TableSet night(
      LocalDate asOf, List<Row> answers, TableSet before, LinkageSettings settings) {
    TableSet feeds = NoRows.in(spark());
    feeds =
        feeds
            .with(
                TenancyTable.TABLE,
                TextTable.of(
                    spark(),
                    TenancyTable.TABLE,
                    """
                    tenancy_ref | property_ref | address_line1 | postcode | tenure_code | start_date | status
                    T1          | P1           | 1 Elm Road    | B1 1AA   | SEC         | 2015-01-01 | CURRENT
                    T2          | P2           | 2 Elm Road    | B1 1AA   | SEC         | 2015-01-01 | CURRENT
                    """))
            .with(PersonTable.TABLE, TextTable.of(spark(), PersonTable.TABLE, PEOPLE))
            .with(ContactTable.TABLE, TextTable.of(spark(), ContactTable.TABLE, CALLS))
            .with(
                LinkDecisionTable.TABLE,
                spark().createDataFrame(answers, LinkDecisionTable.TABLE.schema()));
    return StoredNight.link(spark(), feeds, before, settings, asOf);
  }

  private static Row answer(String verdict, String one, String other, String expires) {
    List<Object> cells = new ArrayList<>(List.of(one, other, verdict, "rang and asked", "JB"));
    cells.add(expires == null ? null : Date.valueOf(expires));
    cells.addAll(List.of(Date.valueOf(MONDAY), 1, Date.valueOf(MONDAY)));
    cells.add(null);
    return RowFactory.create(cells.toArray());
  }

  /** The calls that are somebody's, each with the person row whose resident has it. */
  private static String links(TableSet night) {
    var links = night.get(ResidentLinkTable.TABLE);
    var people =
        links.where("feed = 'person'").selectExpr("resident_id", "source_key AS resident_of");
    return show(
        links
            .where("feed = 'contact' AND match_kind <> 'REVIEW'")
            .join(people, new String[] {"resident_id"}),
        "source_key",
        "match_kind",
        "resident_of");
  }

  private static String ids(TableSet night) {
    return show(night.get(ResidentLinkTable.TABLE), "feed", "source_key", "resident_id");
  }
}
