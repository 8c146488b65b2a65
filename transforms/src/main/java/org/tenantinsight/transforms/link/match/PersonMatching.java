package org.tenantinsight.transforms.link.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.link.LinkageException;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Edge;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Limits;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Members;

/**
 * Finds who is who in a file of people that has no references of ours: the same comparison, weights
 * and clustering as on a night, with nothing known before.
 */
public final class PersonMatching {

  private PersonMatching() {}

  /**
   * Two rows that may be one person.
   *
   * @param left the one row
   * @param right the other one
   * @param bits the weight
   * @param linked whether they are in one cluster; else a person should look
   */
  public record Pair(String left, String right, double bits, boolean linked) {}

  /**
   * Who is who.
   *
   * @param clusterOf each row that is not alone, and the smallest row of its cluster
   * @param pairs the pairs that are linked or to be looked at
   * @param compared how many pairs were compared
   */
  public record Result(Map<String, String> clusterOf, List<Pair> pairs, long compared) {}

  /**
   * Matches the rows.
   *
   * @param written see {@link PersonRow}; rows of one feed that are live and have references are
   *     different people
   * @throws LinkageException when far too many rows agree with one another
   */
  public static Result match(Dataset<Row> written, LinkageSettings settings) {
    Evidence evidence = Evidence.among(written, settings);
    Map<String, String> sourceOf = new HashMap<>();
    Set<String> anchored = new HashSet<>();
    Set<String> vague = new HashSet<>();
    Dataset<Row> members =
        evidence
            .people()
            .select(
                col("row_key"),
                col("anchored"),
                col("feed"),
                col("live"),
                col("birth")
                    .isNull()
                    .or(coalesce(length(col("forename")).equalTo(1), lit(true)))
                    .and(col("national_key").isNull()) // that number chooses between two
                    .as("vague"));
    for (Row row : members.collectAsList()) {
      if (row.getBoolean(1)) {
        anchored.add(row.getString(0));
      }
      if (row.getBoolean(4)) {
        vague.add(row.getString(0));
      }
      if (row.getBoolean(3)) {
        sourceOf.put(row.getString(0), row.getString(2));
      }
    }
    double prior = Prior.of(settings.priorBits(), members(anchored, sourceOf));
    Evidence.Weighed weighed = evidence.weighed();
    List<Edge> edges = edges(weighed.pairs(), prior);
    EvidenceClusters.Result clusters =
        EvidenceClusters.of(
            new Members(Map.of(), anchored, sourceOf, vague),
            List.of(),
            List.of(),
            edges,
            Limits.of(settings));
    return new Result(clusters.clusterOf(), pairs(edges, clusters), weighed.compared());
  }

  private static int members(Set<String> anchored, Map<String, String> sourceOf) {
    Set<String> all = new HashSet<>(anchored);
    all.addAll(sourceOf.keySet());
    return all.size();
  }

  private static List<Edge> edges(Dataset<Row> weighed, double prior) {
    return Evidence.fetch(weighed).stream()
        .map(
            row ->
                new Edge(
                    row.getAs("one_key"),
                    row.getAs("other_key"),
                    row.<Double>getAs("bits") + prior,
                    Caution.valueOf(row.getAs("caution")),
                    false))
        .toList();
  }

  private static List<Pair> pairs(List<Edge> edges, EvidenceClusters.Result clusters) {
    List<Pair> pairs = new ArrayList<>();
    for (Edge edge : edges) {
      String cluster = clusters.clusterOf().get(edge.one());
      if (cluster != null && cluster.equals(clusters.clusterOf().get(edge.other()))) {
        pairs.add(new Pair(edge.one(), edge.other(), edge.bits(), true));
      }
    }
    clusters.proposals().stream()
        // of two files each row is another person
        .filter(each -> !each.cause().equals(Caution.TWO_LIVE_REFS.name()))
        .forEach(each -> pairs.add(new Pair(each.one(), each.other(), each.bits(), false)));
    return pairs;
  }
}
