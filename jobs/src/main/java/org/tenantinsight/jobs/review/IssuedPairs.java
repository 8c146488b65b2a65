package org.tenantinsight.jobs.review;

import java.util.Set;

/**
 * The pairs that were ever put before a person. Nothing else may be decided in a file that comes
 * back: a mistyped key, or a file from elsewhere, must not join strangers.
 */
interface IssuedPairs {

  /** Those of {@code asked} that stand in a review file of any night. */
  Set<RowPair> of(Set<RowPair> asked);
}
