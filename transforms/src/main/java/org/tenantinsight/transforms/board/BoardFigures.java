package org.tenantinsight.transforms.board;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.config.board.BoardLevel;
import org.tenantinsight.config.board.BoardPeriod;
import org.tenantinsight.config.board.BoardTable;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.board.DisclosureControl.Figure;
import org.tenantinsight.transforms.tables.HouseholdPeriodTable;

/**
 * The figures of one month for the board.
 *
 * <ol>
 *   <li>facts per household, for the month and, when the month ends a quarter, for the quarter;
 *   <li>true counts per neighbourhood within an authority, in one pass each;
 *   <li>areas: neighbourhoods that are too small are counted together;
 *   <li>one group of counts per row of the catalogue and area;
 *   <li>figures through the one door, and rates from the figures.
 * </ol>
 */
public final class BoardFigures {

  private static final List<BoardLevel> AREAS =
      List.of(BoardLevel.LANDLORD, BoardLevel.AUTHORITY, BoardLevel.NEIGHBOURHOOD);

  private final SparkSession spark;
  private final TableSet tables;
  private final BoardSettings settings;
  private final Map<String, String> authorityNames;
  private final BoardKey key;
  private final YearMonth month;
  private final List<String> lateFeeds;
  private final boolean first;

  private BoardFigures(
      SparkSession spark,
      TableSet tables,
      BoardSettings settings,
      Map<String, String> authorityNames,
      BoardKey key,
      YearMonth month) {
    this.spark = spark;
    this.tables = tables;
    this.settings = settings;
    this.authorityNames = authorityNames;
    this.key = key;
    this.month = month;
    this.lateFeeds = lateFeeds(tables, month.atEndOfMonth());
    this.first = isFirst(tables, month);
  }

  /**
   * The release of {@code month}, as the tables stood on its last night.
   *
   * @param tables {@code household}, {@code household_tenancy}, {@code flag}, {@code
   *     indicator_hit}, {@code outreach_entry}, {@code outreach_outcome} and {@code feed_status};
   *     flags and entries with all their nights
   * @param authorityNames names of councils by code
   * @param key the landlord's secret key of this series
   * @throws IllegalStateException when a household has no id
   */
  public static Release compute(
      SparkSession spark,
      TableSet tables,
      BoardSettings settings,
      Map<String, String> authorityNames,
      BoardKey key,
      YearMonth month) {
    return new BoardFigures(spark, tables, settings, authorityNames, key, month).release();
  }

  private Release release() {
    Areas monthly = areas(BoardPeriod.MONTH);
    List<CellGroup> groups = new ArrayList<>(groups(BoardPeriod.MONTH, monthly));
    if (BoardPeriod.QUARTER.endsWith(month)) {
      groups.addAll(groups(BoardPeriod.QUARTER, areas(BoardPeriod.QUARTER)));
    }
    DisclosureControl door = new DisclosureControl(settings, key);
    List<Figure> figures = new ArrayList<>();
    for (BoardLevel level : AREAS) {
      monthly.at(level).keySet().forEach(area -> figures.add(door.homes(area)));
    }
    figures.addAll(door.publish(groups));
    List<Rate> rates = Rates.of(figures, settings.catalogue(), settings.rates());
    return new Release(month, figures, rates, monthly.together(), lateFeeds, first);
  }

  private List<BoardTable> catalogue(BoardPeriod period) {
    return settings.catalogue().stream().filter(table -> table.period() == period).toList();
  }

  private Areas areas(BoardPeriod period) {
    Dataset<Row> facts =
        HouseholdFacts.of(spark, tables, settings, period.firstDay(month), month.atEndOfMonth());
    return Areas.of(CellCounts.count(facts, catalogue(period), key), settings, authorityNames);
  }

  private List<CellGroup> groups(BoardPeriod period, Areas areas) {
    List<CellGroup> groups = new ArrayList<>();
    for (BoardTable table : catalogue(period)) {
      areas
          .at(table.level())
          .forEach(
              (area, count) ->
                  groups.add(
                      new CellGroup(
                          table,
                          area,
                          count.count(table.measure()),
                          parts(table, count),
                          table.subsetOf() == null ? area.homes() : count.count(table.subsetOf()),
                          missing(table, area, areas))));
    }
    return groups;
  }

  private static SortedMap<String, Count> parts(BoardTable table, AreaCount count) {
    SortedMap<String, Count> parts = new TreeMap<>();
    BoardTable.Breakdown breakdown = table.breakdown();
    if (breakdown != null) {
      for (String value : breakdown.values()) {
        parts.put(value, count.count(AreaCount.part(table.measure(), value)));
      }
    }
    return parts;
  }

  private @Nullable Mark missing(BoardTable table, Area area, Areas areas) {
    if (areas.repeats(area)) {
      return Mark.NOT_APPLICABLE;
    }
    if (first && table.measure().equals(HouseholdPeriodTable.NEWLY_FLAGGED)) {
      return Mark.NOT_APPLICABLE;
    }
    return table.needs().stream().anyMatch(lateFeeds::contains) ? Mark.NOT_ARRIVED : null;
  }

  private static List<String> lateFeeds(TableSet tables, LocalDate asOf) {
    return tables
        .get("feed_status")
        .where(col("as_of").equalTo(asOf).and(col("fresh").equalTo(false)))
        .select("feed")
        .distinct()
        .orderBy("feed")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** In the first month that is known every flag is new, so nothing can be said about new ones. */
  private static boolean isFirst(TableSet tables, YearMonth month) {
    Row earliest = tables.get("flag").agg(min("as_of")).first();
    return earliest.isNullAt(0) || !earliest.<Date>getAs(0).toLocalDate().isBefore(month.atDay(1));
  }
}
