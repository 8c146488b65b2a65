package org.tenantinsight.reports.sheet;

import java.text.Normalizer;

/**
 * Text that came from somewhere else, made harmless for a spreadsheet.
 *
 * <p>A spreadsheet runs a cell that starts with {@code = + - @}, a tab or a carriage return, and
 * some run their full-width forms too. Source of the rule: OWASP, "CSV Injection".
 */
public final class InertText {

  /** The most characters that a workbook cell holds. */
  private static final int LONGEST = 32_000;

  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private InertText() {}

  /**
   * The text without characters that cannot be seen or that turn the reading direction around; line
   * ends become {@code \n}, and what no cell could hold is cut off.
   */
  public static String visible(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || !isInvisible(c))
        .limit(LONGEST)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether a spreadsheet might take the text for a formula. */
  public static boolean startsAFormula(String text) {
    if (text.isBlank()) {
      return false;
    }
    // NFKC folds the full-width forms; a leading blank or line end does not stop every program.
    String start = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    return STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
        || STARTS_A_FORMULA.indexOf(start.charAt(0)) >= 0;
  }

  /** The visible text, with an apostrophe before it when it might be taken for a formula. */
  public static String forCsv(String text) {
    String visible = visible(text);
    return startsAFormula(text) || startsAFormula(visible) ? "'" + visible : visible;
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> c == 0xFFFE || c == 0xFFFF;
    };
  }
}
