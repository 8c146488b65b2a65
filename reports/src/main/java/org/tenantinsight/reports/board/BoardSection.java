package org.tenantinsight.reports.board;

import java.util.List;

/**
 * A question of the board with what the figures answer.
 *
 * @param id unique on the page
 * @param question the heading
 * @param charts may be empty
 * @param remarks what cannot be shown yet, and why
 */
public record BoardSection(
    String id, String question, List<BoardChart> charts, List<String> remarks) {
  /** Keeps its own copies. */
  public BoardSection {
    charts = List.copyOf(charts);
    remarks = List.copyOf(remarks);
  }
}
