package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.RepairTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.Table;
import org.tenantinsight.transforms.tables.TenancyTable;

/** Two homes, four people and who called: what a whole night of linkage makes of it. */
@TestInstance(Lifecycle.PER_CLASS)
class LinkageNightTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

  private static final String TENANCIES =
      """
      tenancy_ref | property_ref | address_line1 | postcode | tenure_code | start_date | status
      T1          | P1           | 1 Elm Road    | B1 1AA   | SEC         | 2015-01-01 | CURRENT
      T2          | P2           | 2 Elm Road    | B1 1AA   | SEC         | 2015-01-01 | CURRENT
      T3          | P3           | 3 Elm Road    | B1 1AA   | SEC         | 2024-01-01 | CURRENT
      T4          | P3           | 3 Elm Road    | B1 1AA   | SEC         | 2025-01-01 | CURRENT
      """;
  private static final String REPAIRS =
      """
      work_order_ref | property_ref | raised_ts
      W1             | P1           | 2026-09-01 10:00:00
      W2             | P3           | 2026-09-01 10:00:00
      """;
  private static final String PEOPLE =
      """
      person_ref | tenancy_ref | role   | forename | surname      | date_of_birth | mobile
      N1         | T1          | TENANT | Patrick  | Quillfeather | 1961-02-14    | 07700900003
      N2         | T1          | MEMBER | Patrick  | Quillfeather | 1988-09-30    | 07700900004
      N3         | T2          | TENANT | Fatima   | Yusuf        | 1990-12-12    | 07700900005
      N4         | T2          | MEMBER | Amina    | Yusuf        | 1990-12-12    | 07700900005
      N5         | T3          | TENANT | Di & Dai | Lathbury     |               | 07700900006
      """;
  private static final String CALLS =
      """
      contact_id | tenancy_ref | contact_name         | contact_phone | contact_ts           | direction
      C1         |             | Fatima Yusuf         | 07700900005   | 2026-10-01 10:00:00  | IN
      C2         | T1          | Patrick Quillfeather |               | 2026-10-01 11:00:00  | IN
      C3         | T1          | Patrick Quillfeather | 07700900004   | 2026-10-01 12:00:00  | IN
      C4         |             | Fatima Yusuf         |               | 2026-10-01 13:00:00  | IN
      C5         |             | Di Lathbury          | 07700900006   | 2026-10-01 14:00:00  | IN
      C6         |             | Fatima & Amina Yusuf | 07700900005   | 2026-10-01 15:00:00  | IN
      C7         | T2          | Mr and Mrs Yusuf     | 07700900005   | 2026-10-01 16:00:00  | IN
      """;

  private @Nullable TableSet usual;

  @Test
  void aCallJoinsThePersonWhoseNameAndTelephoneItGives() {
    TableSet night = usual();

    assertThat(kindOf(night, "C1")).isEqualTo("PROBABLE");
    assertThat(residentOf(night, "C1")).isEqualTo(residentOf(night, "N3|T2"));
    assertThat(
            night
                .get(ResidentLinkTable.TABLE)
                .where("source_key = 'C1'")
                .first()
                .<String>getAs(ResidentLinkTable.AGREEMENT))
        .contains("name exact", "phone exact")
        .doesNotContain("Fatima");
  }

  @Test
  void aCallThatMayBeFatherOrSonWaitsForAPerson() {
    TableSet night = usual();

    assertThat(kindOf(night, "C2")).isNotIn("KEY", "PROBABLE");
    assertThat(causeOf(night, "C2")).isEqualTo("AMBIGUOUS");
    assertThat(residentOf(night, "C3")).isEqualTo(residentOf(night, "N2|T1"));
  }

  @Test
  void aNameAloneIsOnlyProposed() {
    assertThat(kindOf(usual(), "C4")).isEqualTo("REVIEW");
  }

  @Test
  void peopleOfOneHomeStayApart() {
    TableSet night = usual();

    assertThat(
            night
                .get(ResidentLinkTable.TABLE)
                .where("feed = 'person'")
                .select(ResidentLinkTable.RESIDENT_ID)
                .distinct()
                .count())
        .isEqualTo(5);
  }

  @Test
  void aCallOfTwoPeopleIsThatOfBoth() {
    TableSet night = usual();

    assertThat(residentOf(night, "C6")).isEqualTo(residentOf(night, "N3|T2"));
    assertThat(residentOf(night, "C6|&2")).isEqualTo(residentOf(night, "N4|T2"));
    assertThat(kindOf(night, "C6|&2")).isEqualTo("PROBABLE");
    assertThat(placed(night, "contact")).contains("C6").doesNotContain("C6|&2");
  }

  @Test
  void aCoupleWithoutForenamesIsNobody() {
    assertThat(kindOf(usual(), "C7")).isNotIn("KEY", "PROBABLE");
    assertThat(kindOf(usual(), "C7|&2")).isEmpty();
  }

  @Test
  void aPersonRecordOfTwoPeopleIsNeitherOfThem() {
    assertThat(kindOf(usual(), "C5")).isNotIn("KEY", "PROBABLE");
  }

  @Test
  void aRepairAtAHomeThatSeveralHouseholdsShareIsNobodys() {
    assertThat(placed(usual(), "repair")).containsExactly("W1");
  }

  @Test
  void whatAPersonDecidedComesFirst() {
    TableSet night =
        night(
            LinkSettings.with(
                decision(2, Verdict.NEVER, "contact|C1", "person|N3|T2"),
                decision(3, Verdict.ALWAYS, "contact|C2", "person|N1|T1")),
            null);

    assertThat(kindOf(night, "C1")).isNotIn("KEY", "PROBABLE");
    assertThat(kindOf(night, "C2")).isEqualTo("OVERRIDE");
    assertThat(residentOf(night, "C2")).isEqualTo(residentOf(night, "N1|T1"));
  }

  @Test
  void linesOfTheLandlordsFileThatCannotBeFollowedStopTheStepAndAreAllNamed() {
    LinkageSettings settings =
        LinkSettings.with(
            decision(3, Verdict.NEVER, "contact|C99", "person|N3|T2"),
            decision(5, Verdict.ALWAYS, "person|N1|T1", "person|N2|T1"));

    assertThatThrownBy(() -> night(settings, null))
        .isInstanceOf(LinkageException.class)
        .hasMessage(
            """
            overrides.csv: line 3: mention: names a row that no feed has, or that names nobody.\
             Write it as the review file does, or take the line out.
            overrides.csv: line 5: verdict: ALWAYS makes one person of 2 references in use. Take\
             lines out until one reference is left, or have the others ended at their source.""");
  }

  @Test
  void anotherOrderOfRowsAndAnotherNightChangeNoId() {
    TableSet first = usual();
    String links = show(first);

    assertThat(show(night(LinkSettings.USUAL, first))).isEqualTo(links);
    assertThat(show(linked(LinkSettings.USUAL, null, true))).isEqualTo(links);
  }

  /** The night that most tests look at, linked once. */
  private TableSet usual() {
    if (usual == null) {
      usual = night(LinkSettings.USUAL, null);
    }
    return usual;
  }

  private TableSet night(LinkageSettings settings, @Nullable TableSet before) {
    return linked(settings, before, false);
  }

  private TableSet linked(LinkageSettings settings, @Nullable TableSet before, boolean otherOrder) {
    TableSet feeds = NoRows.in(spark());
    feeds =
        feeds
            .with(TenancyTable.TABLE, rows(TenancyTable.TABLE, TENANCIES, otherOrder))
            .with(PersonTable.TABLE, rows(PersonTable.TABLE, PEOPLE, otherOrder))
            .with(RepairTable.TABLE, rows(RepairTable.TABLE, REPAIRS, otherOrder))
            .with(ContactTable.TABLE, rows(ContactTable.TABLE, CALLS, otherOrder));
    return StoredNight.link(
        spark(), feeds, before == null ? TableSet.of() : before, settings, MONDAY);
  }

  private Dataset<Row> rows(Table table, String text, boolean otherOrder) {
    Dataset<Row> rows = TextTable.of(spark(), table, text);
    return otherOrder
        ? rows.orderBy(functions.col(table.key().get(0)).desc()).repartition(3)
        : rows;
  }

  private static Decision decision(int line, Verdict verdict, String one, String other) {
    return new Decision(line, verdict, one, other, "seen together", "JB", MONDAY, null);
  }

  private static List<String> placed(TableSet night, String feed) {
    return night
        .get(HouseholdRowTable.TABLE)
        .where(functions.col(HouseholdRowTable.FEED).equalTo(feed))
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs(HouseholdRowTable.SOURCE_KEY))
        .toList();
  }

  private static String residentOf(TableSet night, String key) {
    return value(night, key, ResidentLinkTable.RESIDENT_ID);
  }

  private static String kindOf(TableSet night, String key) {
    return value(night, key, ResidentLinkTable.MATCH_KIND);
  }

  private static String value(TableSet night, String key, String column) {
    return night
        .get(ResidentLinkTable.TABLE)
        .where(functions.col(ResidentLinkTable.SOURCE_KEY).equalTo(key))
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs(column))
        .findFirst()
        .orElse("");
  }

  private static String causeOf(TableSet night, String key) {
    return night.get("link_review").where("source_key = '" + key + "'").collectAsList().stream()
        .map(row -> row.<String>getAs("cause"))
        .distinct()
        .findFirst()
        .orElse("");
  }

  private static String show(TableSet night) {
    return TextTable.show(
        night.get(ResidentLinkTable.TABLE),
        ResidentLinkTable.FEED,
        ResidentLinkTable.SOURCE_KEY,
        ResidentLinkTable.RESIDENT_ID,
        ResidentLinkTable.MATCH_KIND,
        ResidentLinkTable.MATCH_WEIGHT);
  }
}
