package org.tenantinsight.transforms.link.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Edge;

/**
 * Members that say too little to choose between two people: "Chris" on the telephone of Christopher
 * and Christine. Such a member, which has no birth date, or no forename or an initial only, joins
 * neither when both fit it about as well and do not fit one another, or are known to be two; else
 * it would make one person of the two, or go with one of them by the order of their keys.
 *
 * <p>Source of the rule: linkage, steps 6 (runner-up) and 7.
 */
final class Bridges {

  private final Map<String, List<Edge>> ofVague = new HashMap<>();
  private final Set<List<String>> fitting = new HashSet<>();
  private final double lead;

  /**
   * Looks at all edges before any join.
   *
   * @param vague members without a birth date, or without a forename but an initial
   * @param links whether an edge alone would join
   * @param lead bits by which one person has to fit better than the next
   */
  Bridges(Collection<Edge> edges, Set<String> vague, Predicate<Edge> links, double lead) {
    this.lead = lead;
    Set<String> near = new HashSet<>();
    for (Edge edge : edges) {
      if (links.test(edge)) {
        remember(vague, near, edge.one(), edge.other(), edge);
        remember(vague, near, edge.other(), edge.one(), edge);
      }
    }
    for (Edge edge : edges) {
      if (near.contains(edge.one()) && near.contains(edge.other()) && links.test(edge)) {
        fitting.add(List.of(edge.one(), edge.other()));
      }
    }
  }

  private void remember(Set<String> vague, Set<String> near, String one, String other, Edge edge) {
    if (vague.contains(one)) {
      ofVague.computeIfAbsent(one, any -> new ArrayList<>()).add(edge);
      near.add(other);
    }
  }

  /** Whether a side of the edge fits somebody else about as well, who is not the other side. */
  boolean over(Edge edge, GuardedSets sets) {
    return fitsAnother(edge, edge.one(), edge.other(), sets)
        || fitsAnother(edge, edge.other(), edge.one(), sets);
  }

  private boolean fitsAnother(Edge edge, String vague, String person, GuardedSets sets) {
    for (Edge rival : ofVague.getOrDefault(vague, List.of())) {
      String other = rival.one().equals(vague) ? rival.other() : rival.one();
      boolean close = rival.bits() >= edge.bits() - lead;
      if (close && sets.cluster(other) != sets.cluster(person)) {
        boolean apart = sets.crossesApart(sets.cluster(other), sets.cluster(person));
        boolean fit =
            fitting.contains(List.of(other, person)) || fitting.contains(List.of(person, other));
        // what was one with either of them chooses only when the two are apart since
        if (edge.before() ? apart && rival.before() : apart || !fit) {
          return true;
        }
      }
    }
    return false;
  }
}
