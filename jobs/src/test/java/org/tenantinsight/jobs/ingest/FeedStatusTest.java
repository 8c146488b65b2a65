package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.FeedStatusTable;

/** Repairs are expected every day. */
class FeedStatusTest extends SparkTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @Test
  void anExtractThatReachesToItsFoldersDayIsFreshWithOrWithoutAManifest() {
    assertThat(status(file("repair", NIGHT, null))).isEqualTo("2026-10-31 fresh");
    assertThat(status(file("repair", NIGHT, NIGHT))).isEqualTo("2026-10-31 fresh");
    assertThat(status(file("repair", NIGHT, NIGHT.plusDays(1)))).isEqualTo("2026-10-31 fresh");
  }

  @Test
  void anOldExtractInANewFolderIsOld() {
    assertThat(status(file("repair", NIGHT, NIGHT.minusDays(5)))).isEqualTo("2026-10-26 late");
    assertThat(
            status(
                file("repair", NIGHT.minusDays(1), NIGHT.minusDays(1)),
                file("repair", NIGHT, NIGHT.minusDays(5))))
        .as("a newer delivery does not make the feed as new as the one before")
        .isEqualTo("2026-10-26 late");
  }

  @Test
  void ofSeveralPartsTheOneThatReachesLeastFarCounts() {
    assertThat(status(file("repair-1", NIGHT, NIGHT), file("repair-2", NIGHT, NIGHT.minusDays(1))))
        .isEqualTo("2026-10-30 late");
  }

  private String status(Reconciled... files) {
    Row row =
        FeedStatus.of(spark(), List.of(Feeds.shipped("repair")), List.of(files), NIGHT)
            .collectAsList()
            .get(0);
    return row.getAs(FeedStatusTable.NEWEST_DELIVERY)
        + (row.<Boolean>getAs(FeedStatusTable.FRESH) ? " fresh" : " late");
  }

  private static Reconciled file(String stem, LocalDate day, @Nullable LocalDate extractTo) {
    String name = day + "/" + stem + ".csv";
    return new Reconciled(
        "repair", name, day, 2, 1, 0, 0, 0, 1, 0, "hash", null, null, extractTo, "run of " + day);
  }
}
