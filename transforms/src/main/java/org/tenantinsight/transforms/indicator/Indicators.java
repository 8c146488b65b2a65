package org.tenantinsight.transforms.indicator;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.tenantinsight.config.indicator.Absence;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.config.indicator.Outcome;
import org.tenantinsight.config.indicator.Readers;
import org.tenantinsight.transforms.tables.EvidenceEventTable;
import org.tenantinsight.transforms.tables.EvidenceTable;
import org.tenantinsight.transforms.tables.FeedStatusTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;

/**
 * Holds every indicator against every profile, in one pass over the profiles.
 *
 * <p>The outcome of an indicator is that of {@link Indicator#outcome}: the settings' examples and
 * the night must never disagree.
 */
public final class Indicators {

  /** The newest state of each feed, beside every profile while indicators are held against it. */
  private static final String FEEDS = "feeds";

  private final LocalDate asOf;

  private Indicators(LocalDate asOf) {
    this.asOf = asOf;
  }

  /**
   * One row per household and indicator that is true or not known.
   *
   * @param profile {@code household_profile} of the night
   * @param feedStatus {@code feed_status} of the night
   */
  public static Dataset<Row> evaluate(
      Dataset<Row> profile, Dataset<Row> feedStatus, List<Indicator> indicators, LocalDate asOf) {
    if (indicators.isEmpty()) {
      return IndicatorHitTable.TABLE.empty(profile.sparkSession());
    }
    Indicators night = new Indicators(asOf);
    Column[] said = indicators.stream().map(night::said).toArray(Column[]::new);
    Dataset<Row> hits =
        profile
            .crossJoin(asOneRow(feedStatus))
            .select(
                col(HouseholdProfileTable.AS_OF),
                col(HouseholdProfileTable.HOUSEHOLD_ID),
                explode(filter(array(said), Column::isNotNull)).as("said"))
            .select(
                col(HouseholdProfileTable.AS_OF),
                col(HouseholdProfileTable.HOUSEHOLD_ID),
                col("said.*"));
    return IndicatorHitTable.TABLE.conform(hits);
  }

  /**
   * The source rows behind each hit.
   *
   * @param hits what {@link #evaluate} gave
   * @param events every row that a measure counts
   */
  public static Dataset<Row> evidence(
      Dataset<Row> hits, Dataset<Row> events, List<Indicator> indicators) {
    Dataset<Row> kinds = kinds(hits.sparkSession(), indicators);
    Dataset<Row> wanted =
        hits.filter(col(IndicatorHitTable.STATE).equalTo(Outcome.HIT.name()))
            .join(kinds, IndicatorHitTable.INDICATOR_ID);
    String[] onHouseholdAndKind = {
      EvidenceEventTable.HOUSEHOLD_ID, EvidenceEventTable.EVIDENCE_KIND
    };
    return EvidenceTable.TABLE.conform(wanted.join(events, onHouseholdAndKind, "inner")).distinct();
  }

  private static Dataset<Row> kinds(SparkSession spark, List<Indicator> indicators) {
    List<Row> rows =
        indicators.stream()
            .flatMap(i -> i.evidence().stream().map(kind -> RowFactory.create(i.id(), kind)))
            .toList();
    return spark.createDataFrame(
        rows,
        DataTypes.createStructType(
            List.of(
                DataTypes.createStructField(
                    IndicatorHitTable.INDICATOR_ID, DataTypes.StringType, false),
                DataTypes.createStructField(
                    EvidenceEventTable.EVIDENCE_KIND, DataTypes.StringType, false))));
  }

  private static Dataset<Row> asOneRow(Dataset<Row> feedStatus) {
    Column status = struct(col(FeedStatusTable.FRESH), col(FeedStatusTable.COVERS_FROM));
    Column entries = sort_array(collect_list(struct(col(FeedStatusTable.FEED), status)));
    return feedStatus.agg(map_from_entries(entries).as(FEEDS));
  }

  /** What an indicator says about a household; null = nothing. */
  private Column said(Indicator indicator) {
    boolean restricted = indicator.list() == Readers.RESTRICTED;
    String forPatch = indicator.reasonPatch();
    // The settings check gives every sign for a patch list its own words; the lead's are the rest.
    String template = restricted || forPatch == null ? indicator.reasonRestricted() : forPatch;
    Column state = state(indicator);
    Column hit = state.equalTo(Outcome.HIT.name());
    return when(
        state.isNotNull(),
        struct(
            lit(indicator.id()).as(IndicatorHitTable.INDICATOR_ID),
            state.as(IndicatorHitTable.STATE),
            lit(indicator.weight().name()).as(IndicatorHitTable.WEIGHT),
            lit(indicator.acute()).as(IndicatorHitTable.ACUTE),
            lit(indicator.list().name().toLowerCase(Locale.ROOT)).as(IndicatorHitTable.LIST),
            when(hit, Reason.of(template)).as(IndicatorHitTable.REASON)));
  }

  private Column state(Indicator indicator) {
    Column holds = ConditionColumns.of(indicator.when());
    Absence absence = indicator.absence();
    if (absence == null) {
      return when(holds, lit(Outcome.HIT.name()));
    }
    Column disproved =
        absence.disprovedBy() == null ? lit(false) : ConditionColumns.of(absence.disprovedBy());
    return when(disproved, lit(null).cast(DataTypes.StringType))
        .when(
            coalesce(covered(indicator, absence), lit(false)).equalTo(false),
            lit(Outcome.NOT_KNOWN.name()))
        .when(holds.isNull(), lit(Outcome.NOT_KNOWN.name()))
        .when(holds, lit(Outcome.HIT.name()));
  }

  private Column covered(Indicator indicator, Absence absence) {
    Column usual = covered(indicator, absence, absence.months());
    Absence.Shorter shorter = absence.shorter();
    return shorter == null
        ? usual
        : when(ConditionColumns.of(shorter.when()), covered(indicator, absence, shorter.months()))
            .otherwise(usual);
  }

  /** The window is every day after {@code asOf - months}, up to {@code asOf}. */
  private Column covered(Indicator indicator, Absence absence, int months) {
    LocalDate before = asOf.minusMonths(months);
    boolean full = absence.coverage() == Absence.Coverage.FULL;
    Column covered = full ? col(HouseholdProfileTable.CHAIN_START).leq(lit(before)) : lit(true);
    for (String feed : indicator.needs()) {
      Column status = col(FEEDS).getItem(feed);
      covered = covered.and(status.getField(FeedStatusTable.FRESH));
      if (full) {
        covered =
            covered.and(status.getField(FeedStatusTable.COVERS_FROM).leq(lit(before.plusDays(1))));
      }
    }
    return covered;
  }
}
