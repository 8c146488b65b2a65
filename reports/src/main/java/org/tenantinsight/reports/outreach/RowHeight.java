package org.tenantinsight.reports.outreach;

/** How tall a row must be so that its wrapped text can be read, counted without any font. */
final class RowHeight {

  private static final int LINE = 15;
  private static final int TALLEST = 400;

  private RowHeight() {}

  /** Lines that the text takes in a column of that many characters. */
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width).sum();
  }

  /** Height in points of a row with that many lines. */
  static float points(int lines) {
    return Math.min(TALLEST, LINE * Math.max(1, lines) + 4);
  }
}
