package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.PipelineSettings.Gates;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;

/**
 * Nights of 200 homes on which ten are flagged anew and yesterday's ten are not any more. A night
 * may move by 3 points, which is 6 homes, and grow to twice as many, unless that is less than 5
 * homes.
 */
class FlagGateTest extends SparkTest {

  private static final LocalDate TONIGHT = LocalDate.of(2026, 10, 31);
  private static final int HOMES = 200;
  private static final int USUAL = 10;

  private static final List<LocalDate> NIGHTS =
      IntStream.rangeClosed(1, 7).mapToObj(TONIGHT::minusDays).toList();

  @TempDir static Path folder;

  private Lake lake;

  @BeforeEach
  void sevenNights() {
    lake = new Lake(spark(), folder);
    if (!lake.exists(FlagTable.TABLE)) {
      NIGHTS.forEach(night -> lake.replaceNight(FlagTable.TABLE, flagged(night, USUAL), night));
    }
  }

  @Test
  void aNightLikeTheOthersPasses() {
    assertThatCode(() -> tonight(USUAL + 4, 7)).doesNotThrowAnyException();
    assertThatCode(() -> tonight(USUAL - 4, 7)).doesNotThrowAnyException();
  }

  @Test
  void aNightThatFlagsFarMoreHomesAnewIsRefused() {
    assertThatThrownBy(() -> tonight(USUAL + 7, 7))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("17 of 200 homes are newly flagged tonight, usually 10 are")
        .hasMessageContaining("--set pipeline.gates.flagged_move_homes=8");
  }

  @Test
  void aNightThatFlagsFarFewerHomesAnewIsRefused() {
    assertThatThrownBy(() -> tonight(USUAL - 7, 7)).isInstanceOf(RefusedException.class);
  }

  @Test
  void twiceAsManyAreRefusedEvenWhereThatIsFewPoints() {
    assertThatThrownBy(() -> tonight(2 * USUAL, 7, new Gates(3, 100, 2, 7, 5, 10, 7, 20)))
        .isInstanceOf(RefusedException.class);
    assertThatCode(() -> tonight(2 * USUAL - 1, 7, new Gates(3, 100, 2, 7, 5, 10, 7, 20)))
        .doesNotThrowAnyException();
  }

  @Test
  void aFewHomesAreChance() {
    assertThatCode(() -> tonight(2 * USUAL, 7, new Gates(3, 3, 2, 7, 11, 10, 7, 20)))
        .doesNotThrowAnyException();
  }

  @Test
  void withFewerThanSevenNightsThereIsNoUsual() {
    assertThatCode(() -> tonight(HOMES / 2, 6)).doesNotThrowAnyException();
  }

  private void tonight(int newlyFlagged, int nightsBefore) {
    tonight(newlyFlagged, nightsBefore, new Gates(3, 3, 2, 7, 5, 10, 7, 20));
  }

  private void tonight(int newlyFlagged, int nightsBefore, Gates gates) {
    TableSet tables =
        TableSet.of()
            .with(HouseholdProfileTable.TABLE, homes())
            .with(FlagTable.TABLE, flagged(TONIGHT, newlyFlagged));
    new FlagGate(gates, spark(), lake).check(TONIGHT, NIGHTS.subList(0, nightsBefore), tables);
  }

  /** Households that no other night flags, one that every night flags, and one suppressed. */
  private Dataset<Row> flagged(LocalDate night, int newly) {
    Dataset<Row> rows =
        spark()
            .range(newly + 2)
            .select(
                functions.lit(Date.valueOf(night)).as(FlagTable.AS_OF),
                functions
                    .when(functions.col("id").equalTo(newly), "HH-always")
                    .otherwise(functions.concat_ws("-", functions.lit(night), functions.col("id")))
                    .as(FlagTable.HOUSEHOLD_ID),
                functions.col("id").notEqual(newly + 1).as(FlagTable.FLAGGED));
    for (String text : List.of("band", "reason_kind", "domains", "list", "suppressed_reason")) {
      rows = rows.withColumn(text, functions.lit("-"));
    }
    return FlagTable.TABLE.conform(
        rows.withColumn(FlagTable.ISOLATION, functions.lit(false))
            .withColumn(FlagTable.DOMAIN_COUNT, functions.lit(1))
            .withColumn(FlagTable.DAYS_SINCE_CONTACT, functions.lit(1)));
  }

  private Dataset<Row> homes() {
    return spark().range(HOMES).toDF(HouseholdProfileTable.HOUSEHOLD_ID);
  }
}
