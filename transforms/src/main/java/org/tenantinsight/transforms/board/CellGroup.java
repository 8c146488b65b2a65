package org.tenantinsight.transforms.board;

import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.board.BoardTable;

/**
 * One row of the catalogue in one area, as true counts: everything that one publication decision
 * must see together.
 *
 * @param table the row of the catalogue
 * @param area where
 * @param total all households for which the measure is true
 * @param parts the same households by declared part; empty when the measure is not split
 * @param whole the households of which these are a part, so that the rest can be protected, too
 * @param missing why there can be no figure here, whatever the counts; null = there can
 */
record CellGroup(
    BoardTable table,
    Area area,
    Count total,
    SortedMap<String, Count> parts,
    Count whole,
    @Nullable Mark missing) {

  /**
   * The permanent name of the total, or of one part: universe, measure, dimensions in order without
   * totals, edition of the areas. It never names a release.
   */
  String canonicalId(String part, String vintage) {
    BoardTable.Breakdown breakdown = part.isEmpty() ? null : table.breakdown();
    String split = breakdown == null ? "" : breakdown.dimension() + "=" + part;
    String dimensions =
        Stream.of(area.dimension(), split)
            .filter(dimension -> !dimension.isEmpty())
            .sorted()
            .collect(Collectors.joining(";"));
    return String.join(
        "|", "households by " + table.period(), table.measure(), dimensions, vintage);
  }
}
