package org.tenantinsight.reports.board;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published rows of one month.
 *
 * @param month the release's id
 * @param rows in the order of the file
 */
public record BoardRelease(YearMonth month, List<BoardRow> rows) {

  /** Keeps its own copy. */
  public BoardRelease {
    rows = List.copyOf(rows);
  }

  /** The row of one area; null when the release has none. */
  public @Nullable BoardRow row(String table, String measure, String area) {
    return rows.stream()
        .filter(r -> r.table().equals(table) && r.measure().equals(measure))
        .filter(r -> r.area().equals(area) && r.category().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The landlord's row; null when the release has none. */
  public @Nullable BoardRow row(String table, String measure) {
    return row(table, measure, "");
  }

  /** The rows of all areas. */
  public List<BoardRow> areas(String table, String measure) {
    return rows.stream()
        .filter(r -> r.table().equals(table) && r.measure().equals(measure))
        .filter(r -> r.category().isEmpty())
        .toList();
  }

  /** The parts of a split. */
  public List<BoardRow> parts(String table) {
    return rows.stream().filter(r -> r.table().equals(table) && !r.category().isEmpty()).toList();
  }

  /** Whether it publishes that table. */
  public boolean has(String table) {
    return rows.stream().anyMatch(r -> r.table().equals(table));
  }
}
