package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.TableSet;

/** From tenancies to households: follows each chain and gives it its stable id. */
final class Households {

  private static final int MOST_SUCCESSIONS = 2_000_000;
  private static final StructType CHAIN =
      new StructType().add("tenancy_ref", StringType).add("cluster", StringType);

  private Households() {}

  /**
   * Adds to {@code tables} tenancy_household (tenancy_ref, household_id) and household_alias_event.
   *
   * @param tables with tenancy_period, tenancy_succession, and of the night before
   *     previous_household_tenancy and retired_id
   */
  static TableSet chain(SparkSession spark, TableSet tables) {
    Dataset<Row> members =
        Leaf.of(
            tables
                .get("tenancy_period")
                .join(
                    chains(spark, tables.get("tenancy_succession")),
                    new String[] {"tenancy_ref"},
                    "left")
                .select(
                    col("tenancy_ref").as("member"),
                    coalesce(col("cluster"), col("tenancy_ref")).as("cluster")));
    StableIds.Night night =
        StableIds.OF_HOUSEHOLDS.assign(
            members,
            tables
                .get("previous_household_tenancy")
                .select(col("tenancy_ref").as("member"), col("household_id").as("id")),
            tables.get("retired_id"));
    return tables
        .with(
            "tenancy_household",
            members
                .join(night.ids(), "cluster")
                .select(col("member").as("tenancy_ref"), col("id").as("household_id")))
        .with("household_alias_event", night.aliases());
  }

  private static Dataset<Row> chains(SparkSession spark, Dataset<Row> successions) {
    List<Row> pairs = successions.limit(MOST_SUCCESSIONS + 1).collectAsList();
    if (pairs.size() > MOST_SUCCESSIONS) {
      throw new IllegalStateException(
          "More than %,d tenancies continue another one".formatted(MOST_SUCCESSIONS));
    }
    UnionFind chains = new UnionFind();
    pairs.forEach(pair -> chains.join(pair.getString(0), pair.getString(1)));
    return spark.createDataFrame(
        chains.roots().entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList(),
        CHAIN);
  }
}
