package org.tenantinsight.transforms.link.match;

import static org.tenantinsight.transforms.link.match.Comparison.ADDRESS;
import static org.tenantinsight.transforms.link.match.Comparison.BIRTH;
import static org.tenantinsight.transforms.link.match.Comparison.EMAIL;
import static org.tenantinsight.transforms.link.match.Comparison.MIDDLE_NAME;
import static org.tenantinsight.transforms.link.match.Comparison.NAME;
import static org.tenantinsight.transforms.link.match.Comparison.NATIONAL_KEY;
import static org.tenantinsight.transforms.link.match.Comparison.PHONE;
import static org.tenantinsight.transforms.link.match.Comparison.TENANCY;

import org.tenantinsight.transforms.link.details.Details;

/**
 * What two rows agree in, read from their {@link Patterns pattern}.
 *
 * <p>Source of the rule: linkage, step 6.
 */
final class Agreement {

  /** The digits at the end of a number that is given to one after the other. */
  private static final int LAST_DIGITS = 2;

  private Agreement() {}

  static boolean fullName(long pattern) {
    return NAME.of(pattern) <= NAME.levels().indexOf("reversed_similar");
  }

  /** One district has several of a common name: there only the very birth date will do. */
  static boolean sameArea(long pattern) {
    return ADDRESS.of(pattern) <= ADDRESS.levels().indexOf("postcode")
        || ADDRESS.is(pattern, "district") && BIRTH.is(pattern, "exact")
        || TENANCY.is(pattern, "exact");
  }

  /** Name and home are those of father and son too: one slip elsewhere is a slip, two are not. */
  static boolean contradicted(long pattern) {
    return MIDDLE_NAME.is(pattern, "other")
        || BIRTH.is(pattern, "other") && (PHONE.is(pattern, "other") || EMAIL.is(pattern, "other"));
  }

  /** 1 January is what many systems write for "some time that year": it speaks for nobody. */
  static boolean bornAlike(long pattern) {
    return nearBirth(pattern) && !BIRTH.is(pattern, "new_year");
  }

  static boolean nearBirth(long pattern) {
    return BIRTH.of(pattern) <= BIRTH.levels().indexOf("two_parts");
  }

  static boolean contact(long pattern) {
    return PHONE.is(pattern, "exact") || EMAIL.is(pattern, "exact");
  }

  static boolean nationalKey(long pattern) {
    return NATIONAL_KEY.is(pattern, "exact") || NATIONAL_KEY.is(pattern, "one_slip");
  }

  /**
   * Whether the two bear one national number, though it be miswritten. Twins and couples who apply
   * on one day get numbers that differ at their end, but not by two digits exchanged: those would
   * be nine applications apart, or more.
   */
  static boolean oneKey(long pattern, Details a, Details b) {
    String one = a.nationalKey();
    String other = b.nationalKey();
    if (!nationalKey(pattern) || one == null || other == null) {
      return false;
    }
    int end = Math.min(one.length(), other.length()) - LAST_DIGITS;
    return one.equals(other)
        || end > 0 && (!one.regionMatches(0, other, 0, end) || endExchanged(one, other));
  }

  private static boolean endExchanged(String one, String other) {
    int length = one.length();
    return length == other.length()
        && one.charAt(length - 1) == other.charAt(length - 2)
        && one.charAt(length - 2) == other.charAt(length - 1);
  }

  /** Whether a fact beside name and home speaks for the person. */
  static boolean personal(long pattern) {
    return bornAlike(pattern)
        || contact(pattern)
        || EMAIL.is(pattern, "similar")
        || nationalKey(pattern);
  }

  /** How many independent facts agree well: name, birth, telephone or e-mail, address, key. */
  static int facts(long pattern) {
    int facts =
        fullName(pattern) || NAME.is(pattern, "initials") || NAME.is(pattern, "one_part") ? 1 : 0;
    // two parts of three: somebody else of the name may be born on that day of another year
    facts += bornAlike(pattern) && !BIRTH.is(pattern, "two_parts") ? 1 : 0;
    facts += contact(pattern) || EMAIL.is(pattern, "similar") ? 1 : 0;
    facts += ADDRESS.is(pattern, "home") || ADDRESS.is(pattern, "street") ? 1 : 0;
    return facts + (nationalKey(pattern) ? 1 : 0);
  }
}
