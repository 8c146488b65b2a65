package org.tenantinsight.transforms.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.config.board.BoardLevel;

/**
 * One nested geography: neighbourhoods, authorities, the landlord.
 *
 * <ol>
 *   <li>neighbourhoods are merged as the settings declare;
 *   <li>those that are still too small are counted together as "Other neighbourhoods"; while that
 *       itself is too small, the next smallest joins;
 *   <li>an area with exactly the homes of another one is found, so that no count is published
 *       twice.
 * </ol>
 */
final class Areas {

  static final String OTHER = "OTHER";
  private static final String OTHER_NAME = "Other neighbourhoods";

  private final Map<Area, AreaCount> neighbourhoods;
  private final Map<Area, AreaCount> authorities;
  private final Map<Area, AreaCount> landlord;
  private final List<String> together;

  private Areas(
      Map<Area, AreaCount> neighbourhoods,
      Map<Area, AreaCount> authorities,
      Map<Area, AreaCount> landlord,
      List<String> together) {
    this.neighbourhoods = neighbourhoods;
    this.authorities = authorities;
    this.landlord = landlord;
    this.together = together;
  }

  /** The areas of these counts. */
  static Areas of(
      List<AreaCount> counts, BoardSettings settings, Map<String, String> authorityNames) {
    Map<String, AreaCount> parts =
        grouped(counts, c -> settings.merged().getOrDefault(c.neighbourhood(), c.neighbourhood()));
    List<String> small = tooSmall(parts, settings.neighbourhoodMinHomes());
    Map<String, AreaCount> merged = new TreeMap<>();
    parts.forEach(
        (code, count) -> merged.merge(small.contains(code) ? OTHER : code, count, AreaCount::plus));
    Map<String, String> names = new TreeMap<>(settings.neighbourhoods());
    names.put(OTHER, OTHER_NAME);
    return new Areas(
        named(BoardLevel.NEIGHBOURHOOD, merged, names),
        named(BoardLevel.AUTHORITY, grouped(counts, AreaCount::authority), authorityNames),
        named(BoardLevel.LANDLORD, grouped(counts, c -> ""), Map.of("", settings.landlord())),
        small);
  }

  /** The areas of a level with their counts, by name; a headline is about the landlord. */
  Map<Area, AreaCount> at(BoardLevel level) {
    return switch (level) {
      case NEIGHBOURHOOD -> neighbourhoods;
      case AUTHORITY -> authorities;
      case HEADLINE, LANDLORD -> landlord;
    };
  }

  /**
   * Whether the area holds exactly the households of another that is published, so that it would
   * give the same count again with other noise: a parent's only child, or its parent.
   */
  boolean repeats(Area area) {
    return switch (area.kind()) {
      case LANDLORD, HEADLINE -> false;
      case AUTHORITY ->
          sameHomes(area, BoardLevel.LANDLORD) || sameHomes(area, BoardLevel.NEIGHBOURHOOD);
      case NEIGHBOURHOOD -> sameHomes(area, BoardLevel.LANDLORD);
    };
  }

  private boolean sameHomes(Area area, BoardLevel level) {
    return at(level).keySet().stream().anyMatch(other -> other.homes().equals(area.homes()));
  }

  /** Codes of the neighbourhoods counted together as "Other neighbourhoods". */
  List<String> together() {
    return together;
  }

  private static SortedMap<String, AreaCount> grouped(
      List<AreaCount> counts, Function<AreaCount, String> code) {
    SortedMap<String, AreaCount> areas = new TreeMap<>();
    counts.forEach(count -> areas.merge(code.apply(count), count, AreaCount::plus));
    return areas;
  }

  private static List<String> tooSmall(Map<String, AreaCount> areas, int fewest) {
    List<Map.Entry<String, AreaCount>> bySize = new ArrayList<>(areas.entrySet());
    bySize.sort(
        Comparator.comparing((Map.Entry<String, AreaCount> area) -> area.getValue().homes().n())
            .thenComparing(Map.Entry.comparingByKey()));
    List<String> small = new ArrayList<>();
    long homes = 0;
    for (Map.Entry<String, AreaCount> area : bySize) {
      long own = area.getValue().homes().n();
      if (own < fewest || (!small.isEmpty() && homes < fewest)) {
        small.add(area.getKey());
        homes += own;
      }
    }
    small.sort(Comparator.naturalOrder());
    return List.copyOf(small);
  }

  private static Map<Area, AreaCount> named(
      BoardLevel kind, Map<String, AreaCount> areas, Map<String, String> names) {
    Map<Area, AreaCount> named =
        new TreeMap<>(Comparator.comparing(Area::name).thenComparing(Area::code));
    areas.forEach(
        (code, count) ->
            named.put(new Area(kind, code, names.getOrDefault(code, code), count.homes()), count));
    return named;
  }
}
