package org.tenantinsight.reports.board;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a title may say when no neighbourhood stands out: a finding of those that can be judged, and
 * none where all is hidden.
 */
final class NoneStandsOut {

  private NoneStandsOut() {}

  /**
   * The title.
   *
   * @param areas the neighbourhoods; those that can have no figure do not count
   * @param judged whether the published figures of one say enough
   * @param standing what is said of one that stands out, such as "clearly missed the target"
   */
  static String title(List<BoardRow> areas, Predicate<BoardRow> judged, String standing) {
    List<BoardRow> asked = areas.stream().filter(area -> !area.mark().equals("z")).toList();
    if (asked.stream().allMatch(judged)) {
      return "No neighbourhood " + standing;
    }
    if (asked.stream().anyMatch(judged)) {
      return "No neighbourhood with a figure to compare " + standing;
    }
    boolean late = asked.stream().allMatch(area -> area.mark().equals("x"));
    return (late
            ? "A feed was late, so nobody can say whether a neighbourhood "
            : "Too few households to say whether a neighbourhood ")
        + standing;
  }
}
