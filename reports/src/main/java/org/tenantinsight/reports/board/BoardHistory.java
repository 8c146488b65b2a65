package org.tenantinsight.reports.board;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.chart.Point;

/** This month's release and those sealed before it. */
public final class BoardHistory {

  /** A month is shown beside the same month a year before. */
  private static final int MONTHS = 13;

  private final BoardRelease current;
  private final NavigableMap<YearMonth, BoardRelease> releases = new TreeMap<>();

  /** {@code earlier} may hold releases of any months; those not before this one are left out. */
  public BoardHistory(BoardRelease current, List<BoardRelease> earlier) {
    this.current = current;
    earlier.stream()
        .filter(release -> release.month().isBefore(current.month()))
        .forEach(release -> releases.put(release.month(), release));
    releases.put(current.month(), current);
  }

  /** The release that the page is about. */
  BoardRelease current() {
    return current;
  }

  /** Whether there is no release before this one. */
  boolean isFirst() {
    return releases.size() == 1;
  }

  /** This month and the twelve before it. */
  List<YearMonth> months() {
    return Stream.iterate(current.month().minusMonths(MONTHS - 1L), month -> month.plusMonths(1))
        .limit(MONTHS)
        .toList();
  }

  /** The row of that month; null when there is no such release or row. */
  @Nullable BoardRow row(YearMonth month, String table, String measure, String area) {
    BoardRelease release = releases.get(month);
    return release == null ? null : release.row(table, measure, area);
  }

  /** The newest release within a year that publishes the table; null = none. */
  @Nullable BoardRelease newestWith(String table) {
    return releases
        .tailMap(current.month().minusMonths(MONTHS - 1L), true)
        .descendingMap()
        .values()
        .stream()
        .filter(release -> release.has(table))
        .findFirst()
        .orElse(null);
  }

  /** One point a month. */
  List<Point> series(String table, String measure, String area) {
    return months().stream().map(m -> point(m, row(m, table, measure, area))).toList();
  }

  private static Point point(YearMonth month, @Nullable BoardRow row) {
    String label = Months.brief(month);
    if (row == null) {
      return Point.hidden(label, "no release yet");
    }
    Double number = row.number();
    String reason = row.isHidden() ? "hidden [" + row.mark() + "]" : row.reason();
    return number == null ? Point.hidden(label, reason) : Point.of(label, number);
  }
}
