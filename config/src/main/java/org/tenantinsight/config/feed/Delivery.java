package org.tenantinsight.config.feed;

/** What it means that a row is not in tonight's file. */
public enum Delivery {
  /** The file holds everything: a row that is no longer there is closed (end-dated). */
  SNAPSHOT,
  /** The file holds what is new or was corrected: a row that is not there stays as it was. */
  CHANGES
}
