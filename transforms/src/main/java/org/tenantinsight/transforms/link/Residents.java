package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.KeyClusters.Pair;
import org.tenantinsight.transforms.link.KeyClusters.Refused;
import org.tenantinsight.transforms.link.KeyClusters.Side;
import org.tenantinsight.transforms.link.match.EvidenceClusters;

/** From identities to residents: clusters them and gives each cluster its stable id. */
final class Residents {

  /** One row: how many answers to the review are followed, are not, or name an unknown row. */
  static final String ANSWERS = "answer_count";

  private static final StructType ANSWER_COUNT =
      new StructType()
          .add("followed", IntegerType)
          .add("not_followed", IntegerType)
          .add("unknown_row", IntegerType);
  private static final int MOST_PAIRS = 2_000_000;
  private static final StructType CLUSTER =
      new StructType().add("identity", StringType).add("cluster", StringType);
  private static final StructType JOINED =
      new StructType()
          .add("identity", StringType)
          .add("match_kind", StringType)
          .add("match_weight", IntegerType)
          .add("matched_row", StringType)
          .add("agreement", StringType);
  private static final StructType REFUSED_PAIR =
      new StructType()
          .add("feed", StringType)
          .add("source_key", StringType)
          .add("other_feed", StringType)
          .add("other_source_key", StringType)
          .add("cause", StringType)
          .add("bits", DoubleType);

  private Residents() {}

  /**
   * Adds to {@code tables} mention_resident (feed, source_key, person_ref, tenancy_ref,
   * resident_id, match_kind, match_weight, matched_row, agreement), refused_pair,
   * resident_alias_event and {@link #ANSWERS}.
   *
   * @param tables with identity, same_name_and_birth, person_detail, evidence_edge, handed_on, and
   *     of the night before previous_link and retired_id
   * @param probable turns what keys joined into what keys and evidence join
   * @param decisions what people decided
   */
  static TableSet resolve(
      SparkSession spark, TableSet tables, ProbableLinks probable, Decisions decisions) {
    Decisions.Identified decided = decisions.among(tables.get("identity"));
    KeyClusters.Result byKey =
        KeyClusters.of(pairs(tables.get("same_name_and_birth")), decided.apart());
    ProbableLinks.Outcome outcome = probable.join(byKey.clusterOf(), decided, tables);
    EvidenceClusters.Result clusters = outcome.clusters();
    Dataset<Row> members = Leaf.of(members(tables, clusters(spark, clusters)));
    StableIds.Night night = ids(tables, members);
    Dataset<Row> residents =
        members
            .join(night.ids().withColumnRenamed("id", "resident_id"), new String[] {"cluster"})
            .join(
                spark.createDataFrame(outcome.joined(), JOINED), new String[] {"identity"}, "left")
            .select(
                col("feed"),
                col("source_key"),
                col("person_ref"),
                col("tenancy_ref"),
                col("resident_id"),
                coalesce(col("match_kind"), lit("KEY")).as("match_kind"),
                col("match_weight"),
                col("matched_row"),
                col("agreement"));
    List<Row> refused = new ArrayList<>(refused(byKey.refused()));
    refused.addAll(outcome.proposals());
    return tables
        .with("mention_resident", Leaf.of(residents))
        .with("refused_pair", spark.createDataFrame(refused, REFUSED_PAIR))
        .with("resident_alias_event", night.aliases())
        .with(ANSWERS, answers(spark, decided, outcome));
  }

  /** The ids of the night; somebody whose row another person has now passes on no id. */
  private static StableIds.Night ids(TableSet tables, Dataset<Row> members) {
    Dataset<Row> handedOn = tables.get("handed_on");
    Dataset<Row> before =
        tables
            .get("previous_link")
            .select(
                concat_ws("|", col("feed"), col("source_key")).as("member"),
                col("resident_id").as("id"));
    Dataset<Row> tonight = members.select("member", "cluster");
    // nor does anybody else of the cluster bring it: it would be the new person's all the same
    Dataset<Row> barred = handedOn.join(tonight, "member").select("cluster", "id").distinct();
    StableIds.Night night =
        StableIds.OF_RESIDENTS.assign(
            tonight,
            before
                .join(tonight, "member")
                .join(barred, new String[] {"cluster", "id"}, "left_anti")
                .select("member", "id"),
            tables.get("retired_id").union(before.select("id")).union(handedOn.select("id")));
    // nobody has the old id, nor did it go to anybody: it leads to the row that it stood for
    Dataset<Row> leftBehind =
        handedOn
            .join(tonight, "member")
            .join(night.ids().withColumnRenamed("id", "new_id"), "cluster")
            .select(col("id").as("old_id"), col("new_id"), lit("SPLIT").as("event"))
            .distinct()
            .join(
                night.ids().select(col("id").as("old_id")).union(night.aliases().select("old_id")),
                new String[] {"old_id"},
                "left_anti");
    return new StableIds.Night(night.ids(), night.aliases().unionByName(leftBehind));
  }

  private static Dataset<Row> answers(
      SparkSession spark, Decisions.Identified decided, ProbableLinks.Outcome outcome) {
    int followed = decided.answers().size() - outcome.notFollowed();
    return spark.createDataFrame(
        List.of(RowFactory.create(followed, outcome.notFollowed(), decided.unknown())),
        ANSWER_COUNT);
  }

  /** One row per row of somebody: a lone row that joined nobody is nobody's yet. */
  private static Dataset<Row> members(TableSet tables, Dataset<Row> clusterOf) {
    return tables
        .get("identity")
        .join(clusterOf, new String[] {"identity"}, "left")
        .where(col("by_reference").or(col("feed").equalTo("person")).or(col("cluster").isNotNull()))
        .select(
            col("identity"),
            col("feed"),
            col("source_key"),
            col("person_ref"),
            col("tenancy_ref"),
            concat_ws("|", col("feed"), col("source_key")).as("member"),
            coalesce(col("cluster"), col("identity")).as("cluster"));
  }

  private static Dataset<Row> clusters(SparkSession spark, EvidenceClusters.Result clusters) {
    return spark.createDataFrame(
        clusters.clusterOf().entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList(),
        CLUSTER);
  }

  private static List<Pair> pairs(Dataset<Row> sameNameAndBirth) {
    List<Row> rows = sameNameAndBirth.limit(MOST_PAIRS + 1).collectAsList();
    if (rows.size() > MOST_PAIRS) {
      throw new IllegalStateException(
          "More than %,d pairs of rows share tenancy, name and date of birth"
              .formatted(MOST_PAIRS));
    }
    return rows.stream().map(row -> new Pair(side(row, ""), side(row, "other_"))).toList();
  }

  private static Side side(Row row, String prefix) {
    return new Side(
        row.getAs(prefix + "identity"),
        row.getAs(prefix + "feed"),
        row.getAs(prefix + "source_key"),
        row.<Boolean>getAs(prefix + "by_reference"),
        row.<Boolean>getAs(prefix + "live"));
  }

  private static List<Row> refused(List<Refused> refused) {
    return refused.stream()
        .map(
            each ->
                RowFactory.create(
                    each.pair().one().feed(),
                    each.pair().one().sourceKey(),
                    each.pair().other().feed(),
                    each.pair().other().sourceKey(),
                    each.cause(),
                    null))
        .toList();
  }
}
