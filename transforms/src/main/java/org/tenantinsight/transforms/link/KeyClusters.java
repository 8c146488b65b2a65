package org.tenantinsight.transforms.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins identities that the same tenancy, name and date of birth show to be one person, and refuses
 * what would put two people together.
 *
 * <ol>
 *   <li>references join each other first, in the order of their keys, unless the cluster would then
 *       hold two references in use: one source keeps two people apart (twins, father and son);
 *   <li>lone rows that agree with one another join the one cluster that they agree with; when that
 *       could be either of two people, they join none;
 *   <li>nothing joins two who people decided to be two.
 * </ol>
 *
 * <p>Source of the rule: linkage, steps 2, 6 and 7.
 */
final class KeyClusters {

  /** One side of a pair: a source row and the identity that it stands for. */
  record Side(String identity, String feed, String sourceKey, boolean reference, boolean live) {}

  /** Two rows that agree in tenancy, name and date of birth. */
  record Pair(Side one, Side other) {
    private boolean ofReferences() {
      return one.reference() && other.reference();
    }

    /** The side that is no reference; either, when both are none. */
    private Side loneRow() {
      return one.reference() ? other : one;
    }

    /** The side opposite to the lone row. */
    private Side partner() {
      return one.reference() ? one : other;
    }
  }

  /** A pair that was not joined, for a person to look at. */
  record Refused(Pair pair, String cause) {}

  /**
   * What came of the pairs.
   *
   * @param clusterOf each joined identity and the smallest identity of its cluster
   * @param refused the pairs left apart
   */
  record Result(Map<String, String> clusterOf, List<Refused> refused) {}

  private static final Comparator<Pair> BY_KEYS =
      Comparator.comparing((Pair pair) -> pair.one().identity())
          .thenComparing(pair -> pair.other().identity())
          .thenComparing(pair -> pair.one().sourceKey())
          .thenComparing(pair -> pair.other().sourceKey());

  private final UnionFind sets = new UnionFind();
  private final Map<String, String> liveReferenceOf = new HashMap<>();
  private final Set<String> joined = new TreeSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<List<String>> never;

  private KeyClusters(Collection<List<String>> never) {
    this.never = List.copyOf(never);
  }

  /**
   * Clusters {@code pairs}, whatever their order.
   *
   * @param never identities that people decided to be two; no cluster holds both
   */
  static Result of(Collection<Pair> pairs, Collection<List<String>> never) {
    KeyClusters clusters = new KeyClusters(never);
    List<Pair> sorted = pairs.stream().sorted(BY_KEYS).toList();
    sorted.stream().filter(Pair::ofReferences).forEach(clusters::joinReferences);
    clusters.joinLoneRows(
        sorted.stream().filter(pair -> !pair.ofReferences() && !clusters.keptApart(pair)).toList());
    Map<String, String> clusterOf = new TreeMap<>();
    clusters.joined.forEach(identity -> clusterOf.put(identity, clusters.sets.find(identity)));
    return new Result(clusterOf, clusters.refused);
  }

  private void joinReferences(Pair pair) {
    String one = liveReference(pair.one());
    String other = liveReference(pair.other());
    if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
      refused.add(new Refused(pair, "TWO_LIVE_REFS"));
      return;
    }
    if (join(pair)) {
      String live = one.isEmpty() ? other : one;
      if (!live.isEmpty()) {
        liveReferenceOf.put(sets.find(pair.one().identity()), live);
      }
    }
  }

  /** The reference in use that the side's cluster holds, or nothing. */
  private String liveReference(Side side) {
    String own = side.live() ? side.identity() : "";
    return liveReferenceOf.getOrDefault(sets.find(side.identity()), own);
  }

  private void joinLoneRows(List<Pair> pairs) {
    UnionFind rows = new UnionFind();
    pairs.stream()
        .filter(pair -> !pair.one().reference() && !pair.other().reference())
        .forEach(pair -> rows.join(pair.one().identity(), pair.other().identity()));
    Map<String, Set<String>> people = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.partner().reference()) {
        people
            .computeIfAbsent(rows.find(pair.loneRow().identity()), any -> new HashSet<>())
            .add(sets.find(pair.partner().identity()));
      }
    }
    for (Pair pair : pairs) {
      if (people.getOrDefault(rows.find(pair.loneRow().identity()), Set.of()).size() > 1) {
        refused.add(new Refused(pair, "AMBIGUOUS"));
      } else {
        join(pair);
      }
    }
  }

  /** Joins unless people decided otherwise. */
  private boolean join(Pair pair) {
    if (keptApart(pair)) {
      return false;
    }
    sets.join(pair.one().identity(), pair.other().identity());
    joined.add(pair.one().identity());
    joined.add(pair.other().identity());
    return true;
  }

  /**
   * Whether a decision keeps the two sides apart. The two that it names need nobody's look any
   * more; another row, which fits either of them, does.
   */
  private boolean keptApart(Pair pair) {
    Set<String> sides = new HashSet<>();
    sides.add(sets.find(pair.one().identity()));
    sides.add(sets.find(pair.other().identity()));
    for (List<String> two : never) {
      if (sides.size() == 2
          && sides.contains(sets.find(two.get(0)))
          && sides.contains(sets.find(two.get(1)))
          && !sets.find(two.get(0)).equals(sets.find(two.get(1)))) {
        if (!two.contains(pair.one().identity()) || !two.contains(pair.other().identity())) {
          refused.add(new Refused(pair, "AMBIGUOUS"));
        }
        return true;
      }
    }
    return false;
  }
}
