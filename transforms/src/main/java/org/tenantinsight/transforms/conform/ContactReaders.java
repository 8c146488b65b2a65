package org.tenantinsight.transforms.conform;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readers of the ways to find a home or a person: postcode, telephone number, UPRN. */
final class ContactReaders {

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern POSTCODE =
      Pattern.compile("(GIR0AA|BFPO\\d{1,4}|[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2})");
  private static final Pattern INWARD_WITH_LETTERS =
      Pattern.compile("(.{2,4})([OIL\\d])([A-Z01]{2})");
  private static final Pattern UPRN = Pattern.compile("(\\d{1,12})(\\.0+)?");
  private static final Pattern MOBILE_WITHOUT_ZERO = Pattern.compile("7\\d{9}");

  private ContactReaders() {}

  /** Whether a spreadsheet wrote a long number with an exponent: its last digits are gone. */
  static boolean scientific(String text) {
    return SCIENTIFIC.matcher(text).matches();
  }

  /**
   * Upper case with one space before the last three characters. A letter that looks like a digit is
   * corrected only where the place decides which it must be, and noted.
   */
  static Reading postcode(String text) {
    String packed = SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    if (POSTCODE.matcher(packed).matches()) {
      return Reading.of(spaced(packed));
    }
    Matcher inward = INWARD_WITH_LETTERS.matcher(packed);
    if (endsWithThree(text) && inward.matches()) {
      String corrected =
          inward.group(1)
              + inward.group(2).replace('O', '0').replace('I', '1').replace('L', '1')
              + inward.group(3).replace('0', 'O').replace('1', 'I');
      if (POSTCODE.matcher(corrected).matches()) {
        return Reading.normalised(spaced(corrected), Rules.LOOK_ALIKE);
      }
    }
    return Reading.issue(Rules.POSTCODE);
  }

  /** A space says where the last three characters begin; others cannot be told from a cut. */
  private static boolean endsWithThree(String text) {
    String[] parts = SPACES.split(text);
    return parts.length == 1 || parts[parts.length - 1].length() == 3;
  }

  private static String spaced(String packed) {
    int cut = packed.startsWith("BFPO") ? 4 : packed.length() - 3;
    return packed.substring(0, cut) + " " + packed.substring(cut);
  }

  /** As written, but for the leading zero that a spreadsheet took from a mobile number. */
  static Reading phone(String text) {
    if (scientific(text)) {
      return Reading.issue(Rules.SCIENTIFIC);
    }
    if (MOBILE_WITHOUT_ZERO.matcher(text).matches()) {
      return Reading.normalised("0" + text, Rules.LEADING_ZERO);
    }
    boolean hasDigit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    return hasDigit ? Reading.of(text) : Reading.issue(Rules.PHONE);
  }

  /** Up to twelve digits as text; {@code .0} is taken off, an exponent has lost the number. */
  static Reading uprn(String text) {
    if (scientific(text)) {
      return Reading.issue(Rules.SCIENTIFIC);
    }
    Matcher digits = UPRN.matcher(text);
    if (!digits.matches()) {
      return Reading.issue(Rules.UPRN);
    }
    return digits.group(2) == null
        ? Reading.of(text)
        : Reading.normalised(digits.group(1), Rules.DECIMAL_STRIPPED);
  }
}
