package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.Privacy;
import org.tenantinsight.transforms.tables.Table;

/** A table of three nights, each a version, after faults of the disk. */
class LakeDamageTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final Table OWED =
      Table.named("owed")
          .grain("A household and night.")
          .key("as_of", "household_id")
          .required("as_of", DataTypes.DateType, Privacy.AGGREGATE, "Night.")
          .required("household_id", DataTypes.StringType, Privacy.AGGREGATE, "Household.")
          .build();
  private static final Map<String, Long> KNOWN = Map.of("owed", 2L);

  @TempDir Path folder;

  private Path table;

  @BeforeEach
  void threeNights() {
    Lake lake = new Lake(spark(), folder);
    for (int i = 0; i < 3; i++) {
      LocalDate night = MONDAY.plusDays(i);
      lake.replaceNight(
          OWED,
          spark().sql("select date'" + night + "' as as_of, 'H" + i + "' as household_id"),
          night);
    }
    table = lake.folder(OWED);
  }

  @Test
  void aSoundTableIsNotDamaged() throws IOException {
    assertThat(LakeDamage.find(folder, KNOWN)).isEmpty();
  }

  @Test
  void anEmptyACutAZeroedAndALostCommitAreFound() throws IOException {
    Path commit = DeltaCommits.file(table, 2);
    byte[] whole = Files.readAllBytes(commit);

    Files.write(commit, new byte[0]);
    assertThat(LakeDamage.find(folder, KNOWN)).containsEntry("owed", 2L);
    Files.write(commit, Arrays.copyOf(whole, whole.length / 2));
    assertThat(LakeDamage.find(folder, KNOWN)).containsEntry("owed", 2L);
    Files.write(commit, new byte[whole.length]);
    assertThat(LakeDamage.find(folder, KNOWN)).containsEntry("owed", 2L);
    Files.delete(commit);
    assertThat(LakeDamage.find(folder, KNOWN)).containsEntry("owed", 2L);
  }

  @Test
  void aLostACutAndAZeroedDataFileAreFoundWithTheVersionThatWroteThem() throws IOException {
    Path data;
    try (var files = Files.newDirectoryStream(table.resolve("v1"), "part-*.parquet")) {
      data = files.iterator().next();
    }
    byte[] whole = Files.readAllBytes(data);

    Files.write(data, Arrays.copyOf(whole, whole.length - 1));
    assertThat(LakeDamage.find(folder, KNOWN)).containsEntry("owed", 1L);
    Files.write(data, new byte[whole.length]);
    assertThat(LakeDamage.find(folder, KNOWN)).containsEntry("owed", 1L);
    Files.delete(data);
    assertThat(LakeDamage.find(folder, KNOWN)).containsEntry("owed", 1L);
  }

  @Test
  void aTableThatIsGoneAltogetherIsFound() throws IOException {
    Zones.delete(table);
    assertThat(LakeDamage.find(folder, KNOWN)).containsEntry("owed", 0L);
  }

  @Test
  void theLakeGoesBackToTheLastRunBeforeTheDamage() throws IOException {
    Ledger ledger = new Ledger(folder);
    for (int i = 0; i < 3; i++) {
      ledger.append(
          new Ledger.Entry(
              "run" + i,
              MONDAY.plusDays(i),
              "inputs",
              "settings",
              java.util.List.of(),
              java.util.List.of("ingest"),
              new TreeMap<>(Map.of("owed", (long) i))));
    }
    Files.write(DeltaCommits.file(table, 2), new byte[0]);
    LakeHistory history = new LakeHistory(folder, ledger);

    history.goBack(history.runsBefore(history.damage()));

    assertThat(ledger.owed()).containsExactly(MONDAY.plusDays(2));
    assertThat(new Lake(spark(), folder).read(OWED).count()).isEqualTo(2);
    assertThat(history.damage()).isEmpty();
  }
}
