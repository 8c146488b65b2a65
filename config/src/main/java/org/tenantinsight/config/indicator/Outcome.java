package org.tenantinsight.config.indicator;

/** What an indicator says about one household on one night. */
public enum Outcome {
  HIT,
  NO_HIT,
  /** The data that could tell did not arrive, or do not reach back far enough. */
  NOT_KNOWN
}
