package org.tenantinsight.transforms.conform;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.RowRule;
import org.tenantinsight.transforms.conform.ReadRow.Finding;

/** A rule between the columns of a row, with the columns' places looked up once. */
final class RowCheck implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final boolean order;
  private final int[] places;
  private final String column;
  private final String ruleName;

  private RowCheck(boolean order, int[] places, String column, String ruleName) {
    this.order = order;
    this.places = places;
    this.column = column;
    this.ruleName = ruleName;
  }

  static RowCheck of(RowRule rule, ToIntFunction<String> place) {
    int[] places = rule.columns().stream().mapToInt(place).toArray();
    if (rule instanceof RowRule.NotBefore notBefore) {
      return new RowCheck(true, places, notBefore.column(), Rules.NOT_BEFORE + notBefore.other());
    }
    List<String> columns = rule.columns();
    return new RowCheck(false, places, columns.get(0), Rules.ONE_OF + String.join(",", columns));
  }

  /** The finding under which the row is refused; null = the rule holds. */
  @Nullable Finding broken(@Nullable Serializable[] values) {
    boolean holds = order ? inOrder(values[places[0]], values[places[1]]) : anyFilled(values);
    return holds ? null : new Finding(column, ruleName);
  }

  private boolean anyFilled(@Nullable Serializable[] values) {
    for (int place : places) {
      if (values[place] != null) {
        return true;
      }
    }
    return false;
  }

  /** Two moments are compared as moments; a day is compared with the day of a moment. */
  private static boolean inOrder(@Nullable Serializable later, @Nullable Serializable earlier) {
    if (later == null || earlier == null) {
      return true;
    }
    if (later instanceof Instant end && earlier instanceof Instant start) {
      return !end.isBefore(start);
    }
    return !day(later).isBefore(day(earlier));
  }

  private static LocalDate day(Serializable value) {
    return value instanceof Instant moment
        ? LocalDate.ofInstant(moment, LONDON)
        : (LocalDate) value;
  }
}
