package org.tenantinsight.transforms.link.details;

/**
 * Dates of birth as evidence, written yyyy-MM-dd.
 *
 * <p>Source of the rule: linkage, steps 4 and 6.
 */
public final class BirthDate {

  private BirthDate() {}

  /**
   * Whether two dates of birth cannot be one date miswritten: neither equal, nor with day and month
   * swapped, nor one slip apart (one digit, or two neighbouring digits exchanged).
   */
  public static boolean contradict(String one, String other) {
    return !one.equals(other)
        && !dayAndMonthSwapped(one).equals(other)
        && !oneSlip(one.replace("-", ""), other.replace("-", ""));
  }

  private static String dayAndMonthSwapped(String date) {
    int month = date.length() - 5;
    int day = date.length() - 2;
    return date.substring(0, month) + date.substring(day) + "-" + date.substring(month, month + 2);
  }

  private static boolean oneSlip(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int at = 0;
    while (one.charAt(at) == other.charAt(at)) {
      at++;
    }
    boolean oneDigit = one.substring(at + 1).equals(other.substring(at + 1));
    boolean exchanged =
        at + 1 < one.length()
            && one.charAt(at) == other.charAt(at + 1)
            && one.charAt(at + 1) == other.charAt(at)
            && one.substring(at + 2).equals(other.substring(at + 2));
    return oneDigit || exchanged;
  }
}
