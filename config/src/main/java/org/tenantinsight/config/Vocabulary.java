package org.tenantinsight.config;

import java.util.Map;
import java.util.Set;

/**
 * The names that settings may use and that only the contracts and the SQL of the profile know.
 *
 * @param measures columns of {@code household_profile}
 * @param evidenceKinds kinds of event that can be listed as evidence
 * @param windows named parameters of the profile SQL
 * @param feedColumns columns by canonical feed, whether or not a source declares them
 */
public record Vocabulary(
    Set<String> measures,
    Set<String> evidenceKinds,
    Set<String> windows,
    Map<String, Set<String>> feedColumns) {
  public Vocabulary {
    measures = Set.copyOf(measures);
    evidenceKinds = Set.copyOf(evidenceKinds);
    windows = Set.copyOf(windows);
    feedColumns = Map.copyOf(feedColumns);
  }
}
