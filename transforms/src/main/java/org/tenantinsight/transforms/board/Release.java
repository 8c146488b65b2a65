package org.tenantinsight.transforms.board;

import java.time.YearMonth;
import java.util.List;
import org.tenantinsight.transforms.board.DisclosureControl.Figure;

/**
 * Everything that one month publishes. Holds no true count.
 *
 * @param month the release's id
 * @param figures counts and public numbers of homes, in the catalogue's order
 * @param rates made from these figures
 * @param together codes of the neighbourhoods counted together as "Other neighbourhoods"
 * @param lateFeeds feeds that were late on the last night of the month
 * @param first whether no night before this month is known, so that nothing can be called new
 */
public record Release(
    YearMonth month,
    List<Figure> figures,
    List<Rate> rates,
    List<String> together,
    List<String> lateFeeds,
    boolean first) {

  /** Keeps its own copies. */
  public Release {
    figures = List.copyOf(figures);
    rates = List.copyOf(rates);
    together = List.copyOf(together);
    lateFeeds = List.copyOf(lateFeeds);
  }
}
