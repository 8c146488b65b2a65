package org.tenantinsight.transforms.link.match;

import static org.tenantinsight.transforms.link.match.Comparison.ADDRESS;
import static org.tenantinsight.transforms.link.match.Comparison.BIRTH;
import static org.tenantinsight.transforms.link.match.Comparison.EMAIL;
import static org.tenantinsight.transforms.link.match.Comparison.MIDDLE_NAME;
import static org.tenantinsight.transforms.link.match.Comparison.MISSING;
import static org.tenantinsight.transforms.link.match.Comparison.NAME;
import static org.tenantinsight.transforms.link.match.Comparison.NATIONAL_KEY;
import static org.tenantinsight.transforms.link.match.Comparison.PHONE;
import static org.tenantinsight.transforms.link.match.Comparison.TENANCY;
import static org.tenantinsight.transforms.link.match.Comparison.TITLE;

import java.io.Serializable;
import java.util.Arrays;
import org.tenantinsight.config.LinkageModel;
import org.tenantinsight.transforms.link.details.Details;

/**
 * The evidence of a pair in bits: log2 of how much more often one person's rows agree like this
 * than two people's rows do. The prior, which counts how many people there are, comes on top.
 *
 * <p>What a household shares (telephone, e-mail, address, tenancy) is not independent: the
 * strongest of these counts in full, a quarter of each other one.
 *
 * <p>Source of the rule: linkage, steps 4 and 5.
 */
public final class Weights implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Comparison[] SHARED = {PHONE, EMAIL, ADDRESS, TENANCY};
  private static final Comparison[] OWN = {BIRTH, MIDDLE_NAME, TITLE, NATIONAL_KEY};
  private static final double SHARED_REST = 0.25;
  private static final double RARE_NAME = 1e-6;
  private static final double RARE_SURNAME = 6e-5;
  private static final double RARE_FORENAME = 3e-4;

  private final double[][] bits;

  /** The weights of a model. */
  public Weights(LinkageModel model) {
    bits = new double[Comparison.values().length][];
    for (Comparison comparison : Comparison.values()) {
      var odds = model.comparisons().get(comparison.label());
      bits[comparison.ordinal()] =
          comparison.levels().stream().mapToDouble(level -> odds.get(level).bits()).toArray();
    }
  }

  /** All weights in words: two models with the same words weigh alike. */
  @Override
  public String toString() {
    return Arrays.deepToString(bits);
  }

  /** What the pair's agreement tells, before the prior. */
  public double of(long pattern, Details a, Details b) {
    double total = name(pattern, a, b);
    for (Comparison comparison : OWN) {
      total += bits(comparison, pattern);
    }
    double strongest = 0;
    double rest = 0;
    for (Comparison comparison : SHARED) {
      double each = bits(comparison, pattern);
      if (each < 0) {
        total += each;
      } else {
        rest += Math.min(each, strongest);
        strongest = Math.max(each, strongest);
      }
    }
    return total + strongest + SHARED_REST * rest;
  }

  private double bits(Comparison comparison, long pattern) {
    int level = comparison.of(pattern);
    return level == MISSING ? 0 : bits[comparison.ordinal()][level];
  }

  /** A common name tells less than a rare one, at each level at which names agree. */
  private double name(long pattern, Details a, Details b) {
    int level = NAME.of(pattern);
    if (level == MISSING) {
      return 0;
    }
    return bits[NAME.ordinal()][level] - commonness(NAME.levels().get(level), a, b);
  }

  private static double commonness(String level, Details a, Details b) {
    return switch (level) {
      case "other" -> 0;
      case "surname_only" -> log2(NameFrequencies.surname(a, b) / RARE_SURNAME) / 2;
      case "initials" -> log2(NameFrequencies.surname(a, b) / RARE_SURNAME);
      case "forename_only" -> log2(NameFrequencies.forename(a, b) / RARE_FORENAME);
      case "one_part" -> log2(onePart(a, b) / RARE_SURNAME);
      default ->
          log2(
              Math.max(
                  1, NameFrequencies.surname(a, b) * NameFrequencies.forename(a, b) / RARE_NAME));
    };
  }

  private static double onePart(Details a, Details b) {
    boolean bySurname = a.surname() != null && b.surname() != null;
    return bySurname
        ? NameFrequencies.surname(a, b)
        : Math.max(NameFrequencies.forename(a, b), NameFrequencies.surname(a, b));
  }

  private static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }
}
