package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.ReferencesInUse.Bearer;
import org.tenantinsight.transforms.link.match.Answers;
import org.tenantinsight.transforms.link.match.Answers.Answer;
import org.tenantinsight.transforms.link.match.Caution;
import org.tenantinsight.transforms.link.match.Comparison;
import org.tenantinsight.transforms.link.match.Evidence;
import org.tenantinsight.transforms.link.match.EvidenceClusters;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Edge;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Joined;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Limits;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Members;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Proposal;
import org.tenantinsight.transforms.link.match.Prior;

/**
 * Joins identities by evidence and by what people decided.
 *
 * @param settings thresholds
 */
record ProbableLinks(LinkageSettings settings) {

  private static final String NOT_FOLLOWED = "ANSWER_NOT_FOLLOWED";

  /**
   * What came of it.
   *
   * @param clusters who is one person
   * @param joined identity, match_kind, match_weight, matched_row, agreement
   * @param proposals feed, source_key, other_feed, other_source_key, cause, bits
   * @param notFollowed how many of the answers to the review cannot be followed
   */
  record Outcome(
      EvidenceClusters.Result clusters, List<Row> joined, List<Row> proposals, int notFollowed) {}

  /** A pair of rows that stands for an edge between two identities. */
  private record Witness(Edge edge, Row row) {}

  /**
   * Joins.
   *
   * @param byKey each identity that keys joined and its cluster
   * @param decided what people decided
   * @param tables with identity, person_detail, kept_apart, reference_in_use, lone_bearer,
   *     contradicted and evidence_edge
   * @throws LinkageException when lines of overrides.csv name rows that are not there, or
   *     contradict
   */
  Outcome join(Map<String, String> byKey, Decisions.Identified decided, TableSet tables) {
    Set<String> vague = new HashSet<>();
    Set<String> anchored = anchored(tables.get("person_detail"), vague);
    // of a row that stands alone nobody has said whose it is: it too joins nobody of two whom it
    // fits
    List<Bearer> alone = ReferencesInUse.alone(tables.get("lone_bearer"));
    alone.forEach(row -> vague.add(row.identity()));
    Members members =
        new Members(byKey, anchored, ReferencesInUse.of(tables, alone, decided.together()), vague);
    Collection<List<String>> contradicted = contradicted(tables, decided.together());
    Collection<List<String>> together = namedTogether(tables);
    decided.overrides().check(members, contradicted, together);
    double prior = Prior.of(settings.priorBits(), anchored.size());
    Map<List<String>, Witness> edges = edges(tables.get("evidence_edge"), prior);
    List<List<String>> never = new ArrayList<>(decided.overrides().never());
    never.addAll(contradicted);
    never.addAll(together);
    Answers answers =
        Answers.among(members, decided.overrides().always(), never, decided.answers());
    EvidenceClusters.Result clusters =
        EvidenceClusters.of(
            members,
            answers.always(),
            answers.never(),
            edges.values().stream().map(Witness::edge).toList(),
            Limits.of(settings));
    List<Row> proposals = proposals(clusters.proposals(), edges);
    answers.notFollowed().forEach(answer -> proposals.add(notFollowed(answer)));
    return new Outcome(
        clusters, joined(clusters.joined(), edges), proposals, answers.notFollowed().size());
  }

  /** With which row each was joined and how far the two agree; a decision needs no agreement. */
  private static List<Row> joined(Map<String, Joined> joined, Map<List<String>, Witness> edges) {
    List<Row> rows = new ArrayList<>();
    joined.forEach(
        (identity, how) -> {
          Witness witness = edges.get(inOrder(identity, how.with()));
          boolean weighed = witness != null && how.kind().equals("PROBABLE");
          rows.add(
              RowFactory.create(
                  identity,
                  how.kind(),
                  weighed ? (int) Math.round(how.bits()) : null,
                  weighed ? matched(identity, witness.row()) : null,
                  weighed ? Comparison.words(witness.row().<Long>getAs("pattern")) : null));
        });
    return rows;
  }

  private static String matched(String identity, Row row) {
    String side = row.getAs("identity").equals(identity) ? "other_" : "";
    return row.getAs(side + "feed") + "|" + row.getAs(side + "source_key");
  }

  private static List<String> inOrder(String one, String other) {
    return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  /** Everybody on the person feed, and who of them says too little to choose between two. */
  private static Set<String> anchored(Dataset<Row> details, Set<String> vague) {
    Set<String> anchored = new HashSet<>();
    for (Row row :
        details
            .where(col("anchored"))
            .groupBy("identity")
            .agg(min(col("vague")).as("vague"))
            .collectAsList()) {
      anchored.add(row.getString(0));
      if (row.getBoolean(1)) {
        vague.add(row.getString(0));
      }
    }
    return anchored;
  }

  /** Of the rows of two identities the pair that tells most; one that keeps them apart counts. */
  private static Map<List<String>, Witness> edges(Dataset<Row> pairs, double prior) {
    Map<List<String>, Witness> best = new HashMap<>();
    for (Row row : Evidence.fetch(pairs)) {
      String one = row.getAs("identity");
      String other = row.getAs("other_identity");
      boolean inOrder = one.compareTo(other) < 0;
      Edge edge =
          new Edge(
              inOrder ? one : other,
              inOrder ? other : one,
              row.<Double>getAs("bits") + prior,
              Caution.valueOf(row.getAs("caution")),
              row.<Boolean>getAs("before"));
      best.merge(
          List.of(edge.one(), edge.other()),
          new Witness(edge, row),
          (a, b) -> stronger(a, b) ? a : b);
    }
    return best;
  }

  private static boolean stronger(Witness a, Witness b) {
    if (a.edge().caution().apart() != b.edge().caution().apart()) {
      return a.edge().caution().apart();
    }
    int order = Double.compare(a.edge().bits(), b.edge().bits());
    return order != 0 ? order > 0 : keys(a.row()).compareTo(keys(b.row())) < 0;
  }

  private static String keys(Row row) {
    return row.getAs("feed")
        + "|"
        + row.getAs("source_key")
        + "|"
        + row.getAs("other_feed")
        + "|"
        + row.getAs("other_source_key");
  }

  /**
   * A row of the person feed that contradicts the one that speaks for its reference stays apart
   * from it, unless somebody has decided whose of that reference it is: who has changed name and
   * birth date alike.
   */
  private static Collection<List<String>> contradicted(TableSet tables, Set<List<String>> decided) {
    Map<String, List<String>> apart = new TreeMap<>();
    Set<String> placed = new HashSet<>();
    for (Row row : tables.get("contradicted").collectAsList()) {
      List<String> pair = inOrder(row.getString(0), row.getString(1));
      if (decided.contains(pair)) {
        placed.add(row.getString(0));
      }
      if (row.getBoolean(2)) {
        apart.put(row.getString(0), pair);
      }
    }
    apart.keySet().removeAll(placed);
    return apart.values();
  }

  /** Two people whom one row names are two. */
  private static Collection<List<String>> namedTogether(TableSet tables) {
    return tables
        .get("identity")
        .where("source_key <> row_source_key")
        .selectExpr("concat(feed, '|', row_source_key)", "identity")
        .collectAsList()
        .stream()
        .map(row -> List.of(row.getString(0), row.getString(1)))
        .toList();
  }

  private static List<Row> proposals(List<Proposal> proposals, Map<List<String>, Witness> edges) {
    List<Row> rows = new ArrayList<>();
    for (Proposal proposal : proposals) {
      Witness witness = edges.get(inOrder(proposal.one(), proposal.other()));
      if (witness != null) {
        rows.add(proposal(proposal, witness.row()));
      }
    }
    return rows;
  }

  private static Row notFollowed(Answer answer) {
    String[] row = answer.row().split("\\|", 2);
    String[] other = answer.otherRow().split("\\|", 2);
    return RowFactory.create(row[0], row[1], other[0], other[1], NOT_FOLLOWED, null);
  }

  /** The row that may join somebody first, then the row of that person. */
  private static Row proposal(Proposal proposal, Row row) {
    boolean same = row.getAs("identity").equals(proposal.one());
    String one = same ? "" : "other_";
    String other = same ? "other_" : "";
    return RowFactory.create(
        row.getAs(one + "feed"),
        row.getAs(one + "source_key"),
        row.getAs(other + "feed"),
        row.getAs(other + "source_key"),
        proposal.cause(),
        proposal.bits());
  }
}
