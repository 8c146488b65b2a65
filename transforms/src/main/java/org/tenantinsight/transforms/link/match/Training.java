package org.tenantinsight.transforms.link.match;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenantinsight.config.LinkageModel;
import org.tenantinsight.config.LinkageModel.Odds;

/**
 * Learns from a landlord's own rows how much each level of agreement tells.
 *
 * <ul>
 *   <li>u, how often two people agree by chance, is counted among pairs drawn at random.
 *   <li>m, how often two rows of one person agree, comes from {@link Expectation}: once for the
 *       pairs of one telephone number, one e-mail address, one birth date and one name, each time
 *       without that comparison.
 * </ul>
 *
 * <p>What the model says already counts as much as what is learnt, so that a level that no row
 * shows moves by one bit and not by all.
 *
 * <p>The u of names stays: it is that of a rare name, and {@link NameFrequencies} does the rest. A
 * tenancy stays as it is: people of one household share it, and one person has several in a life.
 *
 * <p>Source of the rule: linkage, step 5.
 */
public final class Training {

  private static final List<Comparison> CHOSEN_BY =
      List.of(Comparison.PHONE, Comparison.EMAIL, Comparison.BIRTH, Comparison.NAME);
  private static final List<Comparison> KEPT_U = List.of(Comparison.NAME, Comparison.TENANCY);
  private static final List<Comparison> KEPT_M = List.of(Comparison.TENANCY);

  private static final int DIGITS = 4;
  private static final String DISAGREE = "other";

  private final LinkageModel before;

  private Training(LinkageModel before) {
    this.before = before;
  }

  /**
   * A model out of counted patterns.
   *
   * @param together how many pairs that share a block agree in each pattern
   * @param atRandom the same among pairs of people drawn at random
   * @param before the model in use
   * @param version the name of the new one
   */
  public static LinkageModel learn(
      Map<Long, Long> together, Map<Long, Long> atRandom, LinkageModel before, String version) {
    Training training = new Training(before);
    Map<Comparison, double[]> two = training.ofTwo(atRandom);
    Map<Comparison, double[]> one = training.ofOne(together, two);
    Map<String, Map<String, Odds>> comparisons = new LinkedHashMap<>();
    for (Comparison comparison : Comparison.values()) {
      Map<String, Odds> levels = new LinkedHashMap<>();
      for (int level = 0; level < comparison.levels().size(); level++) {
        levels.put(
            comparison.levels().get(level),
            new Odds(rounded(of(one, comparison)[level]), rounded(of(two, comparison)[level])));
      }
      comparisons.put(comparison.label(), noLessThanDisagreement(levels));
    }
    return new LinkageModel(version, comparisons);
  }

  /** Levels that would tell less than disagreement are one with it. */
  private static Map<String, Odds> noLessThanDisagreement(Map<String, Odds> levels) {
    Map<String, Odds> pooled = new LinkedHashMap<>(levels);
    List<String> as = new ArrayList<>(List.of(DISAGREE));
    Odds other = odds(levels, as);
    for (Map.Entry<String, Odds> each : levels.entrySet()) {
      if (!as.contains(each.getKey()) && each.getValue().bits() < other.bits()) {
        as.add(each.getKey());
        other = odds(levels, as);
      }
    }
    for (String level : as) {
      pooled.put(level, other);
    }
    return pooled;
  }

  private static Odds odds(Map<String, Odds> levels, List<String> pooled) {
    double m = 0;
    double u = 0;
    for (String level : pooled) {
      Odds odds = levels.getOrDefault(level, new Odds(0, 0));
      m += odds.m() / pooled.size();
      u += odds.u() / pooled.size();
    }
    return new Odds(rounded(m), rounded(u));
  }

  private Map<Comparison, double[]> ofTwo(Map<Long, Long> atRandom) {
    Map<Comparison, double[]> u = new EnumMap<>(Comparison.class);
    for (Comparison comparison : Comparison.values()) {
      double[] believed = believed(comparison, false);
      u.put(
          comparison,
          KEPT_U.contains(comparison) ? believed : halfway(believed, counts(comparison, atRandom)));
    }
    return u;
  }

  private Map<Comparison, double[]> ofOne(Map<Long, Long> together, Map<Comparison, double[]> two) {
    Map<Comparison, double[]> m = new EnumMap<>(Comparison.class);
    for (Comparison comparison : Comparison.values()) {
      m.put(comparison, believed(comparison, true));
    }
    List<Map<Comparison, double[]>> found = new ArrayList<>();
    for (Comparison chosen : CHOSEN_BY) {
      Map<Long, Long> alike = new TreeMap<>();
      together.forEach(
          (pattern, pairs) -> {
            if (chosen.is(pattern, "exact")) {
              alike.put(pattern, pairs);
            }
          });
      found.add(Expectation.levelsOfOne(alike, chosen, m, two));
    }
    Map<Comparison, double[]> learnt = new EnumMap<>(Comparison.class);
    m.forEach(
        (comparison, believed) ->
            learnt.put(
                comparison,
                KEPT_M.contains(comparison) ? believed : learnt(comparison, believed, found)));
    return learnt;
  }

  private static double[] learnt(
      Comparison comparison, double[] believed, List<Map<Comparison, double[]>> found) {
    double[] sum = new double[believed.length];
    for (Map<Comparison, double[]> each : found) {
      double[] levels = of(each, comparison);
      for (int level = 0; level < sum.length; level++) {
        sum[level] += levels[level];
      }
    }
    return halfway(believed, sum);
  }

  /** Between the shares that were believed and those that were counted. */
  private static double[] halfway(double[] believed, double[] counts) {
    double all = Arrays.stream(counts).sum();
    double[] shares = believed.clone();
    for (int level = 0; level < shares.length && all > 0; level++) {
      shares[level] = (counts[level] / all + believed[level]) / 2;
    }
    return shares;
  }

  private double[] believed(Comparison comparison, boolean ofOne) {
    Map<String, Odds> levels = before.comparisons().get(comparison.label());
    return comparison.levels().stream()
        .map(levels::get)
        .mapToDouble(odds -> ofOne ? odds.m() : odds.u())
        .toArray();
  }

  private static double[] counts(Comparison comparison, Map<Long, Long> patterns) {
    double[] counts = new double[comparison.levels().size()];
    patterns.forEach(
        (pattern, pairs) -> {
          int level = comparison.of(pattern);
          if (level != Comparison.MISSING) {
            counts[level] += pairs;
          }
        });
    return counts;
  }

  private static double[] of(Map<Comparison, double[]> all, Comparison comparison) {
    return all.getOrDefault(comparison, new double[0]);
  }

  /** To four digits: the rest is noise, and somebody reads the file. */
  private static double rounded(double share) {
    return new BigDecimal(share).round(new MathContext(DIGITS)).doubleValue();
  }
}
