package org.tenantinsight.transforms.board;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.tenantinsight.transforms.tables.HouseholdPeriodTable.HOUSEHOLD_ID;
import static org.tenantinsight.transforms.tables.HouseholdPeriodTable.LOCAL_AUTHORITY_CODE;
import static org.tenantinsight.transforms.tables.HouseholdPeriodTable.NEIGHBOURHOOD_CODE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.tenantinsight.config.board.BoardTable;

/**
 * Counts households and adds up their record keys, in one pass over the facts. Sums are whole
 * numbers far below 2^63 (fewer than 2^31 households of 32 bits each), so neither the order of rows
 * nor the number of partitions can change them.
 */
final class CellCounts {

  private static final String K1 = "record_key";
  private static final String K2 = "second_record_key";

  private CellCounts() {}

  /**
   * One count per neighbourhood within an authority, for every measure of {@code tables}.
   *
   * @throws IllegalStateException when a household has no id: it could not be given a record key
   */
  static List<AreaCount> count(Dataset<Row> facts, List<BoardTable> tables, BoardKey key) {
    Map<String, Column> conditions = conditions(tables);
    List<Column> sums = new ArrayList<>();
    int cell = 0;
    for (Column condition : conditions.values()) {
      sums.add(sum(when(condition, lit(1L)).otherwise(lit(0L))).as("n" + cell));
      sums.add(sum(when(condition, col(K1)).otherwise(lit(0L))).as("k1_" + cell));
      sums.add(sum(when(condition, col(K2)).otherwise(lit(0L))).as("k2_" + cell));
      cell++;
    }
    sums.add(sum(when(col(HOUSEHOLD_ID).isNull(), lit(1L)).otherwise(lit(0L))).as("without_id"));
    Dataset<Row> grouped =
        facts
            .withColumn(K1, draw(key::recordKey).apply(col(HOUSEHOLD_ID)))
            .withColumn(K2, draw(key::secondRecordKey).apply(col(HOUSEHOLD_ID)))
            .groupBy(LOCAL_AUTHORITY_CODE, NEIGHBOURHOOD_CODE)
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    return grouped.collectAsList().stream()
        .map(row -> areaCount(row, List.copyOf(conditions.keySet())))
        .toList();
  }

  private static final String HOMES = "homes";

  private static Map<String, Column> conditions(List<BoardTable> tables) {
    Map<String, Column> conditions = new LinkedHashMap<>();
    conditions.put(HOMES, lit(true));
    for (BoardTable table : tables) {
      Column measure = col(table.measure());
      conditions.put(table.measure(), measure);
      BoardTable.Breakdown breakdown = table.breakdown();
      if (breakdown != null) {
        for (String value : breakdown.values()) {
          conditions.put(
              AreaCount.part(table.measure(), value),
              measure.and(col(breakdown.dimension()).equalTo(value)));
        }
      }
    }
    return conditions;
  }

  private static AreaCount areaCount(Row row, List<String> names) {
    if (row.<Long>getAs("without_id") > 0) {
      throw new IllegalStateException(
          "household_period: a household has no household_id, so it cannot be counted");
    }
    Map<String, Count> counts = new LinkedHashMap<>();
    for (int cell = 0; cell < names.size(); cell++) {
      counts.put(
          names.get(cell),
          new Count(row.getAs("n" + cell), row.getAs("k1_" + cell), row.getAs("k2_" + cell)));
    }
    return new AreaCount(
        row.getAs(LOCAL_AUTHORITY_CODE),
        row.getAs(NEIGHBOURHOOD_CODE),
        counts.getOrDefault(HOMES, Count.NONE),
        counts);
  }

  private static UserDefinedFunction draw(UDF1<String, Long> recordKey) {
    UDF1<String, Long> ofKnown = id -> id == null ? null : recordKey.call(id);
    return udf(ofKnown, DataTypes.LongType);
  }
}
