package org.tenantinsight.jobs.export;

import static org.apache.spark.sql.functions.translate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ContactRuleTable;
import org.tenantinsight.transforms.tables.EvidenceTable;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdMemberTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.ProtectedRegisterTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.ResidentTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * Who is hidden from analysts. Person P-n is resident R-n. Ann (P-1) lives in HH-1, which may be
 * seen: whatever was once recorded about her has ended, or has not begun. Each home from HH-2 to
 * HH-7 is for the safeguarding lead alone, for a reason of its own. Bob (P-9) has no home that
 * anybody delivered.
 */
class AnalystViewTest extends SparkTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  private static final Map<Table, String> TABLES =
      Map.ofEntries(
          Map.entry(
              ProtectedRegisterTable.TABLE,
              """
              person_ref | start_date | end_date   | closed_on
              P-1        | 2026-01-31 | 2026-10-31 |
              P-1        | 2025-01-31 |            | 2026-10-30
              P-1        | 2026-11-01 |            |
              P-2        | 2026-01-31 |            |
              P-7        | 2026-01-31 | 2026-11-01 |
              P-9        | 2026-01-31 |            |
              """),
          Map.entry(
              PersonAlertTable.TABLE,
              """
              person_ref | alert_code | confidentiality | status | start_date
              P-1        | SAF2.01    | NORMAL          | CLOSED | 2026-01-31
              P-1        | MED1.01    | NORMAL          | OPEN   | 2026-01-31
              P-3        | SAF2.01    | NORMAL          | OPEN   | 2026-01-31
              P-4        | RISK1.01   | CONFIDENTIAL    | REVIEW | 2026-01-31
              """),
          Map.entry(
              ContactRuleTable.TABLE,
              """
              person_ref | visibility | valid_from | valid_to
              P-1        | PATCH      | 2026-01-31 |
              P-1        | LEAD       | 2026-01-31 | 2026-10-30
              P-5        | LEAD       | 2026-01-31 | 2026-10-31
              """),
          Map.entry(
              HouseholdTable.TABLE,
              """
              household_id | tenancy_ref | property_ref | patch_code
              HH-1         | T-1         | U-1          | PT001
              HH-n         | T-n         | U-n          | PT001
              """),
          Map.entry(
              HouseholdMemberTable.TABLE,
              """
              household_id | resident_id | person_ref | tenancy_ref | role   | left_date
              HH-1         | R-1         | P-1        | T-1         | TENANT |
              HH-n         | R-1         | P-1        | T-n         | MEMBER | 2020-01-31
              HH-n         | R-n         | P-n        | T-n         | TENANT |
              HH-n         | R-n0        | P-n0       | T-n         | JOINT  |
              """),
          Map.entry(
              ResidentTable.TABLE,
              """
              resident_id | household_id
              R-1         | HH-1
              R-n         | HH-n
              R-n0        | HH-n
              R-9         |
              """),
          Map.entry(
              ResidentLinkTable.TABLE,
              """
              resident_id | feed   | source_key | match_kind
              R-1         | person | P-1/T-1    | KEY
              R-1         | person | P-1/T-n    | KEY
              R-1         | repair | W-1        | KEY
              R-1         | repair | W-n        | KEY
              R-1         | repair | W-n/&2     | KEY
              R-n         | person | P-n/T-n    | KEY
              R-n0        | person | P-n0/T-n   | KEY
              R-9         | person | P-9/T-9    | KEY
              """),
          Map.entry(
              HouseholdRowTable.TABLE,
              """
              household_id | feed   | source_key
              HH-1         | repair | W-1
              HH-n         | repair | W-n
              """),
          Map.entry(
              HouseholdProfileTable.TABLE,
              """
              household_id | members | oldest_age
              HH-1         | 1       | 67
              HH-n         | 2       | 45
              """),
          Map.entry(
              IndicatorHitTable.TABLE,
              """
              household_id | indicator_id | state     | list
              HH-1         | R01          | HIT       | patch
              HH-1         | A03          | NOT_KNOWN | restricted
              HH-n         | R01          | HIT       | patch
              HH-6         | A03          | HIT       | restricted
              """),
          Map.entry(
              EvidenceTable.TABLE,
              """
              household_id | indicator_id | feed   | source_key
              HH-1         | R01          | repair | W-1
              HH-n         | R01          | repair | W-n
              """),
          Map.entry(
              FlagTable.TABLE,
              """
              household_id | list
              HH-1         | patch
              """));

  private final Pseudonyms pseudonyms = new Pseudonyms(new byte[] {1, 2, 3});

  @Test
  void householdsForTheLeadAloneLeaveEveryTableAsIfTheyWereNotThere() {
    Map<String, String> shown = shown(TABLES);

    assertThat(shown.get("household")).contains(pseudonyms.of("HH-1"));
    assertThat(shown).isEqualTo(shown(withoutThem()));
  }

  @Test
  void theHomeToWhichAProtectedPersonWillMoveIsHiddenBeforeTheMove() {
    Map<Table, String> tables = withoutThem();
    tables.merge(ProtectedRegisterTable.TABLE, "\nP-8 | 2026-01-31 | |", String::concat);
    tables.merge(HouseholdTable.TABLE, "\nHH-8 | T-8 | U-8 | PT001", String::concat);
    tables.merge(HouseholdMemberTable.TABLE, "\nHH-8 | R-8 | P-8 | T-8 | TENANT |", String::concat);

    assertThat(shown(tables)).isEqualTo(shown(withoutThem()));
  }

  @Test
  void nobodyIsLinkedToAnAlertARuleOrTheRegisterAndNoSignHasItsEvidenceThere() {
    Map<Table, String> tables = withoutThem();
    Map<String, String> before = shown(tables);
    tables.merge(
        ResidentLinkTable.TABLE,
        """

        R-1         | person_alert       | P-1/1 | KEY
        R-1         | contact_rule       | P-1/2 | KEY
        R-1         | protected_register | P-1/3 | REVIEW
        """,
        String::concat);
    tables.merge(EvidenceTable.TABLE, "\nHH-1 | T07 | person_alert | P-1/1", String::concat);

    assertThat(before.get("evidence")).contains("| R01 | repair |");
    assertThat(shown(tables)).isEqualTo(before);
  }

  @Test
  void anAgeIsABandOfFiveYearsAndTheVeryOldShareOne() {
    Map<Table, String> tables = withoutThem();
    tables.put(
        HouseholdProfileTable.TABLE,
        """
        household_id | members | oldest_age
        HH-1         | 1       | 17
        HH-1         | 2       | 20
        HH-1         | 3       | 84
        HH-1         | 4       | 89
        HH-1         | 5       | 101
        HH-1         | 6       |
        """);
    TableSet all = tables(tables);
    AnalystView view = new AnalystView(spark(), all, NIGHT, pseudonyms);

    Dataset<Row> profile = view.of(all.get(HouseholdProfileTable.TABLE));

    assertThat(TextTable.show(profile, "members", "oldest_age"))
        .isEqualTo(
            """
            members | oldest_age
            1 | under 20
            2 | 20-24
            3 | 80-84
            4 | 85-89
            5 | 90 or over
            6 |
            """);
  }

  /** Without any row that names one of those homes, its residents or what happened there. */
  private static Map<Table, String> withoutThem() {
    Map<Table, String> tables = new TreeMap<>(Comparator.comparing(Table::name));
    TABLES.forEach(
        (table, text) ->
            tables.put(
                table,
                text.lines()
                    .filter(line -> !line.matches(".*\\b(HH|R|P|T|W)-[n2-9].*"))
                    .collect(Collectors.joining("\n"))));
    return tables;
  }

  /** Every table as an analyst sees it, by name. */
  private Map<String, String> shown(Map<Table, String> texts) {
    TableSet tables = tables(texts);
    AnalystView view = new AnalystView(spark(), tables, NIGHT, pseudonyms);
    Map<String, String> shown = new TreeMap<>();
    for (ExportedTable exported : ExportedTable.ALL) {
      if (tables.has(exported.name())) {
        Dataset<Row> rows = view.of(ExportStep.select(tables.get(exported.name()), exported));
        shown.put(exported.name(), TextTable.show(rows, rows.columns()));
      }
    }
    return shown;
  }

  private TableSet tables(Map<Table, String> texts) {
    TableSet tables = TableSet.of();
    for (Map.Entry<Table, String> table : texts.entrySet()) {
      tables = tables.with(table.getKey(), rows(table.getKey(), table.getValue()));
    }
    return tables;
  }

  /** A line with n stands for one of each home; a slash in a key for the bar that parts it. */
  private Dataset<Row> rows(Table table, String text) {
    String lines =
        text.lines()
            .flatMap(
                line ->
                    line.matches(".*\\b[A-Z]+-n.*")
                        ? List.of("2", "3", "4", "5", "6", "7").stream()
                            .map(home -> line.replaceAll("-n", "-" + home))
                        : List.of(line).stream())
            .collect(Collectors.joining("\n"));
    Dataset<Row> rows = TextTable.of(spark(), table, lines);
    return Arrays.asList(rows.columns()).contains(EvidenceTable.SOURCE_KEY)
        ? rows.withColumn(
            EvidenceTable.SOURCE_KEY, translate(rows.col(EvidenceTable.SOURCE_KEY), "/", "|"))
        : rows;
  }
}
