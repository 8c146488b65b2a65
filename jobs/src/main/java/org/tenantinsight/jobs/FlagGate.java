package org.tenantinsight.jobs;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.PipelineSettings.Gates;
import org.tenantinsight.jobs.ingest.Median;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.indicator.NewlyFlagged;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.NewlyFlaggedTable;

/**
 * Stops a night on which far more or far fewer homes are newly flagged than usual: a feed that
 * means something else than yesterday, or a threshold that was mistyped, must not send officers to
 * doors.
 *
 * <ol>
 *   <li>with fewer earlier nights than settings name there is no usual, so there is no gate;
 *   <li>the newly flagged are those that were not flagged on the night before, as a share of the
 *       homes of tonight;
 *   <li>tonight is held against the median of the earlier nights: it may move by so many percentage
 *       points and grow to so many times, unless that is a few homes.
 * </ol>
 */
final class FlagGate {

  private static final double PERCENT = 100;

  private final Gates gates;
  private final SparkSession spark;
  private final Lake lake;

  FlagGate(Gates gates, SparkSession spark, Lake lake) {
    this.gates = gates;
    this.spark = spark;
    this.lake = lake;
  }

  /**
   * Holds the flags of the night against those of the nights before it.
   *
   * @param nightsBefore the published nights before, newest first
   * @param tables household_profile and flag of the night
   * @throws RefusedException when too many or too few homes are newly flagged
   */
  void check(LocalDate asOf, List<LocalDate> nightsBefore, TableSet tables) {
    int nights = gates.flaggedMoveNights();
    if (nightsBefore.size() < nights) {
      return;
    }
    SortedMap<LocalDate, LocalDate> nightsAndThoseBefore = new TreeMap<>();
    LocalDate later = asOf;
    Dataset<Row> flags = tables.get(FlagTable.TABLE);
    for (LocalDate earlier : nightsBefore.stream().limit(nights + 1L).toList()) {
      nightsAndThoseBefore.put(later, earlier);
      flags = flags.union(lake.read(FlagTable.TABLE, earlier));
      later = earlier;
    }
    // Of the oldest there may be none before: then all of it is new, which a median forgives.
    if (nightsAndThoseBefore.size() == nights) {
      nightsAndThoseBefore.put(later, later.minusDays(1));
    }
    TableSet known = tables.with(FlagTable.TABLE, flags);
    check(asOf, NewlyFlagged.of(spark, known, nightsAndThoseBefore).collectAsList());
  }

  private void check(LocalDate asOf, List<Row> nights) {
    List<Double> usual = new ArrayList<>();
    double tonight = 0;
    double homes = 1;
    for (Row night : nights) {
      double newly = night.<Long>getAs(NewlyFlaggedTable.NEWLY_FLAGGED);
      if (night.<Date>getAs(NewlyFlaggedTable.AS_OF).toLocalDate().equals(asOf)) {
        tonight = newly;
        homes = Math.max(1, night.<Long>getAs(NewlyFlaggedTable.HOMES));
      } else {
        usual.add(newly);
      }
    }
    refuse(tonight, Median.of(usual), homes);
  }

  private void refuse(double tonight, double usual, double homes) {
    double points = Math.abs(tonight - usual) / homes * PERCENT;
    boolean moved = points > gates.flaggedMovePoints();
    boolean grown = tonight >= usual * gates.flaggedMoveTimes() && tonight > usual;
    if (Math.abs(tonight - usual) < gates.flaggedMoveHomes() || !moved && !grown) {
      return;
    }
    throw new RefusedException(
        String.format(
            Locale.UK,
            "flag: %.0f of %.0f homes are newly flagged tonight, usually %.0f are (median of %d"
                + " nights). Look at what was delivered and at what was changed in the settings. If it"
                + " is right, run this night once with --set pipeline.gates.flagged_move_homes=%.0f",
            tonight,
            homes,
            usual,
            gates.flaggedMoveNights(),
            Math.abs(tonight - usual) + 1));
  }
}
