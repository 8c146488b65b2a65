package org.tenantinsight.jobs;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;

/** What a night finds of a made-up landlord is what is known to be true of it. */
class KnownTruthTest extends SparkTest {

  private static final LocalDate FIRST = SmallLandlord.FIRST;
  private static final LocalDate LAST = SmallLandlord.LAST;
  private static final long SEED_WITH_EVERY_SIGN = 1;
  private static final double MUCH_DIRT = 0.08;

  @TempDir Path folder;

  @Test
  void theSignsFoundAreTheTrueOnesHoweverManyRowsCannotBeRead() throws Exception {
    SyntheticLandlord.write(
        new SampleOptions(200, SEED_WITH_EVERY_SIGN, 1, LAST, 2, folder, false, MUCH_DIRT),
        homes -> {});
    Nights nights = new SmallLandlord(folder).nights(folder.resolve("a"), spark());

    nights.step(FIRST, "ingest");
    for (Step step : Pipeline.before("outreach")) {
      nights.step(LAST, step.name());
    }

    assertThat(found()).containsExactlyInAnyOrderElementsOf(isTrue());
    assertThat(found()).extracting(line -> line.split(",")[1]).as("signs").contains("F01");
    assertThat(flaggedForTheLead()).as("homes that no patch may see").isGreaterThan(1);
  }

  private long flaggedForTheLead() {
    return new Lake(spark(), folder.resolve("a/lake"))
        .read(FlagTable.TABLE, LAST)
        .where(col(FlagTable.FLAGGED))
        .where(col(FlagTable.LIST).equalTo("restricted"))
        .count();
  }

  private List<String> found() {
    Lake lake = new Lake(spark(), folder.resolve("a/lake"));
    return lake
        .read(IndicatorHitTable.TABLE, LAST)
        .where(col(IndicatorHitTable.STATE).equalTo("HIT"))
        .join(lake.read(HouseholdTable.TABLE, LAST), IndicatorHitTable.HOUSEHOLD_ID)
        .select(HouseholdTable.TENANCY_REF, IndicatorHitTable.INDICATOR_ID)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + "," + row.getString(1) + "," + LAST)
        .toList();
  }

  private List<String> isTrue() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("truth/sign.csv"));
    return lines.subList(1, lines.size());
  }
}
