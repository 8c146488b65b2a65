package org.tenantinsight.config.indicator;

/** What a hit counts for. */
public enum Kind {
  /** A risk factor. */
  RISK,
  /** A risk factor that is also a sign of isolation. */
  ISOLATION,
  /** Changes thresholds and the way of contacting; never a domain, never a hit. */
  CONTEXT,
  /** Something that the landlord owes; never held against the household. */
  OUR_ACTION
}
