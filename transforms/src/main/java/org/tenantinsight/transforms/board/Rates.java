package org.tenantinsight.transforms.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.config.board.BoardTable;
import org.tenantinsight.transforms.board.DisclosureControl.Figure;

/** The rates that the catalogue asks for, in its order. */
final class Rates {

  private Rates() {}

  static List<Rate> of(
      List<Figure> figures, List<BoardTable> catalogue, BoardSettings.Rates rules) {
    Map<String, BoardTable> tables = new HashMap<>();
    catalogue.forEach(table -> tables.put(table.id(), table));
    Map<String, Figure> homes = new HashMap<>();
    Map<String, Figure> totals = new HashMap<>();
    for (Figure figure : figures) {
      FigureName name = figure.name();
      BoardTable table = tables.get(name.table());
      if (table == null) {
        homes.put(area(name), figure);
      } else if (name.category().isEmpty()) {
        totals.put(total(table, name, name.measure()), figure);
      }
    }
    List<Rate> rates = new ArrayList<>();
    for (Figure figure : figures) {
      BoardTable table = tables.get(figure.name().table());
      if (table == null || !figure.name().category().isEmpty()) {
        continue;
      }
      for (String whole : table.percentOf()) {
        Figure of = found(totals, total(table, figure.name(), whole), table);
        rates.add(Rate.percent(figure, of, rules));
      }
      if (table.perThousandHomes()) {
        Figure of = found(homes, area(figure.name()), table);
        rates.add(Rate.perThousandHomes(figure, of, rules));
      }
    }
    return rates;
  }

  private static Figure found(Map<String, Figure> figures, String key, BoardTable table) {
    Figure figure = figures.get(key);
    if (figure == null) {
      throw new IllegalStateException(
          "board/catalogue.yaml: " + table.id() + ": no figure to make a rate of: " + key);
    }
    return figure;
  }

  private static String area(FigureName name) {
    return name.areaCode().isEmpty() ? "" : name.level() + "|" + name.areaCode();
  }

  private static String total(BoardTable table, FigureName name, String measure) {
    return String.join("|", table.level().name(), table.period().name(), name.areaCode(), measure);
  }
}
