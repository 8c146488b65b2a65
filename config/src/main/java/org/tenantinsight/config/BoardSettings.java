package org.tenantinsight.config;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the board's figures are protected and what they are held against ({@code board.yaml}).
 *
 * @param landlord the landlord's name as it stands on the page
 * @param threshold a count below it is never shown
 * @param base published counts are multiples of it
 * @param permanentSpread the permanent layer is a whole number from minus this to this
 * @param levels the noise of the record layer, by kind of cell
 * @param smallAuthorityHomes an authority with fewer homes uses the neighbourhood's noise
 * @param neighbourhoodMinHomes a neighbourhood with fewer homes must be merged
 * @param neighbourhoods display names, by neighbourhood code
 * @param merged neighbourhood code to the code that it is counted under
 * @param rates when a percentage may be shown
 * @param disclosure limits on what may be read from a table
 * @param money how amounts are shown
 * @param targets what the landlord set out to do
 * @param bankHolidays days that are no working days, beside Saturday and Sunday
 */
public record BoardSettings(
    String landlord,
    int threshold,
    int base,
    int permanentSpread,
    Levels levels,
    int smallAuthorityHomes,
    int neighbourhoodMinHomes,
    Map<String, String> neighbourhoods,
    Map<String, String> merged,
    Rates rates,
    Disclosure disclosure,
    Money money,
    Targets targets,
    List<LocalDate> bankHolidays) {

  public BoardSettings {
    neighbourhoods = Collections.unmodifiableMap(new TreeMap<>(neighbourhoods));
    merged = Collections.unmodifiableMap(new TreeMap<>(merged));
    bankHolidays = List.copyOf(bankHolidays);
  }

  /** Noise by kind of cell. */
  public record Levels(Noise neighbourhood, Noise authority, Noise headline, Noise landlord) {}

  /**
   * Noise with mean 0.
   *
   * @param variance its variance
   * @param cut its largest size
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
   * Limits on what may be read from a table.
   *
   * @param maxCategoryShare a split in which one category holds more is withheld
   * @param maxHiddenShare a table in which more cells are hidden is dropped
   * @param rhoPerRelease cap on the cells that one household moves in a release
   * @param rhoPerYear the same over a year
   */
  public record Disclosure(
      double maxCategoryShare, double maxHiddenShare, double rhoPerRelease, double rhoPerYear) {}

  /**
   * How an amount is shown: for the landlord as a whole only.
   *
   * @param minHomes fewest homes behind it
   * @param dominanceHomes the largest so many homes ...
   * @param dominanceShare ... must not hold more than this share
   * @param priorPercent nobody may estimate another's amount closer than this
   * @param centile larger amounts count as this centile
   * @param noiseShare keyed noise as a share of the amount
   * @param digits significant figures shown
   */
  public record Money(
      int minHomes,
      int dominanceHomes,
      double dominanceShare,
      double priorPercent,
      int centile,
      double noiseShare,
      int digits) {}

  /**
   * What the landlord set out to do.
   *
   * @param contactWorkingDays working days within which a flagged household should be contacted
   * @param contactedInTimePercent share of them that should be
   * @param askedWantedPercent of those spoken with, share asked what they would like to happen
   * @param outcomeMetPercent of those who told us, share for whom it was met fully or partly
   */
  public record Targets(
      int contactWorkingDays,
      int contactedInTimePercent,
      int askedWantedPercent,
      int outcomeMetPercent) {}
}
