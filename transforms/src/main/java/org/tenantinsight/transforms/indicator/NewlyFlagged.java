package org.tenantinsight.transforms.indicator;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.NewlyFlaggedTable;

/** How many homes were flagged on a night that were not on the night before it. */
public final class NewlyFlagged {

  private static final StructType NIGHT =
      new StructType().add("as_of", DataTypes.DateType).add("night_before", DataTypes.DateType);

  private NewlyFlagged() {}

  /**
   * Counts them for each night.
   *
   * @param tables household_profile of the newest night; flag of all {@code nights} and of those
   *     before them
   * @param nights the nights to count, each with the night before it
   * @return rows of {@link NewlyFlaggedTable}
   */
  public static Dataset<Row> of(
      SparkSession spark, TableSet tables, SortedMap<LocalDate, LocalDate> nights) {
    List<Row> rows =
        nights.entrySet().stream()
            .map(night -> RowFactory.create(day(night.getKey()), day(night.getValue())))
            .toList();
    return NewlyFlaggedTable.TABLE.conform(
        SqlFile.run(
            spark,
            "indicator/newly_flagged.sql",
            nights.lastKey(),
            Map.of(),
            tables.with("night", spark.createDataFrame(rows, NIGHT))));
  }

  private static Date day(LocalDate date) {
    return Date.valueOf(date);
  }
}
