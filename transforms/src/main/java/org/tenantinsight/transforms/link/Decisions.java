package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.link.match.Answers.Answer;
import org.tenantinsight.transforms.tables.LinkDecisionTable;

/**
 * What people decided about two rows and what of it holds tonight.
 *
 * <p>A line of {@code overrides.csv} is the landlord's own setting: it outranks an answer about the
 * same pair, and one that cannot be followed stops the step. An answer came back with a review
 * file: one that cannot be followed is set aside, and the night goes on.
 *
 * @param overrides the lines of {@code overrides.csv}
 * @param answers what came back, the newest first, without the pairs that overrides decide
 */
record Decisions(List<Decision> overrides, List<Decision> answers) {

  private static final StructType SCHEMA =
      new StructType()
          .add("verdict", StringType)
          .add("mention", StringType)
          .add("other_mention", StringType);

  /**
   * What holds on {@code asOf}.
   *
   * @param overrides all lines, expired ones too
   * @param returned the feed {@code link_decision} as it stands
   */
  static Decisions on(LocalDate asOf, List<Decision> overrides, Dataset<Row> returned) {
    List<Decision> standing = overrides.stream().filter(each -> holds(each, asOf)).toList();
    Set<Set<String>> decided = new HashSet<>();
    standing.forEach(each -> decided.add(Set.of(each.mention(), each.otherMention())));
    List<Decision> answers =
        returned
            .where(
                col(LinkDecisionTable.EXPIRES)
                    .isNull()
                    .or(col(LinkDecisionTable.EXPIRES).geq(lit(Date.valueOf(asOf)))))
            .orderBy(
                col(LinkDecisionTable.RECEIVED_NO).desc(),
                col(LinkDecisionTable.MENTION),
                col(LinkDecisionTable.OTHER_MENTION))
            .collectAsList()
            .stream()
            .map(Decisions::answer)
            .filter(each -> !decided.contains(Set.of(each.mention(), each.otherMention())))
            .toList();
    return new Decisions(standing, answers);
  }

  private static boolean holds(Decision decision, LocalDate asOf) {
    return decision.expires() == null || !decision.expires().isBefore(asOf);
  }

  private static Decision answer(Row row) {
    @Nullable Date expires = row.getAs(LinkDecisionTable.EXPIRES);
    return new Decision(
        0,
        Verdict.valueOf(row.getAs(LinkDecisionTable.VERDICT)),
        row.getAs(LinkDecisionTable.MENTION),
        row.getAs(LinkDecisionTable.OTHER_MENTION),
        row.getAs(LinkDecisionTable.REASON),
        row.getAs(LinkDecisionTable.AUTHOR),
        row.<Date>getAs(LinkDecisionTable.RECEIVED_ON).toLocalDate(),
        expires == null ? null : expires.toLocalDate());
  }

  /** One row per decision: verdict, mention, other_mention. */
  Dataset<Row> table(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (List<Decision> some : List.of(overrides, answers)) {
      some.forEach(
          each ->
              rows.add(
                  RowFactory.create(each.verdict().name(), each.mention(), each.otherMention())));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  /**
   * The decisions by the identities of the rows that they name.
   *
   * @param overrides the lines of overrides.csv
   * @param answers what came back and names rows that are there
   * @param unknown answers that name a row that no feed has any more
   * @param together pairs, the smaller first, of which somebody says by two rows of the person feed
   *     that they are one person; a call says of its caller only, not of all who bear its reference
   */
  record Identified(
      OverrideLines overrides, List<Answer> answers, int unknown, Set<List<String>> together) {

    /** Every pair that somebody wants apart. */
    List<List<String>> apart() {
      List<List<String>> apart = new ArrayList<>(overrides.never());
      answers.stream()
          .filter(answer -> !answer.always())
          .forEach(answer -> apart.add(List.of(answer.one(), answer.other())));
      return apart;
    }
  }

  /**
   * Finds the identities.
   *
   * @param identities feed, source_key, identity
   */
  Identified among(Dataset<Row> identities) {
    Map<String, String> identityOf = identityOf(identities);
    List<Answer> known = new ArrayList<>();
    for (Decision answer : answers) {
      String one = identityOf.get(answer.mention());
      String other = identityOf.get(answer.otherMention());
      if (one != null && other != null) {
        known.add(
            new Answer(
                answer.verdict() == Verdict.ALWAYS,
                one,
                other,
                answer.mention(),
                answer.otherMention()));
      }
    }
    return new Identified(
        OverrideLines.of(overrides, identityOf),
        known,
        answers.size() - known.size(),
        together(identityOf));
  }

  private Set<List<String>> together(Map<String, String> identityOf) {
    Set<List<String>> together = new HashSet<>();
    Stream.concat(overrides.stream(), answers.stream())
        .filter(each -> each.verdict() == Verdict.ALWAYS)
        .filter(each -> isOfPeople(each.mention()) && isOfPeople(each.otherMention()))
        .map(each -> Stream.of(each.mention(), each.otherMention()).map(identityOf::get).toList())
        .filter(pair -> pair.stream().allMatch(Objects::nonNull))
        .forEach(pair -> together.add(pair.stream().sorted().toList()));
    return together;
  }

  private static boolean isOfPeople(String mention) {
    return mention.startsWith("person|");
  }

  private Map<String, String> identityOf(Dataset<Row> identities) {
    Set<String> named = new HashSet<>();
    for (List<Decision> some : List.of(overrides, answers)) {
      for (Decision decision : some) {
        named.add(decision.mention());
        named.add(decision.otherMention());
      }
    }
    Map<String, String> identityOf = new HashMap<>();
    if (!named.isEmpty()) {
      identities
          .selectExpr("concat(feed, '|', source_key) AS row_key", "identity")
          .where(col("row_key").isInCollection(named))
          .collectAsList()
          .forEach(row -> identityOf.put(row.getString(0), row.getString(1)));
    }
    return identityOf;
  }
}
