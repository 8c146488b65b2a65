package org.tenantinsight.config.indicator;

/** Who may see a hit. */
public enum Readers {
  /** The officer of the patch. */
  PATCH,
  /** The safeguarding lead only. */
  RESTRICTED
}
