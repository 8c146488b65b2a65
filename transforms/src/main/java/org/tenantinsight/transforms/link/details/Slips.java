package org.tenantinsight.transforms.link.details;

/** Slips of the pen: one letter or digit wrong, lost or too many, or two neighbours exchanged. */
public final class Slips {

  private Slips() {}

  /** Whether the two are equal or one slip apart. */
  public static boolean one(String one, String other) {
    int difference = one.length() - other.length();
    if (difference < -1 || difference > 1) {
      return false;
    }
    int at = 0;
    int shorter = Math.min(one.length(), other.length());
    while (at < shorter && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (at == shorter) {
      return true;
    }
    if (difference != 0) {
      String longer = difference > 0 ? one : other;
      String less = difference > 0 ? other : one;
      return longer.regionMatches(at + 1, less, at, less.length() - at);
    }
    int rest = shorter - at - 1;
    boolean exchanged =
        rest > 0
            && one.charAt(at) == other.charAt(at + 1)
            && one.charAt(at + 1) == other.charAt(at)
            && one.regionMatches(at + 2, other, at + 2, rest - 1);
    return exchanged || one.regionMatches(at + 1, other, at + 1, rest);
  }
}
