package org.tenantinsight.config.indicator;

/** How heavy a hit is: high, medium, low, or context that weighs nothing. */
public enum Weight {
  H,
  M,
  L,
  CONTEXT
}
