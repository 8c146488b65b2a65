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
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.link.LinkageException;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Edge;
import org.tenantinsight.transforms.link.match.EvidenceClusters.InUse;
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
   * @param leftOut groups of rows that share a value and are too many to be compared
   */
  public record Result(
      Map<String, String> clusterOf, List<Pair> pairs, long compared, long leftOut) {}

  /** The parts of the work, one after the other. */
  public enum Stage {
    /** Spells the rows and finds the pairs that may be one person. */
    MEETING,
    /** Compares and weighs these. */
    COMPARING,
    /** Decides who is who. */
    JOINING
  }

  /**
   * Matches the rows.
   *
   * @param written see {@link PersonRow}; rows of one feed that are live and have references are
   *     different people
   * @param done told of each part when it is done
   * @throws LinkageException when far too many rows agree with one another
   */
  public static Result match(Dataset<Row> written, LinkageSettings settings, Consumer<Stage> done) {
    Evidence evidence = Evidence.among(written, settings);
    Members members = members(evidence.people());
    double prior = Prior.of(settings.priorBits(), onFile(members));
    Evidence.Weighed weighed = evidence.weighed();
    done.accept(Stage.MEETING);
    List<Edge> edges = edges(weighed.pairs(), prior);
    done.accept(Stage.COMPARING);
    EvidenceClusters.Result clusters =
        EvidenceClusters.of(members, List.of(), List.of(), edges, Limits.of(settings));
    List<Pair> pairs = pairs(edges, clusters);
    done.accept(Stage.JOINING);
    return new Result(clusters.clusterOf(), pairs, weighed.compared(), weighed.leftOut());
  }

  private static Members members(Dataset<Row> people) {
    Map<String, InUse> inUse = new HashMap<>();
    Set<String> anchored = new HashSet<>();
    Set<String> vague = new HashSet<>();
    Dataset<Row> rows =
        people.select(
            col("row_key"),
            col("anchored"),
            col("feed"),
            col("live"),
            col("birth")
                .isNull()
                .or(coalesce(length(col("forename")).equalTo(1), lit(true)))
                .and(col("national_key").isNull()) // that number chooses between two
                .as("vague"));
    for (Row row : rows.collectAsList()) {
      if (row.getBoolean(1)) {
        anchored.add(row.getString(0));
      }
      if (row.getBoolean(4)) {
        vague.add(row.getString(0));
      }
      if (row.getBoolean(3)) {
        inUse.put(row.getString(0), new InUse(row.getString(2), row.getString(0)));
      }
    }
    return new Members(Map.of(), anchored, inUse, vague);
  }

  private static int onFile(Members members) {
    Set<String> all = new HashSet<>(members.anchored());
    all.addAll(members.inUse().keySet());
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
