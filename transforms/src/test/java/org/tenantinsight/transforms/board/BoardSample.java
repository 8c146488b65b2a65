package org.tenantinsight.transforms.board;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.config.board.BoardLevel;
import org.tenantinsight.config.board.BoardPeriod;
import org.tenantinsight.config.board.BoardTable;
import org.tenantinsight.config.board.BoardTable.Breakdown;
import org.tenantinsight.config.board.Principle;

/** Settings, keys and counted households for the tests of board figures. */
final class BoardSample {

  static final BoardKey KEY = key(1);

  private BoardSample() {}

  static BoardKey key(long seed) {
    return BoardKey.of(ByteBuffer.allocate(32).putLong(seed).putLong(7 * seed + 3).array());
  }

  static BoardSettings settings(BoardTable... catalogue) {
    return new BoardSettings(
        "Riverbank Homes",
        "insight@riverbank.example",
        10,
        5,
        2,
        Map.of(
            BoardLevel.NEIGHBOURHOOD, new BoardSettings.Noise(6, 7),
            BoardLevel.AUTHORITY, new BoardSettings.Noise(24, 14),
            BoardLevel.HEADLINE, new BoardSettings.Noise(24, 14),
            BoardLevel.LANDLORD, new BoardSettings.Noise(96, 28)),
        2000,
        100,
        "2026",
        Map.of("N01", "Ashgrove"),
        Map.of(),
        new BoardSettings.Rates(100, 50, 20),
        0.9,
        10,
        Map.of(),
        Set.of(java.time.LocalDate.of(2026, 12, 25), java.time.LocalDate.of(2026, 12, 28)),
        List.of(catalogue));
  }

  static BoardTable table(BoardLevel level, String measure) {
    return table(level, measure, null, null);
  }

  static BoardTable table(
      BoardLevel level, String measure, @Nullable Breakdown breakdown, @Nullable String subsetOf) {
    return new BoardTable(
        measure + "_" + level,
        measure,
        Principle.PREVENTION,
        level,
        BoardPeriod.MONTH,
        measure,
        breakdown,
        subsetOf,
        subsetOf == null ? List.of() : List.of(subsetOf),
        false,
        List.of());
  }

  /** The count of the households numbered {@code from} (inclusive) to {@code to} (exclusive). */
  static Count households(int from, int to) {
    Count count = Count.NONE;
    for (int i = from; i < to; i++) {
      count = count.plus(household(KEY, "HH-" + i));
    }
    return count;
  }

  static Count household(BoardKey key, String id) {
    return new Count(1, key.recordKey(id), key.secondRecordKey(id));
  }

  static Area landlord(int homes) {
    return new Area(BoardLevel.LANDLORD, "", "Riverbank Homes", households(0, homes));
  }

  static Area area(BoardLevel kind, String code, int homes) {
    return new Area(kind, code, code, households(0, homes));
  }

  static CellGroup group(BoardTable table, Area area, Count total, Count whole) {
    return new CellGroup(table, area, total, new TreeMap<>(), whole, null);
  }

  static CellGroup split(BoardTable table, Area area, Map<String, Count> parts) {
    Count total = parts.values().stream().reduce(Count.NONE, Count::plus);
    return new CellGroup(table, area, total, new TreeMap<>(parts), area.homes(), null);
  }

  static List<CellGroup> groups(CellGroup... groups) {
    return new ArrayList<>(List.of(groups));
  }
}
