package org.tenantinsight.transforms.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Says what is wrong with a perturbation table, ours or anybody's. A table that fails would give
 * figures that are wrong on average, or noise that is weaker than promised.
 */
final class PerturbationTableCheck {

  /**
   * What a table must keep to.
   *
   * @param variance promised variance of the noise of every count but zero
   * @param tolerance how far sums, means and variances may be off
   */
  record Promise(double variance, double tolerance) {}

  /**
   * One possible outcome for one true count.
   *
   * @param published the count after noise
   * @param noise published less true
   * @param share probability, 0 to 1
   */
  record Outcome(long published, long noise, double share) {}

  private PerturbationTableCheck() {}

  /** Every problem of {@code table} (true count to outcomes), in words; empty = sound. */
  static List<String> problems(SortedMap<Long, List<Outcome>> table, Promise promise) {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<Long, List<Outcome>> row : table.entrySet()) {
      long count = row.getKey();
      double sum = 0;
      double mean = 0;
      double square = 0;
      for (Outcome outcome : row.getValue()) {
        sum += outcome.share();
        mean += outcome.share() * outcome.noise();
        square += outcome.share() * outcome.noise() * outcome.noise();
        if (outcome.published() != count + outcome.noise() || outcome.published() < 0) {
          problems.add("count " + count + ": " + outcome.published() + " is not count plus noise");
        }
        if (outcome.share() < 0 || outcome.share() > 1) {
          problems.add("count " + count + ": a share of " + outcome.share());
        }
      }
      double expected = count == 0 ? 0 : promise.variance();
      compare(problems, "count " + count + ": sum of shares", sum, 1, promise.tolerance());
      compare(problems, "count " + count + ": mean", mean, 0, promise.tolerance());
      compare(
          problems,
          "count " + count + ": variance",
          square - mean * mean,
          expected,
          promise.tolerance());
    }
    return problems;
  }

  private static void compare(
      List<String> problems, String what, double is, double expected, double tolerance) {
    if (Math.abs(is - expected) > tolerance) {
      problems.add(what + " is " + is + ", not " + expected);
    }
  }
}
