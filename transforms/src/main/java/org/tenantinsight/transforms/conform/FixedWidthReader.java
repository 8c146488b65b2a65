package org.tenantinsight.transforms.conform;

/**
 * Reads references that always have the same number of digits, from which a spreadsheet may have
 * taken leading zeros. They are put back where the row only points at another feed's row: one that
 * then points nowhere is an orphan, and counted. In the row's own key nothing tells whether the
 * reference is meant, so the row is refused.
 */
final class FixedWidthReader implements ValueReader {

  private static final long serialVersionUID = 1L;

  private final ValueReader texts;
  private final int width;
  private final boolean pointsElsewhere;

  FixedWidthReader(ValueReader texts, int width, boolean pointsElsewhere) {
    this.texts = texts;
    this.width = width;
    this.pointsElsewhere = pointsElsewhere;
  }

  @Override
  public Reading read(String text) {
    if (text.length() >= width || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return texts.read(text);
    }
    return pointsElsewhere
        ? Reading.normalised("0".repeat(width - text.length()) + text, Rules.LEADING_ZERO)
        : Reading.refusal(Rules.ZEROS_LOST);
  }
}
