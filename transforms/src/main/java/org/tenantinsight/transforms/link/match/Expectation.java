package org.tenantinsight.transforms.link.match;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Expectation and maximisation over counted patterns: which of two kinds of pairs, one person or
 * two people, explains what was counted, when nobody says which pair is which.
 *
 * <p>One comparison is left out: the pairs were chosen by it, so it says nothing about them.
 *
 * <p>Source of the rule: linkage, step 5.
 */
final class Expectation {

  private static final int ROUNDS = 200;
  private static final double ENOUGH = 1e-7;
  private static final double START = 0.5;

  /** Pairs that speak for what was believed before, so that no level becomes impossible. */
  private static final double BELIEVED = 20;

  private final Map<Long, Long> patterns;
  private final Comparison leftOut;
  private final Map<Comparison, double[]> believedOne;
  private final Map<Comparison, double[]> believedTwo;
  private Map<Comparison, double[]> one;
  private Map<Comparison, double[]> two;
  private double share = START;

  private Expectation(
      Map<Long, Long> patterns,
      Comparison leftOut,
      Map<Comparison, double[]> one,
      Map<Comparison, double[]> two) {
    this.patterns = patterns;
    this.leftOut = leftOut;
    this.believedOne = one;
    this.believedTwo = two;
    this.one = one;
    this.two = two;
  }

  /**
   * How many pairs of one person are to be expected at each level.
   *
   * @param patterns how many pairs agree in each pattern
   * @param leftOut the comparison by which they were chosen
   * @param one what is believed of pairs of one person: the share of each level
   * @param two the same of pairs of two people
   */
  static Map<Comparison, double[]> levelsOfOne(
      Map<Long, Long> patterns,
      Comparison leftOut,
      Map<Comparison, double[]> one,
      Map<Comparison, double[]> two) {
    Expectation expectation = new Expectation(patterns, leftOut, one, two);
    for (int round = 0; round < ROUNDS; round++) {
      if (expectation.improve() < ENOUGH) {
        break;
      }
    }
    return expectation.expected(true);
  }

  /** One round; by how much the share of pairs of one person has changed. */
  private double improve() {
    Map<Comparison, double[]> ofOne = expected(true);
    Map<Comparison, double[]> ofTwo = expected(false);
    double sum = 0;
    double all = 0;
    for (Map.Entry<Long, Long> each : patterns.entrySet()) {
      sum += each.getValue() * probability(each.getKey());
      all += each.getValue();
    }
    double before = share;
    share = (sum + 1) / (all + 2);
    one = shares(ofOne, believedOne);
    two = shares(ofTwo, believedTwo);
    return Math.abs(share - before);
  }

  private Map<Comparison, double[]> expected(boolean ofOne) {
    Map<Comparison, double[]> counts = new EnumMap<>(Comparison.class);
    for (Comparison comparison : Comparison.values()) {
      counts.put(comparison, new double[comparison.levels().size()]);
    }
    patterns.forEach(
        (pattern, pairs) -> {
          double probability = probability(pattern);
          double weight = pairs * (ofOne ? probability : 1 - probability);
          counts.forEach(
              (comparison, levels) -> {
                int level = comparison.of(pattern);
                if (comparison != leftOut && level != Comparison.MISSING) {
                  levels[level] += weight;
                }
              });
        });
    return counts;
  }

  /** That a pair of this pattern is one person. */
  private double probability(long pattern) {
    double odds = share / (1 - share);
    for (Comparison comparison : Comparison.values()) {
      int level = comparison.of(pattern);
      if (comparison != leftOut && level != Comparison.MISSING) {
        odds *= level(one, comparison, level) / level(two, comparison, level);
      }
    }
    return odds / (1 + odds);
  }

  private static double level(Map<Comparison, double[]> shares, Comparison comparison, int level) {
    return shares.getOrDefault(comparison, new double[0])[level];
  }

  private static Map<Comparison, double[]> shares(
      Map<Comparison, double[]> counts, Map<Comparison, double[]> believed) {
    Map<Comparison, double[]> shares = new EnumMap<>(Comparison.class);
    counts.forEach(
        (comparison, levels) -> {
          double all = Arrays.stream(levels).sum() + BELIEVED;
          double[] share = new double[levels.length];
          for (int level = 0; level < levels.length; level++) {
            share[level] = (levels[level] + BELIEVED * level(believed, comparison, level)) / all;
          }
          shares.put(comparison, share);
        });
    return shares;
  }
}
