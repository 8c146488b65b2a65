package org.tenantinsight.config.feed;

import java.util.List;

/**
 * A reference to a row of another feed. A row whose parent is unknown is loaded as an orphan and
 * tried again every night; a row whose reference is empty is no orphan.
 *
 * @param columns the referring columns of this feed
 * @param feed the kind of the feed referred to
 * @param parentColumns the columns there, in the same order
 */
public record Parent(List<String> columns, String feed, List<String> parentColumns) {
  public Parent {
    columns = List.copyOf(columns);
    parentColumns = List.copyOf(parentColumns);
  }
}
