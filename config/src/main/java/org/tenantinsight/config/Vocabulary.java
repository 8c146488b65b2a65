package org.tenantinsight.config;

import java.util.Set;

/**
 * The names that settings may use and that only the SQL of the profile knows.
 *
 * @param measures columns of {@code household_profile}
 * @param evidenceKinds kinds of event that can be listed as evidence
 * @param windows named parameters of the profile SQL
 */
public record Vocabulary(Set<String> measures, Set<String> evidenceKinds, Set<String> windows) {
  public Vocabulary {
    measures = Set.copyOf(measures);
    evidenceKinds = Set.copyOf(evidenceKinds);
    windows = Set.copyOf(windows);
  }
}
