package org.tenantinsight.transforms.board;

import java.util.Map;
import java.util.TreeMap;

/**
 * The true counts of the households of one neighbourhood in one authority. Everything larger is a
 * sum of these: no household is in two of them.
 *
 * @param authority local authority code
 * @param neighbourhood neighbourhood code
 * @param homes all profiled households
 * @param counts by measure, and by {@code measure=part} where a measure is split
 */
record AreaCount(String authority, String neighbourhood, Count homes, Map<String, Count> counts) {

  AreaCount {
    counts = new TreeMap<>(counts);
  }

  /** The two together, under the names of this one. */
  AreaCount plus(AreaCount other) {
    Map<String, Count> sum = new TreeMap<>(counts);
    other.counts.forEach((name, count) -> sum.merge(name, count, Count::plus));
    return new AreaCount(authority, neighbourhood, homes.plus(other.homes), sum);
  }

  /** The count of that name; none when nobody was counted. */
  Count count(String name) {
    return counts.getOrDefault(name, Count.NONE);
  }

  /** The name of one part of a split measure. */
  static String part(String measure, String value) {
    return measure + "=" + value;
  }
}
