package org.tenantinsight.jobs;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;

/** What a night finds of a made-up landlord is what is known to be true of it. */
class KnownTruthTest extends SparkTest {

  private static final LocalDate FIRST = SmallLandlord.FIRST;
  private static final LocalDate LAST = SmallLandlord.LAST;
  private static final long SEED_WITH_EVERY_SIGN = 1;
  private static final double MUCH_DIRT = 0.08;

  @TempDir static Path folder;

  @BeforeEach
  void oneNightForAllTests() throws Exception {
    if (Files.exists(folder.resolve("a"))) {
      return;
    }
    SyntheticLandlord.write(
        new SampleOptions(200, SEED_WITH_EVERY_SIGN, 1, LAST, 2, folder, false, MUCH_DIRT),
        homes -> {});
    Nights nights = new SmallLandlord(folder).nights(folder.resolve("a"), spark());
    nights.step(FIRST, "ingest");
    for (Step step : Pipeline.before("outreach")) {
      nights.step(LAST, step.name());
    }
  }

  @Test
  void theSignsFoundAreTheTrueOnesHoweverManyRowsCannotBeRead() throws Exception {
    assertThat(found()).containsExactlyInAnyOrderElementsOf(isTrue("sign"));
    assertThat(found()).extracting(line -> line.split(",")[1]).as("signs").contains("F01");
    assertThat(flaggedForTheLead()).as("homes that no patch may see").isGreaterThan(1);
  }

  @Test
  void noRowJoinsAnybodyButItsPerson() throws Exception {
    Map<String, String> trueOf =
        isTrue("person").stream()
            .map(line -> line.split(","))
            .collect(Collectors.toMap(row -> row[0] + "|" + row[1], row -> row[2]));
    Map<String, Set<String>> residentsOf = new TreeMap<>();
    Map<String, Set<String>> peopleOf = new TreeMap<>();
    Set<String> onFile = new TreeSet<>();
    for (Row link : joined()) {
      String row = link.getString(0) + "|" + link.getString(1);
      if (trueOf.containsKey(row)) { // a key that dirt has damaged is nobody's in the truth
        String person = trueOf.get(row);
        residentsOf.computeIfAbsent(person, any -> new TreeSet<>()).add(link.getString(2));
        peopleOf.computeIfAbsent(link.getString(2), any -> new TreeSet<>()).add(person);
        if (row.startsWith("person|")) {
          onFile.add(person);
        }
      }
    }

    assertThat(onFile).as("the sample's people").hasSizeGreaterThan(300);
    assertThat(peopleOf.values()).as("people in one resident").allMatch(all -> all.size() == 1);
    assertThat(residentsOf.values()).as("residents of one person").allMatch(all -> all.size() == 1);
    assertThat(residentsOf.keySet()).as("strangers are joined with nobody").isEqualTo(onFile);
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

  /** feed, source_key, resident_id of each row that is joined. */
  private List<Row> joined() {
    return new Lake(spark(), folder.resolve("a/lake"))
        .read(ResidentLinkTable.TABLE, LAST)
        .where("match_kind <> 'REVIEW'")
        .select("feed", "source_key", "resident_id")
        .collectAsList();
  }

  private List<String> isTrue(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("truth/" + file + ".csv"));
    return lines.subList(1, lines.size());
  }
}
