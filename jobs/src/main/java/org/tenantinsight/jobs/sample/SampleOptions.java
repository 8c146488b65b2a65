package org.tenantinsight.jobs.sample;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What the synthetic landlord should be like.
 *
 * @param households homes that are let to live in (200 to 1,000,000); some stand empty tonight
 * @param seed the same seed and options give the same bytes
 * @param years years of history before the as-of date (1 to 10)
 * @param asOf the last night
 * @param nights consecutive nights that end at {@code asOf} (1 to 60): the first brings the whole
 *     history, the others what changed
 * @param out the folder that gets {@code landing/} and {@code truth/}
 * @param lateContacts the contact file of the last night but one is missing and its rows come one
 *     night later (needs three nights)
 * @param dirtyShare extra rows per good row that are copies or must be refused (0 to 0.2); the good
 *     rows stay as they are
 */
public record SampleOptions(
    int households,
    long seed,
    int years,
    LocalDate asOf,
    int nights,
    Path out,
    boolean lateContacts,
    double dirtyShare) {

  /** Checks the ranges; the message says which option is out of range and what is allowed. */
  public SampleOptions {
    inRange("--households", households, 200, 1_000_000);
    inRange("--years", years, 1, 10);
    inRange("--nights", nights, 1, 60);
    if (lateContacts && nights < 3) {
      throw new IllegalArgumentException(
          "a late contact file needs --nights 3 or more: it comes on the last night but one");
    }
    if (dirtyShare < 0 || dirtyShare > 0.2) {
      throw new IllegalArgumentException("--dirty-share must be from 0 to 0.2");
    }
  }

  private static void inRange(String option, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(option + " must be from " + low + " to " + high);
    }
  }

  LocalDate firstNight() {
    return asOf.minusDays(nights - 1L);
  }

  /** The first day of which the systems keep anything. */
  LocalDate historyFrom() {
    return asOf.minusYears(years);
  }
}
