package org.tenantinsight.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenantinsight.config.board.BoardLevel;
import org.tenantinsight.config.board.BoardTable;

/**
 * What the board is told, how people are protected in it, and what it is held against ({@code
 * board.yaml} and {@code board/catalogue.yaml}). The protecting parameters are published with every
 * release; changing one starts a new series.
 *
 * @param landlord the landlord's name as it stands on the page
 * @param questions where a reader can ask
 * @param threshold a figure below it is never shown (T)
 * @param base published counts are multiples of it
 * @param permanentSpread the permanent layer is a whole number from minus this to this (S)
 * @param levels the noise of the record layer, by level
 * @param smallAuthorityHomes an authority with fewer homes uses the neighbourhood's noise
 * @param neighbourhoodMinHomes neighbourhoods with fewer homes are counted together
 * @param geographyVintage edition of the areas; part of every figure's permanent name
 * @param neighbourhoods display names, by neighbourhood code
 * @param merged neighbourhood code to the code that it is counted under
 * @param rates when a percentage may be shown
 * @param maxCategoryShare a split in which one category holds more than this share is withheld
 * @param contactWorkingDays working days within which a listed household should be spoken with
 * @param targets per cent that the landlord set out to reach, by the name of the published rate
 * @param bankHolidays days of the landlord's nation that are no working days, beside weekends
 * @param catalogue everything that may be published
 */
public record BoardSettings(
    String landlord,
    String questions,
    int threshold,
    int base,
    int permanentSpread,
    Map<BoardLevel, Noise> levels,
    int smallAuthorityHomes,
    int neighbourhoodMinHomes,
    String geographyVintage,
    Map<String, String> neighbourhoods,
    Map<String, String> merged,
    Rates rates,
    double maxCategoryShare,
    int contactWorkingDays,
    Map<String, Integer> targets,
    Set<LocalDate> bankHolidays,
    List<BoardTable> catalogue) {

  public BoardSettings {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    neighbourhoods = Collections.unmodifiableMap(new TreeMap<>(neighbourhoods));
    merged = Collections.unmodifiableMap(new TreeMap<>(merged));
    targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    bankHolidays = Collections.unmodifiableSet(new TreeSet<>(bankHolidays));
    catalogue = List.copyOf(catalogue);
  }

  /**
   * Noise with mean 0 that depends on exactly which households are counted.
   *
   * @param variance its variance (V)
   * @param cut its largest size (D)
   */
  public record Noise(double variance, int cut) {}

  /**
   * Which denominators carry a percentage.
   *
   * @param pointFrom from here a single percentage
   * @param bandFrom from here a band; below, nothing
   * @param bandWidth width of that band in percentage points
   */
  public record Rates(int pointFrom, int bandFrom, int bandWidth) {}

  /**
   * The noise of a level.
   *
   * @throws IllegalArgumentException when the settings give none for it
   */
  public Noise noise(BoardLevel level) {
    Noise noise = levels.get(level);
    if (noise == null) {
      throw new IllegalArgumentException("board.yaml: levels: " + level + " is missing");
    }
    return noise;
  }

  /** Whether {@code day} is neither a weekend nor a bank holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
  }
}
