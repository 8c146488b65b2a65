package org.tenantinsight.transforms.link.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Edge;

/**
 * The person whom a member that is not anchored fits best, and the one whom it fits next best. Rows
 * of one person are no rivals, and somebody from whom the member is known to be apart is none
 * either.
 *
 * @param member the member
 * @param best what speaks for that person
 * @param rival what speaks for the next one; null = there is none
 */
record BestFit(String member, Edge best, @Nullable Edge rival) {

  /**
   * Looks at the edges of a member.
   *
   * @param mine its edges, the strongest first
   * @return null when it is apart from everybody
   */
  static @Nullable BestFit of(String member, List<Edge> mine, GuardedSets sets) {
    Edge best = null;
    Edge rival = null;
    for (Edge edge : mine) {
      if (edge.caution().apart()
          || sets.crossesApart(sets.cluster(member), sets.cluster(person(member, edge)))) {
        continue;
      }
      if (best == null) {
        best = edge;
      } else if (rival == null
          && sets.cluster(person(member, edge)) != sets.cluster(person(member, best))) {
        rival = edge;
      }
    }
    return best == null ? null : new BestFit(member, best, rival);
  }

  /** Whether the next best one is nearer than {@code lead}. */
  boolean isClose(double lead) {
    return rival != null && best.bits() - rival.bits() < lead;
  }

  /** The row of the person whom it fits best. */
  String person() {
    return person(member, best);
  }

  /** The side of an edge that is not the member. */
  static String person(String member, Edge edge) {
    return edge.one().equals(member) ? edge.other() : edge.one();
  }
}
