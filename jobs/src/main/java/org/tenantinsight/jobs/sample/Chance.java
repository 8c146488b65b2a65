package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A stream of chance that is the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014),
 * started from the seed, a number (of a home, say) and a purpose.
 *
 * <p>Each part of a home draws from its own stream, so a change in one part leaves the others as
 * they were.
 */
final class Chance {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed, long number, String purpose) {
    this.state = mix(mix(seed + GOLDEN_GAMMA) + mix(number) + mix(purpose.hashCode()));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A whole number from 0 to {@code bound} − 1. */
  int below(int bound) {
    return (int) Math.floorMod(next() >>> 1, (long) bound);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** A number from 0 (included) to 1 (left out). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** True once in a while: {@code share} of the times. */
  boolean happens(double share) {
    return unit() < share;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /**
   * One code by weight.
   *
   * @param weights such as {@code "TENANT 60 ONLINE 15 MEMBER 10"}, whole numbers
   */
  String weighted(Weights weights) {
    return weights.at(below(weights.total()));
  }

  /** A day from {@code first} to {@code last}, both included. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
  }
}
