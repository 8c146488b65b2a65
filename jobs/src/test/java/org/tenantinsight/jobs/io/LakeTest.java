package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.Privacy;
import org.tenantinsight.transforms.tables.Table;

/** Tables on disk: what was written is read, by us and by Delta's own reader. */
class LakeTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
  private static final Table NIGHTLY =
      Table.named("owed")
          .grain("A household on a night.")
          .key("as_of", "household_id")
          .required("as_of", DataTypes.DateType, Privacy.AGGREGATE, "The night.")
          .required("household_id", DataTypes.StringType, Privacy.AGGREGATE, "Who.")
          .column("pence", DataTypes.LongType, Privacy.AGGREGATE, "How much.")
          .build();
  private static final Table DELIVERED =
      Table.named("row")
          .grain("A delivered row.")
          .key("id")
          .required("id", DataTypes.StringType, Privacy.AGGREGATE, "Which.")
          .required("delivery", DataTypes.DateType, Privacy.AGGREGATE, "When.")
          .build();

  @TempDir Path folder;

  @Test
  void aNightIsReplacedAndTheOthersStay() {
    Lake lake = new Lake(spark(), folder);
    lake.replaceNight(NIGHTLY, night(MONDAY, "('H1', 100L), ('H2', 0L)"), MONDAY);
    lake.replaceNight(NIGHTLY, night(TUESDAY, "('H1', 150L)"), TUESDAY);
    Lake.Commit again = lake.replaceNight(NIGHTLY, night(MONDAY, "('H3', 7L)"), MONDAY);

    assertThat(again).isEqualTo(new Lake.Commit("owed", 2, 1));
    assertThat(rows(lake.read(NIGHTLY, MONDAY))).containsExactly("[2026-11-02,H3,7]");
    assertThat(rows(lake.read(NIGHTLY)))
        .containsExactly("[2026-11-02,H3,7]", "[2026-11-03,H1,150]");
  }

  @Test
  void deltasOwnReaderFindsTheSameRowsAfterManyVersions() {
    Lake lake = new Lake(spark(), folder);
    for (int i = 0; i < 12; i++) {
      LocalDate date = MONDAY.plusDays(i % 3);
      lake.replaceNight(NIGHTLY, night(date, "('H" + i + "', " + i + "L)"), date);
      lake.append(
          DELIVERED, spark().sql("select 'D" + i + "' as id, date'" + date + "' as delivery"));
    }

    assertThat(rows(lake.read(NIGHTLY))).hasSize(3).isEqualTo(rows(byDelta(lake, NIGHTLY)));
    assertThat(rows(lake.read(DELIVERED))).hasSize(12).isEqualTo(rows(byDelta(lake, DELIVERED)));
  }

  @Test
  void aNightWithoutRowsIsAVersionToo() {
    Lake lake = new Lake(spark(), folder);
    lake.replaceNight(NIGHTLY, night(MONDAY, "('H1', 100L)"), MONDAY);

    assertThat(lake.replaceNight(NIGHTLY, NIGHTLY.empty(spark()), MONDAY))
        .isEqualTo(new Lake.Commit("owed", 1, 0));
    assertThat(rows(lake.read(NIGHTLY))).isEmpty();
  }

  @Test
  void theLogHoldsNoValueOfARow() throws Exception {
    Lake lake = new Lake(spark(), folder);
    lake.replaceNight(NIGHTLY, night(MONDAY, "('SECRET', 100L)"), MONDAY);

    assertThat(
            Files.readString(lake.folder(NIGHTLY).resolve("_delta_log/00000000000000000000.json")))
        .contains("numRecords")
        .doesNotContain("SECRET");
  }

  @Test
  void whatARunThatDiedHadWrittenIsTakenOff() throws Exception {
    Lake lake = new Lake(spark(), folder);
    lake.replaceNight(NIGHTLY, night(MONDAY, "('H1', 100L)"), MONDAY);
    lake.replaceNight(NIGHTLY, night(TUESDAY, "('H1', 150L)"), TUESDAY);
    lake.append(DELIVERED, spark().sql("select 'D' as id, date'2026-11-03' as delivery"));

    assertThat(LakeRecovery.rollBack(folder, Map.of("owed", 0L))).isEqualTo(2);

    assertThat(rows(lake.read(NIGHTLY))).containsExactly("[2026-11-02,H1,100]");
    assertThat(lake.exists(DELIVERED)).isFalse();
    lake.replaceNight(NIGHTLY, night(TUESDAY, "('H9', 9L)"), TUESDAY);
    assertThat(rows(byDelta(lake, NIGHTLY)))
        .containsExactly("[2026-11-02,H1,100]", "[2026-11-03,H9,9]");
  }

  @Test
  void dataWithoutACommitAndHalfACommitAreTakenOffToo() throws Exception {
    Lake lake = new Lake(spark(), folder);
    lake.replaceNight(NIGHTLY, night(MONDAY, "('H1', 100L)"), MONDAY);
    SortedMap<String, String> before = LakeContent.files(folder);
    Path table = lake.folder(NIGHTLY);
    Files.writeString(Files.createDirectory(table.resolve("v1")).resolve("part-0.parquet"), "half");
    Path log = table.resolve("_delta_log");
    Files.writeString(log.resolve(".00000000000000000001.json.a-b-c.tmp"), "half");
    Files.writeString(log.resolve("..00000000000000000001.json.a-b-c.tmp.crc"), "half");

    assertThat(LakeRecovery.rollBack(folder, Map.of("owed", 0L))).isZero();

    assertThat(LakeContent.files(folder)).isEqualTo(before);
  }

  private Dataset<Row> night(LocalDate date, String values) {
    return spark()
        .sql(
            "select date'"
                + date
                + "' as as_of, household_id, pence from values "
                + values
                + " as t(household_id, pence)");
  }

  private Dataset<Row> byDelta(Lake lake, Table table) {
    return table.conform(spark().read().format("delta").load(lake.folder(table).toString()));
  }

  private static List<String> rows(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
