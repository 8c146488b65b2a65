package org.tenantinsight.transforms.board;

import org.tenantinsight.config.board.BoardLevel;
import org.tenantinsight.config.board.BoardTable;

/**
 * What a figure is about: a row of the catalogue, an area, and a part of a split.
 *
 * @param table the catalogue's id
 * @param level how closely it looks
 * @param areaCode empty for the landlord
 * @param areaName how a reader knows the area
 * @param dimension what it is split by; empty for a total
 * @param category the part; empty for a total
 * @param measure what is counted, or the name of a rate
 */
public record FigureName(
    String table,
    BoardLevel level,
    String areaCode,
    String areaName,
    String dimension,
    String category,
    String measure) {

  static FigureName of(CellGroup group, String category) {
    BoardTable table = group.table();
    BoardTable.Breakdown breakdown = category.isEmpty() ? null : table.breakdown();
    return new FigureName(
        table.id(),
        table.level(),
        group.area().code(),
        group.area().name(),
        breakdown == null ? "" : breakdown.dimension(),
        category,
        table.measure());
  }

  static FigureName homes(Area area) {
    return new FigureName("homes", area.kind(), area.code(), area.name(), "", "", "homes");
  }

  /** The name of a rate made from this figure. */
  FigureName rate(String measure) {
    return new FigureName(table, level, areaCode, areaName, dimension, category, measure);
  }
}
