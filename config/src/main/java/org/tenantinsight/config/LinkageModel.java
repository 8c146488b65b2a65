package org.tenantinsight.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each level of agreement of two rows tells ({@code linkage-model.json}). Frozen: it
 * changes only when somebody writes a new file, so that two rows weigh the same every night.
 *
 * @param version the name of the model
 * @param comparisons per comparison and level, in small letters, how often rows agree like that
 */
public record LinkageModel(String version, Map<String, Map<String, Odds>> comparisons) {

  public LinkageModel {
    Map<String, Map<String, Odds>> copy = new LinkedHashMap<>();
    comparisons.forEach((name, levels) -> copy.put(name, Map.copyOf(levels)));
    comparisons = Map.copyOf(copy);
  }

  /** Levels, as {@code comparison.level}, that tell more than the best or less than "other". */
  public List<String> misordered() {
    List<String> wrong = new ArrayList<>();
    comparisons.forEach(
        (name, levels) -> {
          double best = levels.get(levels.containsKey("home") ? "home" : "exact").bits();
          double worst = levels.get("other").bits();
          levels.forEach(
              (level, odds) -> {
                if (odds.bits() > best || odds.bits() < worst) {
                  wrong.add(name + "." + level);
                }
              });
        });
    return wrong.stream().sorted().toList();
  }

  /**
   * How often two rows agree at one level.
   *
   * @param m share of the pairs of rows that are one person
   * @param u share of the pairs of rows that are two people
   */
  public record Odds(double m, double u) {

    /** The evidence of this level: log2 of m over u. */
    public double bits() {
      return Math.log(m / u) / Math.log(2);
    }
  }
}
