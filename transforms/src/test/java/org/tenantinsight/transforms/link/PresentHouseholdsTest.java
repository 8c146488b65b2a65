package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;

/** HH-2 became one home with HH-1 on Tuesday; HH-9 is nobody's any more. */
class PresentHouseholdsTest extends SparkTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-10-06");

  private static final String TUESDAYS =
      """
      old_id | new_id | event | as_of
      HH-2   | HH-7   | MERGE | 2026-10-01
      HH-2   | HH-1   | MERGE | 2026-10-06
      HH-1   | HH-3   | SPLIT | 2026-10-06
      HH-9   | HH-8   | MERGE | 2026-10-06
      """;

  private static final String WAITING =
      """
      household_id | as_of      | waiting_since
      HH-2         | 2026-10-04 | 2026-10-01
      HH-1         | 2026-10-05 | 2026-10-05
      HH-2         | 2026-10-05 | 2026-10-01
      HH-3         | 2026-10-05 | 2026-10-03
      HH-9         | 2026-10-05 | 2026-10-02
      """;

  @Test
  void whatWasWrittenOfAHomeIsFoundUnderTheIdThatItHasTonight() {
    assertThat(show(households(TUESDAYS).lead(waiting())))
        .isEqualTo(
            """
            household_id | as_of | waiting_since
            HH-1 | 2026-10-04 | 2026-10-01
            HH-1 | 2026-10-05 | 2026-10-01
            HH-1 | 2026-10-05 | 2026-10-05
            HH-3 | 2026-10-05 | 2026-10-03
            HH-9 | 2026-10-05 | 2026-10-02
            """);
  }

  @Test
  void ofTwoHomesThatAreOneTheRowOfTheOneThatKeptItsIdStays() {
    assertThat(show(households(TUESDAYS).leadNights(waiting())))
        .isEqualTo(
            """
            household_id | as_of | waiting_since
            HH-1 | 2026-10-04 | 2026-10-01
            HH-1 | 2026-10-05 | 2026-10-05
            HH-3 | 2026-10-05 | 2026-10-03
            HH-9 | 2026-10-05 | 2026-10-02
            """);
  }

  @Test
  void whatWasWrittenOfAHomeWhileItWasTakenForAnotherCountsForBothWhenTheyAreApartAgain() {
    PresentHouseholds apart =
        households(
            """
            old_id | new_id | event | as_of
            HH-0   | HH-1   | MERGE | 2026-10-05
            HH-0   | HH-3   | MERGE | 2026-10-06
            HH-1   | HH-3   | SPLIT | 2026-10-06
            """);
    Dataset<Row> waiting =
        TextTable.of(
            spark(),
            OutreachQueueTable.TABLE,
            """
            household_id | as_of      | waiting_since
            HH-0         | 2026-10-03 | 2026-10-03
            HH-1         | 2026-10-03 | 2026-10-01
            HH-1         | 2026-10-04 | 2026-10-01
            HH-1         | 2026-10-05 | 2026-10-01
            """);

    assertThat(show(apart.leadNights(waiting)))
        .isEqualTo(
            """
            household_id | as_of | waiting_since
            HH-1 | 2026-10-03 | 2026-10-01
            HH-1 | 2026-10-04 | 2026-10-01
            HH-1 | 2026-10-05 | 2026-10-01
            HH-3 | 2026-10-03 | 2026-10-03
            HH-3 | 2026-10-05 | 2026-10-01
            """);
  }

  @Test
  void onANightWithoutMergesNothingChanges() {
    PresentHouseholds none = households("old_id | new_id | event | as_of\n");

    assertThat(show(none.lead(waiting()))).isEqualTo(show(waiting()));
    assertThat(show(none.leadNights(waiting()))).isEqualTo(show(waiting()));
  }

  private PresentHouseholds households(String aliases) {
    TableSet tables =
        TableSet.of()
            .with(
                PresentHouseholds.EVERY_ALIAS,
                TextTable.of(spark(), ResidentAliasTable.TABLE, aliases))
            .with(
                HouseholdTable.TABLE,
                TextTable.of(
                    spark(),
                    HouseholdTable.TABLE,
                    """
                    household_id | as_of
                    HH-1         | 2026-10-06
                    HH-3         | 2026-10-06
                    """));
    return PresentHouseholds.on(spark(), tables, TUESDAY);
  }

  private Dataset<Row> waiting() {
    return TextTable.of(spark(), OutreachQueueTable.TABLE, WAITING);
  }

  private static String show(Dataset<Row> rows) {
    return TextTable.show(rows, "household_id", "as_of", "waiting_since");
  }
}
