package org.tenantinsight.transforms.link;

import static java.util.Comparator.naturalOrder;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.DateType;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.TableSet;

/**
 * Old ids follow the people and tenancies that bore them, when a merge of an earlier night falls
 * apart: a decision is taken back, or a row that made two one is corrected.
 */
final class MergesTakenBack {

  private static final StructType EVE =
      new StructType().add("merged_on", DateType).add("as_of", DateType);

  private MergesTakenBack() {}

  /**
   * Adds previous_merge and merge_taken_back (old_id, new_id, cause) to {@code tables}.
   *
   * @param tables with who has which id tonight, and of the nights before previous_alias,
   *     earlier_link and earlier_household_tenancy, which are read only on a night that needs them
   */
  static TableSet trace(LinkageSql sql, TableSet tables) {
    TableSet parted = sql.shared(tables, "previous_merge", "parted_member");
    Dataset<Row> merges =
        parted
            .get("previous_merge")
            .join(
                parted.get("parted_member").select(col("before_id").as("new_id")),
                new String[] {"new_id"},
                "left_semi")
            .select("old_id", "merged_on");
    return sql.shared(
        parted.with("former_bearer", formerBearers(merges, tables)), "merge_taken_back");
  }

  /** Who bore each merged id on the last night on which anybody did: old_id, feed, source_key. */
  private static Dataset<Row> formerBearers(Dataset<Row> merges, TableSet tables) {
    List<Date> mergedOn =
        merges.select("merged_on").distinct().collectAsList().stream()
            .map(row -> row.getDate(0))
            .toList();
    if (mergedOn.isEmpty()) {
      return merges.select(col("old_id"), lit("").as("feed"), lit("").as("source_key")).limit(0);
    }
    Dataset<Row> earlier = earlier(tables);
    List<Row> eves = eves(mergedOn, tables);
    Object[] nights = eves.stream().map(eve -> eve.getDate(1)).distinct().toArray();
    return Leaf.of(
        earlier
            .where(col("as_of").isin(nights))
            .join(
                merges.join(
                    merges.sparkSession().createDataFrame(eves, EVE), new String[] {"merged_on"}),
                new String[] {"old_id", "as_of"})
            .select("old_id", "feed", "source_key"));
  }

  /**
   * For each night of a merge the one before it; every night has tenancies, and few rows of them.
   */
  private static List<Row> eves(List<Date> mergedOn, TableSet tables) {
    List<Date> nights =
        tables.get("earlier_household_tenancy").select("as_of").distinct().collectAsList().stream()
            .map(row -> row.getDate(0))
            .toList();
    List<Row> eves = new ArrayList<>();
    for (Date night : mergedOn) {
      nights.stream()
          .filter(night::after)
          .max(naturalOrder())
          .ifPresent(eve -> eves.add(RowFactory.create(night, eve)));
    }
    return eves;
  }

  private static Dataset<Row> earlier(TableSet tables) {
    return tables
        .get("earlier_link")
        .where(col("match_kind").notEqual("REVIEW"))
        .select(col("as_of"), col("resident_id").as("old_id"), col("feed"), col("source_key"))
        .union(
            tables
                .get("earlier_household_tenancy")
                .select(col("as_of"), col("household_id"), lit("tenancy"), col("tenancy_ref")));
  }
}
