package org.tenantinsight.jobs.ingest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;

/**
 * Names of columns that hold special category data wherever they are declared, so that a file which
 * brings one of them unasked is noticed.
 */
record RestrictedNames(Set<String> names) {

  static RestrictedNames of(List<FeedSpec> feeds) {
    Set<String> special = new TreeSet<>();
    Set<String> ordinary = new TreeSet<>();
    for (FeedSpec feed : feeds) {
      for (ColumnSpec column : feed.columns()) {
        (column.special() ? special : ordinary).add(column.name());
      }
    }
    special.removeAll(ordinary);
    return new RestrictedNames(special);
  }

  /** Those that {@code feed} does not declare. */
  Set<String> unaskedIn(FeedSpec feed) {
    Set<String> unasked = new TreeSet<>(names);
    feed.columns().forEach(column -> unasked.remove(column.name()));
    return unasked;
  }
}
