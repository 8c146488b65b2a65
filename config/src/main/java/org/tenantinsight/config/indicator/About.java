package org.tenantinsight.config.indicator;

/** Whom an indicator is about. */
public enum About {
  HOUSEHOLD,
  RESIDENT
}
