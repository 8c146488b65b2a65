package org.tenantinsight.transforms.board;

import java.util.Arrays;

/**
 * The record layer of noise: a symmetric discrete Gaussian cut at ±D, as whole shares of 2^32, so
 * that every machine gives the same noise for the same draw.
 *
 * <ol>
 *   <li>the weight of v is exp(-v² / 2s²);
 *   <li>s² is found by halving an interval until the variance after the cut is V;
 *   <li>weights become whole shares; what rounding leaves goes to zero, so the mean is exactly 0;
 *   <li>the result is checked: shares add up to 2^32, variance within 1e-6 of V.
 * </ol>
 *
 * Source of the form: p-tables of the cell-key method (tau-Argus, ptable).
 */
final class PerturbationTable {

  static final long WHOLE = 1L << 32;
  private static final double TOLERANCE = 1e-6;
  private static final int HALVINGS = 200;

  private final int cut;

  /** At i: the number of draws that give at most i - cut. */
  private final long[] drawsUpTo;

  private PerturbationTable(int cut, long[] shares) {
    this.cut = cut;
    this.drawsUpTo = shares.clone();
    Arrays.parallelPrefix(drawsUpTo, Long::sum);
  }

  /**
   * The table with this variance and cut.
   *
   * @throws IllegalArgumentException when no such table exists: a cut of D allows a variance below
   *     D(D + 1) / 3
   */
  static PerturbationTable discreteGaussian(double variance, int cut) {
    if (variance <= 0 || variance >= cut * (cut + 1) / 3.0) {
      throw new IllegalArgumentException(
          "A variance of " + variance + " is not possible with noise cut at " + cut);
    }
    double low = 0;
    double high = 1e6;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (variance(weights(middle, cut)) < variance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    PerturbationTable table = new PerturbationTable(cut, wholeShares(weights(high, cut)));
    if (Math.abs(table.variance() - variance) > TOLERANCE) {
      throw new IllegalArgumentException(
          "A variance of " + variance + " cut at " + cut + " is not reached within " + TOLERANCE);
    }
    return table;
  }

  /** The noise for one draw of 32 bits. */
  int noise(long draw) {
    int i = 0;
    while (draw >= drawsUpTo[i]) {
      i++;
    }
    return i - cut;
  }

  int cut() {
    return cut;
  }

  /** How many of the 2^32 draws give exactly {@code value}. */
  long share(int value) {
    int i = value + cut;
    return i == 0 ? drawsUpTo[0] : drawsUpTo[i] - drawsUpTo[i - 1];
  }

  /** The variance of the noise, from the whole shares. */
  double variance() {
    double sum = 0;
    for (int v = 1; v <= cut; v++) {
      sum += (double) v * v * (share(v) + share(-v));
    }
    return sum / WHOLE;
  }

  private static double[] weights(double scale, int cut) {
    double[] weights = new double[2 * cut + 1];
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      double v = i - cut;
      weights[i] = StrictMath.exp(-v * v / (2 * scale));
      total += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= total;
    }
    return weights;
  }

  private static double variance(double[] weights) {
    int cut = weights.length / 2;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (double) (i - cut) * (i - cut) * weights[i];
    }
    return sum;
  }

  private static long[] wholeShares(double[] weights) {
    int cut = weights.length / 2;
    long[] shares = new long[weights.length];
    long rest = WHOLE;
    for (int v = 1; v <= cut; v++) {
      long share = Math.round(weights[cut + v] * WHOLE);
      shares[cut + v] = share;
      shares[cut - v] = share;
      rest -= 2 * share;
    }
    shares[cut] = rest;
    return shares;
  }
}
