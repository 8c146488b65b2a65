package org.tenantinsight.transforms.conform;

import java.util.regex.Pattern;

/** Reads references, names and other short text, kept as written. */
final class TextReader implements ValueReader {

  private static final long serialVersionUID = 1L;

  /** What a spreadsheet makes of a reference such as {@code MAR1} or {@code 2-3}. */
  private static final Pattern SPREADSHEET_DATE =
      Pattern.compile(
          "\\d{1,2}[-/](\\d{1,2}[-/]\\d{2,4}|[A-Za-z]{3}([-/]\\d{2,4})?)|\\d{4}-\\d{2}-\\d{2}");

  /** Only with its plus sign: a reference such as {@code 2E10} is a reference. */
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(\\.\\d+)?[eE]\\+\\d+");

  /**
   * What the bytes of one character look like when each was read as a character: kept, and counted,
   * because a repair could be wrong.
   */
  private static final Pattern MOJIBAKE =
      Pattern.compile("[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0192\u2013-\u2122]|\u00e2\u20ac");

  /** Zero-width characters, byte-order marks, marks of writing direction, control characters. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");

  private final int maxLength;
  private final boolean reference;

  /**
   * @param maxLength longest text accepted, in characters
   * @param reference the text points at a row, so that one damaged by a spreadsheet is worse than
   *     none
   */
  TextReader(int maxLength, boolean reference) {
    this.maxLength = maxLength;
    this.reference = reference;
  }

  @Override
  public Reading read(String text) {
    if (text.length() > maxLength) {
      return Reading.refusal(Rules.TOO_LONG);
    }
    if (reference && hasInvisible(text)) {
      String visible = INVISIBLE.matcher(text).replaceAll("");
      return visible.isEmpty()
          ? Reading.issue(Rules.INVISIBLE)
          : read(visible).notedAs(Rules.INVISIBLE);
    }
    if (!reference || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return isMojibake(text) ? Reading.normalised(text, Rules.MOJIBAKE) : Reading.of(text);
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return Reading.issue(Rules.SCIENTIFIC);
    }
    if (SPREADSHEET_DATE.matcher(text).matches()) {
      return Reading.refusal(Rules.DATE_IN_REFERENCE);
    }
    return Reading.of(text);
  }

  /** A reference with such a character would look like its row's and find nothing. */
  private static boolean hasInvisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return INVISIBLE.matcher(text).find();
      }
    }
    return false;
  }

  private static boolean isMojibake(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u00c2') {
        return MOJIBAKE.matcher(text).find();
      }
    }
    return false;
  }
}
