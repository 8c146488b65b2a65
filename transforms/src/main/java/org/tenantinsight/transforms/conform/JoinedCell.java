package org.tenantinsight.transforms.conform;

/**
 * A cell that a lookup could not give. It begins with a character that no record of a file may hold
 * ({@link Rules#NUL}), so that it is never mistaken for what a source wrote.
 */
public final class JoinedCell {

  private static final char MARK = '\0';

  /** No row of the lookup is its partner. */
  public static final String NO_PARTNER = MARK + Rules.NO_PARTNER;

  /** Several rows of the lookup are its partners, and they say different things. */
  public static final String PARTNERS_DIFFER = MARK + Rules.PARTNERS_DIFFER;

  private JoinedCell() {}

  static boolean isProblem(String cell) {
    return cell.charAt(0) == MARK;
  }

  static String rule(String cell) {
    return cell.substring(1);
  }
}
