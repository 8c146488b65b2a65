package org.tenantinsight.config.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code board.yaml} and {@code board/catalogue.yaml}: what the board is told, and how nobody can be
 * found in it. The protecting parameters are published with every release.
 *
 * @param landlord the landlord's name, at the top of the page
 * @param questions where a reader can ask
 * @param threshold no figure below this is ever shown (T)
 * @param base figures are rounded to multiples of this
 * @param permanentLayer largest shift that stays with a figure through all releases (S)
 * @param recordLayers the noise that depends on who is counted, per level
 * @param smallNeighbourhood neighbourhoods with fewer homes than this are merged
 * @param smallAuthority authorities with fewer homes than this are protected like a neighbourhood
 * @param geographyVintage the edition of the areas; changing it starts a new series
 * @param contactWorkingDays working days within which a listed household should be spoken with
 * @param targets per cent that the landlord aims for, by the name of the published rate
 * @param neighbourhoodNames how a reader knows an area; a code without a name is shown as the code
 * @param nation which list of bank holidays counts
 * @param bankHolidays bank holidays by nation
 * @param catalogue everything that may be published
 */
public record BoardSettings(
    String landlord,
    String questions,
    int threshold,
    int base,
    int permanentLayer,
    Map<BoardLevel, RecordLayer> recordLayers,
    int smallNeighbourhood,
    int smallAuthority,
    String geographyVintage,
    int contactWorkingDays,
    Map<String, Integer> targets,
    Map<String, String> neighbourhoodNames,
    String nation,
    Map<String, Set<LocalDate>> bankHolidays,
    List<BoardTable> catalogue) {

  /**
   * Noise that depends on exactly which households are counted.
   *
   * @param variance variance of the noise (V)
   * @param cut the noise never exceeds this in either direction (D)
   */
  public record RecordLayer(double variance, int cut) {}

  /** Whether {@code day} is neither a weekend nor a bank holiday of the nation. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.getOrDefault(nation, Set.of()).contains(day);
  }
}
