package org.tenantinsight.transforms.board;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenantinsight.transforms.board.BoardSample.KEY;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.config.board.BoardLevel;
import org.tenantinsight.config.board.BoardPeriod;
import org.tenantinsight.config.board.BoardTable;
import org.tenantinsight.config.board.Principle;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.FeedStatusTable;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;

/**
 * A landlord of 1,000 homes in two authorities: 600 in N01, 360 in N02, 30 in N03 and 10 in N04.
 * Every fifth home is flagged, and the contact feed is late.
 */
class BoardFiguresTest extends SparkTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  private static final BoardSettings SETTINGS =
      BoardSample.settings(
          table("flagged_by_neighbourhood", BoardLevel.NEIGHBOURHOOD, "flagged", List.of()),
          table("flagged_by_authority", BoardLevel.AUTHORITY, "flagged", List.of()),
          table("newly_flagged", BoardLevel.HEADLINE, "newly_flagged", List.of()),
          table("isolation", BoardLevel.HEADLINE, "isolation", List.of("contact")),
          new BoardTable(
              "funnel_flagged",
              "Flagged for outreach",
              Principle.ACCOUNTABILITY,
              BoardLevel.LANDLORD,
              BoardPeriod.QUARTER,
              "flagged_in_period",
              null,
              null,
              List.of(),
              false,
              List.of()));

  private static @Nullable Release november;

  @Test
  void everyRowOfTheCatalogueHasAFigureInEveryArea() {
    assertThat(lines(november()))
        .containsExactlyInAnyOrder(
            "homes LANDLORD Riverbank Homes 1000",
            "homes AUTHORITY Sandwell 600",
            "homes AUTHORITY Dudley 400",
            "homes NEIGHBOURHOOD Ashgrove 600",
            "homes NEIGHBOURHOOD Other neighbourhoods 400",
            "flagged_by_neighbourhood NEIGHBOURHOOD Ashgrove SHOWN",
            "flagged_by_neighbourhood NEIGHBOURHOOD Other neighbourhoods SHOWN",
            "flagged_by_authority AUTHORITY Sandwell NOT_APPLICABLE",
            "flagged_by_authority AUTHORITY Dudley NOT_APPLICABLE",
            "newly_flagged HEADLINE Riverbank Homes NOT_APPLICABLE",
            "isolation HEADLINE Riverbank Homes NOT_ARRIVED");
  }

  @Test
  void smallNeighbourhoodsAreCountedTogetherUntilTheyAreLargeEnough() {
    assertThat(november().together()).containsExactly("N02", "N03", "N04");
  }

  @Test
  void aQuarterIsPublishedOnceWithItsLastMonth() {
    assertThat(tableIds(november())).doesNotContain("funnel_flagged");

    YearMonth december = YearMonth.of(2026, 12);
    assertThat(tableIds(release(at(december, households()), december))).contains("funnel_flagged");
  }

  @Test
  void figuresAreNearTheTruthAndRatesAreMadeOfPublishedNumbersOnly() {
    Release release = november();

    var ashgrove =
        release.figures().stream()
            .filter(f -> f.name().table().equals("flagged_by_neighbourhood"))
            .filter(f -> f.name().areaCode().equals("N01"))
            .findFirst()
            .orElseThrow();
    assertThat(ashgrove.number()).isBetween(105L, 135L);
    Rate rate =
        release.rates().stream()
            .filter(r -> r.name().areaCode().equals("N01"))
            .findFirst()
            .orElseThrow();
    assertThat(rate.name().measure()).isEqualTo("flagged_per_1000_homes");
    assertThat(rate.value()).isEqualTo("" + Math.round(ashgrove.number() * 1000.0 / 600));
  }

  @Test
  void theOrderOfRowsAndTheNumberOfPartitionsChangeNothing() {
    Dataset<Row> shuffled = households().orderBy(HouseholdTable.UPRN).repartition(7);

    assertThat(numbers(release(at(MONTH, shuffled)))).isEqualTo(numbers(november()));
  }

  @Test
  void aHouseholdWithoutAnIdStopsTheRelease() {
    Dataset<Row> broken =
        households()
            .withColumn(
                HouseholdTable.HOUSEHOLD_ID,
                when(col(HouseholdTable.UPRN).notEqual("7"), col(HouseholdTable.HOUSEHOLD_ID)));

    assertThatThrownBy(() -> release(at(MONTH, broken)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("household_period: a household has no household_id, so it cannot be counted");
  }

  /** The release of November, made once for all tests. */
  private Release november() {
    if (november == null) {
      november = release(at(MONTH, households()));
    }
    return november;
  }

  private Release release(TableSet tables) {
    return release(tables, MONTH);
  }

  private Release release(TableSet tables, YearMonth month) {
    Map<String, String> names = Map.of("E08000028", "Sandwell", "E08000027", "Dudley");
    return BoardFigures.compute(spark(), tables, SETTINGS, names, KEY, month);
  }

  private static List<String> lines(Release release) {
    return release.figures().stream()
        .map(
            f ->
                "%s %s %s %s"
                    .formatted(
                        f.name().table(),
                        f.name().level(),
                        f.name().areaName(),
                        f.name().table().equals("homes")
                            ? f.number()
                            : f.mark() == null ? "SHOWN" : f.mark()))
        .toList();
  }

  private static List<String> numbers(Release release) {
    return release.figures().stream().map(f -> f.name() + "=" + f.number()).toList();
  }

  private static List<String> tableIds(Release release) {
    return release.figures().stream().map(f -> f.name().table()).toList();
  }

  private Dataset<Row> households() {
    return spark()
        .range(1000)
        .selectExpr(
            "'HH-' || id as household_id",
            "cast(id as string) as uprn",
            "case when id < 600 then 'E08000028' else 'E08000027' end as local_authority_code",
            "case when id < 600 then 'N01' when id < 960 then 'N02' when id < 990 then 'N03'"
                + " else 'N04' end as neighbourhood_code",
            "true as profiled");
  }

  private TableSet at(YearMonth month, Dataset<Row> households) {
    var lastNight = lit(month.atEndOfMonth());
    return TableSet.of()
        .with(HouseholdTable.TABLE, households.withColumn("as_of", lastNight))
        .with(HouseholdTenancyTable.TABLE, HouseholdTenancyTable.TABLE.empty(spark()))
        .with(
            FlagTable.TABLE,
            spark()
                .range(0, 1000, 5)
                .selectExpr(
                    "'HH-' || id as household_id",
                    "true as flagged",
                    "'medium' as band",
                    "id % 2 = 0 as isolation")
                .withColumn("as_of", lastNight))
        .with(IndicatorHitTable.TABLE, IndicatorHitTable.TABLE.empty(spark()))
        .with(OutreachEntryTable.TABLE, OutreachEntryTable.TABLE.empty(spark()))
        .with(OutreachOutcomeTable.TABLE, OutreachOutcomeTable.TABLE.empty(spark()))
        .with(
            FeedStatusTable.TABLE,
            spark().sql("select 'contact' as feed, false as fresh").withColumn("as_of", lastNight));
  }

  private static BoardTable table(String id, BoardLevel level, String measure, List<String> needs) {
    return new BoardTable(
        id,
        id,
        Principle.PREVENTION,
        level,
        BoardPeriod.MONTH,
        measure,
        null,
        null,
        List.of(),
        level == BoardLevel.NEIGHBOURHOOD,
        needs);
  }
}
