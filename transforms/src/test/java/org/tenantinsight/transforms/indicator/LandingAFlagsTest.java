package org.tenantinsight.transforms.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.LandingA;
import org.tenantinsight.transforms.link.LinkSettings;
import org.tenantinsight.transforms.link.Linkage;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.EvidenceTable;
import org.tenantinsight.transforms.tables.FeedStatusTable;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** A whole landlord with known answers, after three clean nights: hits and flags. */
@Tag("nightly")
class LandingAFlagsTest extends SparkTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 29);

  @TempDir Path scratch;
  private LandingA landing;

  @BeforeEach
  void findTheLandlord() {
    landing = LandingA.orNull();
    assumeTrue(landing != null, "no cases: set TENANT_INSIGHT_CASES to their folder");
  }

  @Test
  void hitsAndFlagsAreThoseThatAreKnown() throws IOException {
    TableSet night = night();

    assertThat(hits(night)).isEqualTo(expectedHits());
    assertThat(flags(night)).isEqualTo(expectedFlags());
  }

  private TableSet night() throws IOException {
    TableSet feeds = landing.feeds(spark(), AS_OF);
    TableSet links = Linkage.link(spark(), feeds, TableSet.of(), LinkSettings.USUAL, AS_OF);
    TableSet tables = feeds.with(kept(links)).with(FeedStatusTable.TABLE, status());
    Map<String, Object> windows = ShippedSettings.windows();
    TableSet rows = Profile.events(spark(), tables, windows, AS_OF);
    Dataset<Row> profile =
        kept(HouseholdProfileTable.TABLE, Profile.build(spark(), rows, windows, AS_OF));
    Dataset<Row> hits =
        kept(
            IndicatorHitTable.TABLE,
            Indicators.evaluate(
                profile, tables.get(FeedStatusTable.TABLE), ShippedSettings.indicators(), AS_OF));
    Dataset<Row> events = Profile.evidenceEvents(rows, profile);
    Dataset<Row> evidence =
        kept(EvidenceTable.TABLE, Indicators.evidence(hits, events, ShippedSettings.indicators()));
    TableSet decided =
        tables
            .with(HouseholdProfileTable.TABLE, profile)
            .with(IndicatorHitTable.TABLE, hits)
            .with(EvidenceTable.TABLE, evidence);
    int coolOffDays = ShippedSettings.all().outreach().coolOffDays();
    return decided.with(
        FlagTable.TABLE,
        Flags.decide(spark(), decided, ShippedSettings.indicators(), coolOffDays, AS_OF));
  }

  /** A step's table as the next step finds it: stored, not a plan. */
  private Dataset<Row> kept(Table table, Dataset<Row> rows) {
    String folder = scratch.resolve(table.name()).toString();
    rows.coalesce(1).write().parquet(folder);
    return spark().read().schema(table.schema()).parquet(folder);
  }

  private TableSet kept(TableSet tables) {
    TableSet kept = TableSet.of();
    for (String name : tables.names()) {
      String folder = scratch.resolve(name).toString();
      tables.get(name).coalesce(1).write().parquet(folder);
      kept = kept.with(name, spark().read().parquet(folder));
    }
    return kept;
  }

  private Dataset<Row> status() throws IOException {
    JsonNode manifest =
        new ObjectMapper().readTree(landing.delivery(FIRST).resolve("manifest.json").toFile());
    List<Row> rows = new ArrayList<>();
    for (Table feed : StateTables.ALL) {
      String from = manifest.path(feed.name()).path("extract_from").asText(FIRST.toString());
      rows.add(
          RowFactory.create(
              Date.valueOf(AS_OF), feed.name(), Date.valueOf(AS_OF), true, Date.valueOf(from)));
    }
    return spark().createDataFrame(rows, FeedStatusTable.TABLE.schema());
  }

  private SortedMap<String, String> hits(TableSet night) {
    SortedMap<String, String> found = new TreeMap<>();
    onTenancies(night, IndicatorHitTable.TABLE)
        .forEach(
            row ->
                found.put(
                    row.getAs("tenancy_ref") + " " + row.getAs(IndicatorHitTable.INDICATOR_ID),
                    row.getAs(IndicatorHitTable.STATE)));
    return found;
  }

  private SortedMap<String, String> expectedHits() throws IOException {
    SortedMap<String, String> expected = new TreeMap<>();
    for (String[] cells : lines("expected_hits.csv")) {
      expected.put(cells[0] + " " + cells[1], cells[2]);
    }
    return expected;
  }

  private SortedMap<String, String> flags(TableSet night) {
    SortedMap<String, String> found = new TreeMap<>();
    onTenancies(night, FlagTable.TABLE)
        .forEach(
            row ->
                found.put(
                    row.getAs("tenancy_ref"),
                    String.join(
                        ",",
                        row.<String>getAs(FlagTable.BAND),
                        row.getAs(FlagTable.REASON_KIND),
                        row.getAs(FlagTable.ISOLATION).toString(),
                        row.getAs(FlagTable.LIST),
                        row.isNullAt(row.fieldIndex(FlagTable.SUPPRESSED_REASON))
                            ? ""
                            : row.getAs(FlagTable.SUPPRESSED_REASON))));
    return found;
  }

  private SortedMap<String, String> expectedFlags() throws IOException {
    SortedMap<String, String> expected = new TreeMap<>();
    for (String[] cells : lines("expected_flags.csv")) {
      if (cells[1].equals("true")) {
        expected.put(cells[0], String.join(",", cells[2], cells[3], cells[4], cells[5], cells[6]));
      }
    }
    return expected;
  }

  private static List<Row> onTenancies(TableSet night, Table table) {
    Dataset<Row> homes =
        night
            .get(HouseholdTable.TABLE)
            .select(HouseholdTable.HOUSEHOLD_ID, HouseholdTable.TENANCY_REF);
    return night.get(table).join(homes, HouseholdTable.HOUSEHOLD_ID).collectAsList();
  }

  private List<String[]> lines(String file) throws IOException {
    Path path = landing.expected("../expected-16").resolve(file).normalize();
    return Files.readAllLines(path).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }
}
