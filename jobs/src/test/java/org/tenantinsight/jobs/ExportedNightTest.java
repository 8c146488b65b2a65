package org.tenantinsight.jobs;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.jobs.export.Pseudonyms;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdMemberTable;
import org.tenantinsight.transforms.tables.ProtectedRegisterTable;

/** The analysts' tables of a whole night. */
class ExportedNightTest extends SparkTest {

  @Test
  void nobodyOnTheProtectedRegisterIsInThemFlaggedOrNot() throws Exception {
    FirstNight night = FirstNight.of(this::spark);
    Path lakeFolder = night.folder().resolve("lake");
    Lake lake = new Lake(spark(), lakeFolder);
    Dataset<Row> homes =
        lake.read(HouseholdMemberTable.TABLE, SmallLandlord.FIRST)
            .where(col(HouseholdMemberTable.LIVES_HERE))
            .join(
                lake.read(FeedTables.stored(ProtectedRegisterTable.TABLE))
                    .where(col(ProtectedRegisterTable.END_DATE).isNull()),
                ProtectedRegisterTable.PERSON_REF);
    Set<String> hidden = values(homes, HouseholdMemberTable.HOUSEHOLD_ID);
    Set<String> flagged =
        values(lake.read(FlagTable.TABLE, SmallLandlord.FIRST), FlagTable.HOUSEHOLD_ID);
    assertThat(hidden).anyMatch(household -> !flagged.contains(household));
    hidden.addAll(values(homes, HouseholdMemberTable.RESIDENT_ID));
    Pseudonyms pseudonyms = new Pseudonyms(new Keys(lakeFolder, Map.of()).export());

    String tables = text(night.folder().resolve("out/export/" + SmallLandlord.FIRST));

    assertThat(tables).contains("\"household_id\"");
    assertThat(hidden.stream().map(pseudonyms::of).filter(tables::contains)).isEmpty();
  }

  private static Set<String> values(Dataset<Row> rows, String column) {
    List<Row> all = rows.select(column).collectAsList();
    Set<String> values = new TreeSet<>();
    all.forEach(row -> values.add(row.getString(0)));
    return values;
  }

  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
