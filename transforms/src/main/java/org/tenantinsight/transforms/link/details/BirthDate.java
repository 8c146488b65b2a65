package org.tenantinsight.transforms.link.details;

import org.jspecify.annotations.Nullable;

/**
 * Dates of birth as evidence, written yyyy-MM-dd.
 *
 * <p>Source of the rule: linkage, steps 4 and 6.
 */
public final class BirthDate {

  private static final int CENTURY = 100;

  private BirthDate() {}

  /**
   * Whether two dates of birth cannot be one date miswritten: neither equal, nor with day and month
   * swapped, nor one slip apart (one digit, or two neighbouring digits exchanged).
   */
  public static boolean contradict(String one, String other) {
    return !one.equals(other) && !swapped(one, other) && !oneSlip(one, other);
  }

  /** Years between the two, by the calendar year alone; 0 where one is not known. */
  public static int yearsApart(@Nullable String one, @Nullable String other) {
    return one == null || other == null ? 0 : Math.abs(year(one) - year(other));
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }

  /** Whether the one is the other with day and month in each other's place. */
  public static boolean swapped(String one, String other) {
    return one.regionMatches(0, other, 0, 4)
        && one.regionMatches(5, other, 8, 2)
        && one.regionMatches(8, other, 5, 2);
  }

  /** Whether the two are equal, or one digit, two neighbouring digits or a century apart. */
  public static boolean oneSlip(String one, String other) {
    return Slips.one(one.replace("-", ""), other.replace("-", "")) || otherCentury(one, other);
  }

  /** Whether the two are one day of two centuries: a year that was typed with two digits. */
  public static boolean otherCentury(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && yearsApart(one, other) == CENTURY
        && one.regionMatches(4, other, 4, 6);
  }
}
