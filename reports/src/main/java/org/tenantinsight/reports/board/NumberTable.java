package org.tenantinsight.reports.board;

import java.util.List;

/**
 * The numbers behind a chart.
 *
 * @param caption what they are
 * @param head names of the columns
 * @param rows the first cell of each is its heading
 */
public record NumberTable(String caption, List<String> head, List<List<String>> rows) {
  /** Keeps its own copies. */
  public NumberTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
