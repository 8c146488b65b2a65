package org.tenantinsight.reports.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenantinsight.reports.chart.BarChart.Bar;

/** Areas as bars: largest first as published, those without a figure last. */
final class Bars {

  private Bars() {}

  /** Whether there is more than one area that can have figures. */
  static boolean areComparable(List<BoardRow> areas) {
    return areas.stream().filter(area -> !area.mark().equals("z")).count() > 1;
  }

  static List<Bar> sorted(List<BoardRow> areas, Predicate<BoardRow> below, String unit) {
    List<BoardRow> sorted = new ArrayList<>(areas);
    sorted.sort(
        Comparator.comparing((BoardRow area) -> area.number() == null)
            .thenComparing(area -> area.number() == null ? 0 : -area.number())
            .thenComparing(BoardRow::areaName));
    return sorted.stream()
        .map(
            area ->
                new Bar(
                    area.areaName(),
                    area.number(),
                    words(area, unit) + (below.test(area) ? ", below target" : ""),
                    below.test(area)))
        .toList();
  }

  /** What stands on a bar, or why there is none. A band has no bar, but says its ends. */
  static String words(BoardRow row, String unit) {
    if (row.value().isEmpty()) {
      return row.isHidden()
          ? "Hidden [" + row.mark() + "]"
          : "Not shown [" + row.mark() + "]: " + row.reason();
    }
    if (row.number() == null) {
      return row.value().replace("-", unit + " to ") + unit + " of few households";
    }
    return row.value() + unit + (row.plusMinus().isEmpty() ? "" : " ± " + Math.round(row.spread()));
  }

  static String description(List<Bar> bars) {
    return bars.stream()
        .map(bar -> bar.label() + ": " + bar.words())
        .collect(Collectors.joining(". ", "Bar chart. ", "."));
  }

  static List<List<String>> rows(List<BoardRow> areas) {
    return areas.stream()
        .map(area -> List.of(area.areaName(), area.shown(), area.plusMinus()))
        .toList();
  }
}
