package org.tenantinsight.jobs.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well rows were put together, by pairs of rows: all true pairs count, found or not.
 *
 * @param right pairs put together that are one person
 * @param made pairs put together
 * @param all pairs that are one person
 */
public record Score(long right, long made, long all) {

  /** Share of the pairs put together that are right; 1 when none was made. */
  public double precision() {
    return made == 0 ? 1 : right / (double) made;
  }

  /** Share of the true pairs that were put together; 1 when there are none. */
  public double recall() {
    return all == 0 ? 1 : right / (double) all;
  }

  /** The harmonic mean of precision and recall. */
  public double f() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /**
   * Scores final clusters, and what a person would find in the proposals on top.
   *
   * @param keys all rows
   * @param truth who each row is
   * @param clusterOf the cluster of each row that is not alone
   * @param proposals further pairs
   * @param acrossFiles whether only pairs of a row of either file count
   */
  static Score of(
      Collection<String> keys,
      Map<String, String> truth,
      Map<String, String> clusterOf,
      Collection<List<String>> proposals,
      boolean acrossFiles) {
    long made = pairs(keys, clusterOf::get, acrossFiles);
    long all = pairs(keys, truth::get, acrossFiles);
    long right =
        pairs(
            keys,
            key -> {
              String cluster = clusterOf.get(key);
              String who = truth.get(key);
              return cluster == null || who == null ? null : cluster + "\u0000" + who;
            },
            acrossFiles);
    Set<Set<String>> counted = new HashSet<>();
    for (List<String> pair : proposals) {
      String cluster = clusterOf.get(pair.get(0));
      boolean together = cluster != null && cluster.equals(clusterOf.get(pair.get(1)));
      if (!together && counted.add(Set.copyOf(pair))) {
        made++;
        String who = truth.get(pair.get(0));
        right += who != null && who.equals(truth.get(pair.get(1))) ? 1 : 0;
      }
    }
    return new Score(right, made, all);
  }

  private interface Group {
    @Nullable String of(String key);
  }

  /** Pairs of rows of one group. */
  private static long pairs(Collection<String> keys, Group group, boolean acrossFiles) {
    Map<String, long[]> sizes = new HashMap<>();
    for (String key : keys) {
      String of = group.of(key);
      if (of != null) {
        sizes.computeIfAbsent(of, any -> new long[2])[key.startsWith("RIGHT|") ? 1 : 0]++;
      }
    }
    return sizes.values().stream()
        .mapToLong(n -> acrossFiles ? n[0] * n[1] : (n[0] + n[1]) * (n[0] + n[1] - 1) / 2)
        .sum();
  }
}
