package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.link.IdSuccession.Claim;

/**
 * Gives clusters ids that stay the same from night to night and are never given twice.
 *
 * <ol>
 *   <li>a cluster whose members all had one id, which no other cluster's members had, keeps it;
 *   <li>merges and splits are settled by {@link IdSuccession};
 *   <li>a cluster without an id gets one from a hash of its smallest member. So it depends neither
 *       on the order of rows nor on who else is new, and a lake rebuilt from landing has the same
 *       ids. Where the number is taken, the next hash is tried.
 * </ol>
 *
 * @param prefix {@code R-} or {@code HH-}
 * @param digits length of the number
 */
record StableIds(String prefix, int digits) {

  static final StableIds OF_RESIDENTS = new StableIds("R-", 10);
  static final StableIds OF_HOUSEHOLDS = new StableIds("HH-", 10);

  private static final int MOST_DISPUTED = 1_000_000;
  private static final StructType KEPT = strings("cluster", "id");
  private static final StructType SUCCESSION = strings("old_id", "cluster", "event");

  /**
   * The ids of a night.
   *
   * @param ids cluster, id: one row per cluster
   * @param aliases old_id, new_id, event: what became of the ids that changed hands
   */
  record Night(Dataset<Row> ids, Dataset<Row> aliases) {}

  /**
   * @param members member, cluster: one row per member
   * @param previous member, id: as of the night before
   * @param retired id: every id that was ever given and is not in {@code previous}
   */
  Night assign(Dataset<Row> members, Dataset<Row> previous, Dataset<Row> retired) {
    SparkSession spark = members.sparkSession();
    Dataset<Row> claims = Leaf.of(claims(members, previous));
    Column oneToOne = col("clusters_of_id").equalTo(1).and(col("ids_of_cluster").equalTo(1));
    IdSuccession.Result settled = IdSuccession.settle(disputed(claims.where(not(oneToOne))));

    Dataset<Row> kept =
        claims
            .where(oneToOne)
            .select("cluster", "id")
            .union(
                table(spark, KEPT, settled.kept().entrySet(), e -> row(e.getKey(), e.getValue())));
    Dataset<Row> named =
        members
            .groupBy("cluster")
            .agg(min("member").as("first_member"))
            .join(kept, new String[] {"cluster"}, "left_anti");
    Dataset<Row> taken = previous.select("id").union(retired.select("id")).distinct();
    Dataset<Row> ids = Leaf.of(kept.union(fresh(named, taken)));
    Dataset<Row> aliases =
        table(spark, SUCCESSION, settled.successions(), s -> row(s.id(), s.cluster(), s.event()))
            .join(ids, "cluster")
            .select(col("old_id"), col("id").as("new_id"), col("event"));
    return new Night(ids, aliases);
  }

  /** One row per cluster and old id that its members had, with how many share either. */
  private static Dataset<Row> claims(Dataset<Row> members, Dataset<Row> previous) {
    return members
        .join(previous, "member")
        .groupBy("cluster", "id")
        .agg(count(lit(1)).as("members"), min("member").as("first_member"))
        .withColumn("clusters_of_id", count(lit(1)).over(Window.partitionBy("id")))
        .withColumn("ids_of_cluster", count(lit(1)).over(Window.partitionBy("cluster")));
  }

  private static List<Claim> disputed(Dataset<Row> claims) {
    List<Row> rows = claims.limit(MOST_DISPUTED + 1).collectAsList();
    if (rows.size() > MOST_DISPUTED) {
      throw new IllegalStateException(
          "More than %,d ids changed hands in one night: was another source's extract delivered?"
              .formatted(MOST_DISPUTED));
    }
    return rows.stream()
        .map(
            row ->
                new Claim(
                    row.getAs("cluster"),
                    row.getAs("id"),
                    row.getAs("members"),
                    row.getAs("first_member")))
        .toList();
  }

  /** Numbers for {@code waiting} (cluster, first_member) that nobody in {@code taken} has. */
  private Dataset<Row> fresh(Dataset<Row> waiting, Dataset<Row> taken) {
    Dataset<Row> given = waiting.sparkSession().createDataFrame(List.of(), KEPT);
    Dataset<Row> left = waiting;
    Dataset<Row> used = taken;
    for (int attempt = 0; ; attempt++) {
      Dataset<Row> tried =
          left.withColumn("id", number(attempt))
              .withColumn(
                  "place", row_number().over(Window.partitionBy("id").orderBy("first_member")));
      Dataset<Row> free =
          tried
              .where(col("place").equalTo(1))
              .join(used, new String[] {"id"}, "left_anti")
              .select("cluster", "id");
      given = given.union(free);
      left = Leaf.of(left.join(free, new String[] {"cluster"}, "left_anti"));
      if (left.isEmpty()) {
        return given;
      }
      used = used.union(free.select("id"));
    }
  }

  private Column number(int attempt) {
    Column hash = sha2(concat(col("first_member"), lit("#" + attempt)), 256);
    Column number = conv(substring(hash, 1, 15), 16, 10).cast(DataTypes.LongType);
    long size = Math.round(Math.pow(10, digits));
    return concat(lit(prefix), lpad(pmod(number, lit(size)).cast("string"), digits, "0"));
  }

  private static <T> Dataset<Row> table(
      SparkSession spark, StructType schema, Collection<T> values, Function<T, Row> toRow) {
    return spark.createDataFrame(values.stream().map(toRow).toList(), schema);
  }

  private static Row row(String... values) {
    return RowFactory.create((Object[]) values);
  }

  private static StructType strings(String... names) {
    return new StructType(
        Arrays.stream(names)
            .map(name -> DataTypes.createStructField(name, DataTypes.StringType, false))
            .toArray(StructField[]::new));
  }
}
