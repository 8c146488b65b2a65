package org.tenantinsight.transforms.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;

/** What the board counts about a household in December 2026, with Christmas on a Friday. */
class HouseholdPeriodTest extends SparkTest {

  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);

  @Test
  void everyProfiledHouseholdHasOneRowAndNobodyElse() {
    TableSet tables =
        world()
            .with(
                HouseholdTable.TABLE,
                table(
                    HouseholdTable.TABLE,
                    """
                    as_of      | household_id | local_authority_code | neighbourhood_code | profiled
                    2026-12-31 | HH-1         | E08000025            | N01                | true
                    2026-12-31 | HH-2         |                      | N02                | true
                    2026-12-31 | HH-3         | E08000025            | N02                | false
                    """));

    assertThat(show(tables, "household_id", "local_authority_code", "flagged", "verdict"))
        .isEqualTo(
            """
            household_id | local_authority_code | flagged | verdict
            HH-1 | E08000025 | false |
            HH-2 | NOT_STATED | false |
            """);
  }

  @Test
  void newlyFlaggedIsFlaggedInTheMonthAndOnNoNightOfTheYearBefore() {
    TableSet tables =
        world()
            .with(
                FlagTable.TABLE,
                table(
                    FlagTable.TABLE,
                    """
                    as_of      | household_id | flagged | band   | isolation
                    2025-11-30 | HH-1         | true    | medium | false
                    2026-12-31 | HH-1         | true    | high   | true
                    2026-11-30 | HH-2         | true    | medium | false
                    2026-12-31 | HH-2         | true    | medium | false
                    2026-12-10 | HH-3         | true    | acute  | false
                    2026-12-31 | HH-4         | false   | high   | true
                    """));

    assertThat(
            show(
                tables,
                "household_id",
                "flagged",
                "band",
                "newly_flagged",
                "flagged_in_period",
                "isolation"))
        .isEqualTo(
            """
            household_id | flagged | band | newly_flagged | flagged_in_period | isolation
            HH-1 | true | high | true | true | true
            HH-2 | true | medium | false | true | false
            HH-3 | false |  | true | true | false
            HH-4 | false |  | false | false | true
            """);
  }

  @Test
  void noTwoWayContactIsWhatTheIndicatorSaysOnTheLastNight() {
    TableSet tables =
        world()
            .with(
                IndicatorHitTable.TABLE,
                table(
                    IndicatorHitTable.TABLE,
                    """
                    as_of      | household_id | indicator_id | state
                    2026-12-31 | HH-1         | C01          | HIT
                    2026-12-31 | HH-2         | C01          | NOT_KNOWN
                    2026-12-30 | HH-3         | C01          | HIT
                    2026-12-31 | HH-4         | C03          | HIT
                    """));

    assertThat(show(tables, "household_id", "no_two_way_contact"))
        .isEqualTo(
            """
            household_id | no_two_way_contact
            HH-1 | true
            HH-2 | false
            HH-3 | false
            HH-4 | false
            """);
  }

  @Test
  void contactedInTimeMeansSpokenWithByTheTenthWorkingDay() {
    TableSet tables =
        world()
            .with(
                OutreachEntryTable.TABLE,
                table(
                    OutreachEntryTable.TABLE,
                    """
                    as_of      | household_id | first_listed
                    2026-12-14 | HH-1         | 2026-12-14
                    2026-12-14 | HH-2         | 2026-12-14
                    2026-12-14 | HH-3         | 2026-12-14
                    2026-12-21 | HH-4         | 2026-12-21
                    """))
            .with(
                OutreachOutcomeTable.TABLE,
                table(
                    OutreachOutcomeTable.TABLE,
                    """
                    list_id | household_id | tenancy_ref | contacted_on | received_on | result          | wanted
                    L1      | HH-1         |             | 2026-12-30   | 2026-12-30  | SPOKE_BY_PHONE  | NOT_ASKED
                    L1      |              | T2          | 2026-12-31   | 2026-12-31  | SPOKE_IN_PERSON | NOT_ASKED
                    L1      | HH-3         |             | 2026-12-16   | 2026-12-16  | NO_REPLY        | NOT_ASKED
                    """));

    assertThat(show(tables, "household_id", "listed", "contacted_in_time"))
        .as("Christmas and Boxing Day move the tenth working day from the 28th to the 30th")
        .isEqualTo(
            """
            household_id | listed | contacted_in_time
            HH-1 | true | true
            HH-2 | true | false
            HH-3 | true | false
            HH-4 | false | false
            """);
  }

  @Test
  void eachStepOfTheFunnelIsPartOfTheStepBefore() {
    TableSet tables =
        world()
            .with(
                FlagTable.TABLE,
                table(
                    FlagTable.TABLE,
                    """
                    as_of      | household_id | flagged | band | isolation
                    2026-12-01 | HH-1         | true    | high | false
                    2026-12-01 | HH-2         | true    | high | false
                    2026-12-20 | HH-3         | true    | high | false
                    """))
            .with(
                OutreachOutcomeTable.TABLE,
                table(
                    OutreachOutcomeTable.TABLE,
                    """
                    list_id | household_id | contacted_on | received_on | result          | wanted          | outcome_met | flag_verdict
                    L1      | HH-1         | 2026-12-04   | 2026-12-05  | SPOKE_IN_PERSON | ASKED_EXPRESSED | PART        | PARTLY
                    L2      | HH-1         | 2026-12-11   | 2026-12-12  | NO_REPLY        | NOT_ASKED       |             | TRUE
                    L1      | HH-2         | 2026-12-04   | 2026-12-05  | NO_REPLY        | ASKED_EXPRESSED | FULL        |
                    L1      | HH-3         | 2026-12-04   | 2026-12-05  | SPOKE_BY_PHONE  | ASKED_EXPRESSED | FULL        | FALSE_ALARM
                    L1      | HH-4         | 2026-12-04   | 2027-01-02  | SPOKE_BY_PHONE  | ASKED_EXPRESSED | FULL        | TRUE
                    """));

    assertThat(
            show(
                tables,
                "household_id",
                "tried",
                "spoken_with",
                "asked",
                "told_us",
                "outcome_met",
                "verdict"))
        .isEqualTo(
            """
            household_id | tried | spoken_with | asked | told_us | outcome_met | verdict
            HH-1 | true | true | true | true | true | TRUE
            HH-2 | true | false | false | false | false |
            HH-3 | false | false | false | false | false | FALSE_ALARM
            HH-4 | false | false | false | false | false |
            """);
  }

  @ParameterizedTest(name = "listed on {0}, due on {1}")
  @CsvSource({
    "2026-12-01, 2026-12-15",
    "2026-12-12, 2026-12-29",
    "2026-12-14, 2026-12-30",
    "2026-12-25, 2027-01-11"
  })
  void weekendsAndBankHolidaysDoNotCount(LocalDate listedOn, LocalDate dueOn) {
    assertThat(HouseholdFacts.dueOn(listedOn, BoardSample.settings())).isEqualTo(dueOn);
  }

  private String show(TableSet tables, String... columns) {
    return TextTable.show(
        HouseholdFacts.of(spark(), tables, BoardSample.settings(), FROM, TO), columns);
  }

  private Dataset<Row> table(org.tenantinsight.transforms.tables.Table contract, String text) {
    return TextTable.of(spark(), contract, text);
  }

  /** Four households, of whom nothing else is known. */
  private TableSet world() {
    return TableSet.of()
        .with(
            HouseholdTable.TABLE,
            table(
                HouseholdTable.TABLE,
                """
                as_of      | household_id | neighbourhood_code | profiled
                2026-12-31 | HH-1         | N01                | true
                2026-12-31 | HH-2         | N01                | true
                2026-12-31 | HH-3         | N01                | true
                2026-12-31 | HH-4         | N01                | true
                """))
        .with(
            HouseholdTenancyTable.TABLE,
            table(
                HouseholdTenancyTable.TABLE,
                """
                as_of      | household_id | tenancy_ref
                2026-12-31 | HH-2         | T2
                """))
        .with(FlagTable.TABLE, FlagTable.TABLE.empty(spark()))
        .with(IndicatorHitTable.TABLE, IndicatorHitTable.TABLE.empty(spark()))
        .with(OutreachEntryTable.TABLE, OutreachEntryTable.TABLE.empty(spark()))
        .with(OutreachOutcomeTable.TABLE, OutreachOutcomeTable.TABLE.empty(spark()));
  }
}
