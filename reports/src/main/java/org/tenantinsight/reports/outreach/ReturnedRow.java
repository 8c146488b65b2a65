package org.tenantinsight.reports.outreach;

import java.util.Map;

/**
 * What an officer reported about one entry, in codes of the {@code outreach_outcome} feed.
 *
 * @param listId the list that the entry is on
 * @param ref the household's reference
 * @param values what was filled in, days as {@code yyyy-MM-dd}; nothing stands for an empty cell
 */
public record ReturnedRow(String listId, String ref, Map<OfficerColumn, String> values) {
  public ReturnedRow {
    values = Map.copyOf(values);
  }
}
