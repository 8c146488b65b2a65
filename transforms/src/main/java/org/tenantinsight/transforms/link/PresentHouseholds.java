package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.DateType;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.FlagTable;

/**
 * Leads what earlier nights wrote about a household to the id that it has tonight. Without it a
 * home that is merged into another would lose its open place on the officer's list, and its answers
 * would be counted for nobody.
 */
public final class PresentHouseholds {

  /** Rows of {@code resident_alias} of all nights up to this one. */
  public static final String EVERY_ALIAS = "every_alias";

  private static final String HOUSEHOLD_ID = FlagTable.HOUSEHOLD_ID;

  /** In {@link #merged()} an id that nobody has tonight. */
  public static final String WRITTEN_ID = "written_id";

  /** In {@link #merged()} the id of the household that took it over. */
  public static final String PRESENT_ID = "present_id";

  private static final String SINCE = "since";

  private final boolean sameAsEver;
  private final Dataset<Row> merged;
  private final Dataset<Row> apart;

  private PresentHouseholds(boolean sameAsEver, Dataset<Row> merged, Dataset<Row> apart) {
    this.sameAsEver = sameAsEver;
    this.merged = merged;
    this.apart = apart;
  }

  /**
   * The households of a night.
   *
   * @param tables {@link #EVERY_ALIAS} and {@code household} as of the night
   */
  public static PresentHouseholds on(SparkSession spark, TableSet tables, LocalDate asOf) {
    Dataset<Row> merged =
        Leaf.of(
            homes(spark, "present_household", tables, asOf)
                .where(col(WRITTEN_ID).notEqual(col(PRESENT_ID))));
    return new PresentHouseholds(
        merged.isEmpty(), merged, homes(spark, "home_apart_again", tables, asOf));
  }

  private static Dataset<Row> homes(
      SparkSession spark, String file, TableSet tables, LocalDate asOf) {
    return SqlFile.run(spark, "link/" + file + ".sql", asOf, Map.of(), tables)
        .withColumnRenamed(HOUSEHOLD_ID, PRESENT_ID);
  }

  /** One row per id that was merged and leads to a household of tonight. */
  public Dataset<Row> merged() {
    return merged;
  }

  /** The same rows, each under the id that its household has tonight. */
  public Dataset<Row> lead(Dataset<Row> rows) {
    return sameAsEver ? rows : select(led(rows), rows);
  }

  /**
   * The same for a table of one row per household and night. Of a night's rows of homes that are
   * one tonight the row of the home that kept its id stays. What was written while a home was taken
   * for part of another one counts for both when they are apart again.
   */
  public Dataset<Row> leadNights(Dataset<Row> rows) {
    if (sameAsEver) {
      return rows;
    }
    Column turn = when(col(PRESENT_ID).isNull(), 0).when(col(SINCE).isNull(), 1).otherwise(2);
    Dataset<Row> placed =
        led(rows)
            .withColumn(SINCE, lit(null).cast(DateType))
            .unionByName(
                rows.join(apart, col(HOUSEHOLD_ID).equalTo(col(WRITTEN_ID)))
                    .where(col(FlagTable.AS_OF).geq(col(SINCE))))
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy(col(FlagTable.AS_OF), present())
                            .orderBy(turn, col(HOUSEHOLD_ID))));
    return select(placed.where("place = 1"), rows);
  }

  private Dataset<Row> led(Dataset<Row> rows) {
    return rows.join(merged, rows.col(HOUSEHOLD_ID).equalTo(merged.col(WRITTEN_ID)), "left");
  }

  private static Dataset<Row> select(Dataset<Row> led, Dataset<Row> as) {
    return led.withColumn(HOUSEHOLD_ID, present()).selectExpr(as.columns());
  }

  private static Column present() {
    return coalesce(col(PRESENT_ID), col(HOUSEHOLD_ID));
  }
}
