package org.tenantinsight.transforms.link.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which answers to the review can be followed, together with what keys and {@code overrides.csv}
 * say. An answer never stops the night, so it gives way where two cannot both be followed:
 *
 * <ol>
 *   <li>NEVER is followed unless the landlord's own lines, or keys, make the two one;
 *   <li>ALWAYS is followed unless it would join, also through others, what is kept apart: by NEVER
 *       or by two references in use.
 * </ol>
 *
 * <p>Source of the rule: linkage, step 11.
 */
public final class Answers {

  /**
   * An answer about two rows.
   *
   * @param always whether they are one person; else they are two
   * @param one the identity of the one row
   * @param other the identity of the other
   * @param row the one row, {@code feed|source_key}
   * @param otherRow the other one
   */
  public record Answer(boolean always, String one, String other, String row, String otherRow) {

    List<String> pair() {
      return List.of(one, other);
    }
  }

  private final GuardedSets sets;
  private final List<List<String>> always;
  private final List<List<String>> never;
  private final List<Answer> notFollowed = new ArrayList<>();

  private Answers(
      EvidenceClusters.Members members,
      Collection<List<String>> always,
      Collection<List<String>> never) {
    this.sets = new GuardedSets(members.anchored(), members.inUse());
    this.always = new ArrayList<>(always);
    this.never = new ArrayList<>(never);
  }

  /**
   * Holds the answers against what stands.
   *
   * @param members who takes part
   * @param always pairs that overrides.csv joins
   * @param never pairs that overrides.csv, or contradictions to a key, keep apart
   * @param answers those that give way last
   */
  public static Answers among(
      EvidenceClusters.Members members,
      Collection<List<String>> always,
      Collection<List<String>> never,
      List<Answer> answers) {
    Answers all = new Answers(members, always, never);
    if (!answers.isEmpty()) {
      never.forEach(pair -> all.sets.keepApart(pair.get(0), pair.get(1)));
      members.byKey().forEach((member, cluster) -> all.sets.unite(cluster, member));
      always.forEach(pair -> all.sets.unite(pair.get(0), pair.get(1)));
      answers.stream().filter(answer -> !answer.always()).forEach(all::keepApart);
      answers.stream().filter(Answer::always).forEach(all::unite);
    }
    return all;
  }

  private void keepApart(Answer answer) {
    if (sets.cluster(answer.one()) == sets.cluster(answer.other())) {
      notFollowed.add(answer);
    } else {
      sets.keepApart(answer.one(), answer.other());
      never.add(answer.pair());
    }
  }

  private void unite(Answer answer) {
    if (sets.crossesApart(sets.cluster(answer.one()), sets.cluster(answer.other()))) {
      notFollowed.add(answer);
    } else {
      sets.unite(answer.one(), answer.other());
      always.add(answer.pair());
    }
  }

  /** The pairs that are joined by decision. */
  public List<List<String>> always() {
    return always;
  }

  /** The pairs that are kept apart. */
  public List<List<String>> never() {
    return never;
  }

  /** The answers that give way. */
  public List<Answer> notFollowed() {
    return notFollowed;
  }
}
