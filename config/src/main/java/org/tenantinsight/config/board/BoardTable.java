package org.tenantinsight.config.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the closed catalogue: one measure at one level. What is not in the catalogue cannot be
 * published.
 *
 * @param id the table's name in {@code board.csv}
 * @param title what it counts, in words for a reader
 * @param principle the safeguarding principle it speaks to
 * @param level area and strength of protection
 * @param period the span it covers
 * @param measure the column of the household facts that is true for the households counted
 * @param breakdown the parts into which the measure is split; null = not split
 * @param subsetOf the measure that these households are part of, so that the rest must be
 *     protected, too; null = the rest are all other homes
 * @param percentOf the measures of which a percentage is published
 * @param perThousandHomes whether a rate per 1,000 homes is published
 * @param needs the feeds without which the figure would be wrong; when one of them is late on the
 *     last night of the period, the mark for "feed did not arrive" takes its place
 */
public record BoardTable(
    String id,
    String title,
    Principle principle,
    BoardLevel level,
    BoardPeriod period,
    String measure,
    @Nullable Breakdown breakdown,
    @Nullable String subsetOf,
    List<String> percentOf,
    boolean perThousandHomes,
    List<String> needs) {

  /** Lists left out of the file are empty. */
  public BoardTable {
    percentOf = percentOf == null ? List.of() : List.copyOf(percentOf);
    needs = needs == null ? List.of() : List.copyOf(needs);
  }

  /**
   * A split of a measure into declared parts.
   *
   * @param dimension the column of the household facts that holds the part
   * @param values every part that may be published, in the order of reading
   */
  public record Breakdown(String dimension, List<String> values) {
    /** Keeps its own copy. */
    public Breakdown {
      values = List.copyOf(values);
    }
  }
}
