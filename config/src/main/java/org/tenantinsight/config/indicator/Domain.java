package org.tenantinsight.config.indicator;

/** The part of a household's life that an indicator speaks of. */
public enum Domain {
  /** Tenancy and the people in the home. */
  T,
  /** Repairs and access. */
  R,
  /** Anti-social behaviour. */
  A,
  /** Rent and money. */
  F,
  /** Contact with us. */
  C
}
