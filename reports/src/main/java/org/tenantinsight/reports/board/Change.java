package org.tenantinsight.reports.board;

import org.jspecify.annotations.Nullable;

/**
 * What may be said about two published values of the same measure. A difference is put into words
 * only when it is larger than two standard errors of a difference; with the ± of both values that
 * is √(±₁² + ±₂²).
 *
 * @param kind what may be said
 * @param by size of a clear change, in the measure's unit
 */
record Change(Kind kind, long by) {

  enum Kind {
    UP,
    DOWN,
    /** Both are known, and the difference may be chance. */
    NOT_CLEAR,
    /** One of them is not shown, or there is no earlier one. */
    NOT_KNOWN
  }

  static Change between(@Nullable BoardRow before, @Nullable BoardRow now) {
    if (before == null || now == null || before.number() == null || now.number() == null) {
      return new Change(Kind.NOT_KNOWN, 0);
    }
    double difference = now.number() - before.number();
    if (Math.abs(difference) <= Math.hypot(before.spread(), now.spread())) {
      return new Change(Kind.NOT_CLEAR, 0);
    }
    return new Change(difference > 0 ? Kind.UP : Kind.DOWN, Math.round(Math.abs(difference)));
  }
}
