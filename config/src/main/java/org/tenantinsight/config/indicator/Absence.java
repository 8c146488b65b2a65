package org.tenantinsight.config.indicator;

import org.jspecify.annotations.Nullable;

/**
 * When an indicator that rests on something <em>not</em> having happened may be believed. Without
 * fresh feeds that cover the window, "nothing happened" is not known.
 *
 * @param months how far the needed feeds must reach back, and how old the tenancy must be
 * @param shorter a shorter window for some households; null = one window for all
 * @param disprovedBy true = no hit, whatever the coverage; null = nothing disproves it by itself
 * @param coverage what is asked of the needed feeds
 */
public record Absence(
    int months, @Nullable Shorter shorter, @Nullable Condition disprovedBy, Coverage coverage) {

  /** A household for which {@code when} holds needs only {@code months}. */
  public record Shorter(int months, Condition when) {}

  /** What is asked of the needed feeds. */
  public enum Coverage {
    /** Fresh tonight, reaching back over the window, and a tenancy older than it. */
    FULL,
    /** Fresh tonight is enough. */
    FRESH_ONLY
  }
}
