package org.tenantinsight.reports.board;

import org.jspecify.annotations.Nullable;

/**
 * How a published percentage stands against a target, as far as its ± allows to say. A band says
 * something only when the target lies outside it.
 */
enum Against {
  MEETS,
  BELOW,
  TOO_CLOSE,
  NOT_KNOWN;

  static Against target(@Nullable BoardRow row, int target) {
    if (row == null || row.value().isEmpty()) {
      return NOT_KNOWN;
    }
    if (row.value().contains("-")) {
      String[] ends = row.value().split("-");
      return Integer.parseInt(ends[1]) <= target
          ? BELOW
          : Integer.parseInt(ends[0]) >= target ? MEETS : TOO_CLOSE;
    }
    Double value = row.number();
    if (value == null) {
      return NOT_KNOWN;
    }
    if (value >= target) {
      return MEETS;
    }
    return value + row.spread() < target ? BELOW : TOO_CLOSE;
  }
}
