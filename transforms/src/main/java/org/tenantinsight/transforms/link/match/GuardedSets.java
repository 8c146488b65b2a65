package org.tenantinsight.transforms.link.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.tenantinsight.transforms.link.match.EvidenceClusters.InUse;

/**
 * Disjoint sets of members that know who must never be together and how well members fit one
 * another. Whether two sets may become one does not depend on the order of what was said.
 *
 * <p>Source of the rule: linkage, step 7.
 */
final class GuardedSets {

  private final Set<String> anchored;
  private final Map<String, InUse> inUse;
  private final Map<String, Set<String>> clusters = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();
  private final Map<String, Set<String>> perhapsTwo = new HashMap<>();
  private final Map<String, Map<String, Double>> weights = new HashMap<>();

  /**
   * Sets of one member each.
   *
   * @param anchored the members that count for size and fit
   * @param inUse references in use, of which a set holds one of a source at most
   */
  GuardedSets(Set<String> anchored, Map<String, InUse> inUse) {
    this.anchored = anchored;
    this.inUse = inUse;
  }

  /** Each member that was ever named, with its set. */
  void forEach(BiConsumer<String, Set<String>> action) {
    clusters.forEach(action);
  }

  void weigh(String one, String other, double bits) {
    weights.computeIfAbsent(one, any -> new HashMap<>()).put(other, bits);
    weights.computeIfAbsent(other, any -> new HashMap<>()).put(one, bits);
  }

  /** The set that holds the member, smallest first. */
  Set<String> cluster(String member) {
    return clusters.computeIfAbsent(member, any -> new TreeSet<>(Set.of(member)));
  }

  void unite(String one, String other) {
    Set<String> a = cluster(one);
    Set<String> b = cluster(other);
    if (a != b) {
      Set<String> larger = a.size() >= b.size() ? a : b;
      Set<String> smaller = larger == a ? b : a;
      larger.addAll(smaller);
      smaller.forEach(member -> clusters.put(member, larger));
    }
  }

  void keepApart(String one, String other) {
    note(apart, one, other);
  }

  /** Only a person may say that the two are one: no third member joins them. */
  void perhapsTwo(String one, String other) {
    note(perhapsTwo, one, other);
  }

  private static void note(Map<String, Set<String>> pairs, String one, String other) {
    pairs.computeIfAbsent(one, any -> new HashSet<>()).add(other);
    pairs.computeIfAbsent(other, any -> new HashSet<>()).add(one);
  }

  /** Why the two sets stay apart; empty when nothing speaks against one. */
  String refusal(Set<String> a, Set<String> b, EvidenceClusters.Limits limits) {
    if (crossesApart(a, b) || holdsPerhapsTwo(a, b)) {
      return "WOULD_JOIN_TWO";
    }
    List<String> ofA = a.stream().filter(anchored::contains).toList();
    List<String> ofB = b.stream().filter(anchored::contains).toList();
    if (ofA.size() + ofB.size() > limits.most()) {
      return "TOO_MANY";
    }
    return meanWeight(ofA, ofB) < limits.link() / 2 ? "UNLIKE_THE_OTHERS" : "";
  }

  boolean crossesApart(Set<String> a, Set<String> b) {
    // what is one already needs no leave
    return a != b && (holdsTwoInUse(a, b) || crosses(apart, a, b));
  }

  private static boolean crosses(Map<String, Set<String>> pairs, Set<String> a, Set<String> b) {
    return a.stream()
        .anyMatch(member -> pairs.getOrDefault(member, Set.of()).stream().anyMatch(b::contains));
  }

  /** Whether somebody in the one set may be the twin, parent or child of somebody in the other. */
  boolean holdsPerhapsTwo(Set<String> a, Set<String> b) {
    return crosses(perhapsTwo, a, b);
  }

  private boolean holdsTwoInUse(Set<String> a, Set<String> b) {
    for (String one : a) {
      InUse reference = inUse.get(one);
      if (reference != null
          && b.stream().map(inUse::get).anyMatch(of -> of != null && reference.excludes(of))) {
        return true;
      }
    }
    return false;
  }

  /** Pairs that were never compared share nothing to be compared by and weigh nothing. */
  private double meanWeight(List<String> a, List<String> b) {
    double sum = 0;
    for (String one : a) {
      Map<String, Double> of = weights.getOrDefault(one, Map.of());
      for (String other : b) {
        sum += of.getOrDefault(other, 0.0);
      }
    }
    return sum / (a.size() * b.size());
  }
}
