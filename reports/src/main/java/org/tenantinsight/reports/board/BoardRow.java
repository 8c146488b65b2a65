package org.tenantinsight.reports.board;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code board.csv}: one published figure or rate.
 *
 * @param table the catalogue's id
 * @param level neighbourhood, authority, headline or landlord
 * @param area the area's code; empty for the landlord
 * @param areaName how a reader knows it
 * @param dimension what it is split by; empty for a total
 * @param category the part; empty for a total
 * @param measure what is counted, or the name of a rate
 * @param value a number, {@code <1}, {@code >99} or a band such as {@code 60-80}; empty = not shown
 * @param mark why it is not shown: {@code <10}, {@code c}, {@code x} or {@code z}; empty = shown
 * @param plusMinus two standard errors, one decimal; empty where there is none
 */
public record BoardRow(
    String table,
    String level,
    String area,
    String areaName,
    String dimension,
    String category,
    String measure,
    String value,
    String mark,
    String plusMinus) {

  /** The value as a number; null when it is not shown or is a band. The ends count as 1 and 99. */
  public @Nullable Double number() {
    if (value.equals("<1")) {
      return 1.0;
    }
    if (value.equals(">99")) {
      return 99.0;
    }
    return value.isEmpty() || value.contains("-") ? null : Double.valueOf(value);
  }

  /** Two standard errors; zero where there are none. */
  public double spread() {
    return plusMinus.isEmpty() ? 0 : Double.parseDouble(plusMinus);
  }

  /** Why it is not shown, in a few words; empty when it is. */
  public String reason() {
    return switch (mark) {
      case "" -> "";
      case "c" -> "confidential";
      case "x" -> "a feed was late";
      case "z" -> "not applicable";
      default -> "hidden";
    };
  }

  /**
   * Whether it is hidden because it is small or could be worked out. The truth may be none, and may
   * be more than the mark's number, so no word about it may sound like a count.
   */
  public boolean isHidden() {
    return mark.startsWith("<");
  }

  /** The value, or the mark in square brackets, as tables show it. */
  public String shown() {
    return value.isEmpty() ? "[" + mark + "]" : value;
  }
}
