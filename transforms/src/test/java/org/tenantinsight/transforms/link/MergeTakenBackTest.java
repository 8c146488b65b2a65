package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.transforms.link.LinkedNight.aliases;
import static org.tenantinsight.transforms.link.LinkedNight.residentOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.Table;
import org.tenantinsight.transforms.tables.TenancyTable;

/**
 * Alan left P1, Bert moved in; somebody says by mistake that they are one person, and takes it
 * back.
 */
class MergeTakenBackTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
  private static final String ALAN = "person|N1|T1";
  private static final String BERT = "person|N2|T2";
  private static final Decision WRONG =
      new Decision(2, Verdict.ALWAYS, ALAN, BERT, "seen", "JB", MONDAY, null);

  /** Apart, one by mistake, and apart again: how every test begins. */
  private static final List<TableSet> BEGINNING = new ArrayList<>();

  private final List<TableSet> nights = new ArrayList<>();
  private TableSet first;
  private TableSet merged;
  private TableSet apart;

  @BeforeEach
  void aMergeIsTakenBack() {
    if (BEGINNING.isEmpty()) {
      night();
      night(WRONG);
      night();
      BEGINNING.addAll(nights);
    }
    nights.clear();
    nights.addAll(BEGINNING);
    first = nights.get(0);
    merged = nights.get(1);
    apart = nights.get(2);
  }

  @Test
  void whatWasWrittenUnderTheOldIdComesToTheHomeOfThoseWhoBoreIt() {
    String bertsHome = homeOf(first, "T2");
    assertThat(homeOf(merged, "T2")).isEqualTo(homeOf(merged, "T1"));
    assertThat(homeOfTheOutcome(merged)).isEqualTo(homeOf(merged, "T1"));

    TableSet nextNight = night();

    for (TableSet again : List.of(apart, nextNight)) {
      assertThat(homeOf(again, "T2")).isNotIn(homeOf(again, "T1"), bertsHome);
      assertThat(homeOfTheOutcome(again)).isEqualTo(homeOf(again, "T2"));
    }
    assertThat(aliases(nextNight)).as("a night on which nothing happens").isEmpty();
  }

  @Test
  void theOldIdOfAResidentLeadsToWhoBoreIt() {
    String bert = residentOf(first, BERT);
    String alan = residentOf(merged, BERT);

    assertThat(residentOf(apart, ALAN)).isEqualTo(alan);
    assertThat(aliases(apart))
        .contains(
            bert + " MERGE " + residentOf(apart, BERT), alan + " SPLIT " + residentOf(apart, BERT));
  }

  @Test
  void aMistakeMadeTwiceLeadsBothOldIdsHome() {
    String before = homeOf(first, "T2");
    String between = homeOf(apart, "T2");
    TableSet mergedAgain = night(WRONG);
    assertThat(aliases(mergedAgain))
        .contains(
            before + " MERGE " + homeOf(mergedAgain, "T1"),
            between + " MERGE " + homeOf(mergedAgain, "T1"));

    TableSet apartAgain = night();

    assertThat(aliases(apartAgain))
        .contains(
            before + " MERGE " + homeOf(apartAgain, "T2"),
            between + " MERGE " + homeOf(apartAgain, "T2"));
  }

  @Test
  void anIdThatWasTakenBackIsNotLedAstrayByItsFormerHeir() {
    String bert = residentOf(first, BERT);
    Decision other =
        new Decision(3, Verdict.ALWAYS, ALAN, "person|N0|T0", "seen", "JB", MONDAY, null);

    TableSet last = night(other);

    assertThat(residentOf(last, ALAN)).isEqualTo(residentOf(last, "person|N0|T0"));
    assertThat(aliases(last)).noneMatch(alias -> alias.startsWith(bert));
  }

  private TableSet night(Decision... decisions) {
    TableSet feeds =
        NoRows.in(spark())
            .with(
                TenancyTable.TABLE,
                TextTable.of(
                    spark(),
                    TenancyTable.TABLE,
                    """
                    tenancy_ref | property_ref | tenure_code | start_date | end_date   | status
                    T0          | P0           | SEC         | 2001-01-01 | 2014-12-01 | FORMER
                    T1          | P1           | SEC         | 2015-01-01 | 2026-09-20 | FORMER
                    T2          | P1           | SEC         | 2026-10-01 |            | CURRENT
                    """))
            .with(
                PersonTable.TABLE,
                TextTable.of(
                    spark(),
                    PersonTable.TABLE,
                    """
                    person_ref | tenancy_ref | role   | forename | surname     | date_of_birth
                    N0         | T0          | TENANT | Alan     | Thistlwode  | 1951-02-19
                    N1         | T1          | TENANT | Alan     | Thistlewood | 1951-02-14
                    N2         | T2          | TENANT | Bert     | Okonkwo     | 1988-09-30
                    """))
            .with(OutreachOutcomeTable.TABLE, outcome());
    TableSet linked =
        StoredNight.link(
            spark(), feeds, before(), LinkSettings.with(decisions), MONDAY.plusDays(nights.size()));
    nights.add(linked);
    return linked;
  }

  private Dataset<Row> outcome() {
    return TextTable.of(
        spark(),
        OutreachOutcomeTable.TABLE,
        """
        list_id | household_id | officer_id | contacted_on | received_on | result        | wanted | delivery
        L1      | %s           | O1         | 2026-10-05   | 2026-10-05  | SPOKE_IN_HOME | NONE   | 2026-10-05
        """
            .formatted(nights.isEmpty() ? "" : homeOf(nights.get(0), "T2")));
  }

  private TableSet before() {
    if (nights.isEmpty()) {
      return TableSet.of();
    }
    return nights
        .get(nights.size() - 1)
        .with(ResidentAliasTable.TABLE, everyNight(ResidentAliasTable.TABLE))
        .with(Linkage.EARLIER_LINKS, everyNight(ResidentLinkTable.TABLE))
        .with(Linkage.EARLIER_TENANCIES, everyNight(HouseholdTenancyTable.TABLE));
  }

  private Dataset<Row> everyNight(Table table) {
    return nights.stream().map(night -> night.get(table)).reduce(Dataset::union).orElseThrow();
  }

  private static String homeOf(TableSet night, String tenancy) {
    return night
        .get(HouseholdTenancyTable.TABLE)
        .where(functions.col(HouseholdTenancyTable.TENANCY_REF).equalTo(tenancy))
        .first()
        .getAs(HouseholdTenancyTable.HOUSEHOLD_ID);
  }

  private static String homeOfTheOutcome(TableSet night) {
    return night
        .get(HouseholdRowTable.TABLE)
        .where("feed = 'outreach_outcome'")
        .first()
        .getAs(HouseholdRowTable.HOUSEHOLD_ID);
  }
}
