package org.tenantinsight.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a night needs to know beside its feeds and indicators ({@code pipeline.yaml}).
 *
 * @param exportIds which identifiers the export carries
 * @param indicators the indicators to evaluate; empty = all
 * @param windows named parameters of the profile SQL that no single indicator owns
 * @param gates what stops a publication
 * @param expectedFlagged when the newest night flagged a share of homes outside it, {@code check}
 *     warns
 * @param groups Unix group that may read a zone of the output, by zone; absent = the owner alone
 */
public record PipelineSettings(
    ExportIds exportIds,
    List<String> indicators,
    Map<String, Object> windows,
    Gates gates,
    Share expectedFlagged,
    Map<String, String> groups) {

  public PipelineSettings {
    indicators = List.copyOf(indicators);
    windows = Collections.unmodifiableMap(new TreeMap<>(windows));
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
  }

  /**
   * What stops a publication, so that a bad night never replaces a good one.
   *
   * @param maxStaleDays oldest tenancy and person delivery that a night may rest on
   * @param flaggedMovePoints percentage points by which the newly flagged share may move
   * @param flaggedMoveTimes times by which it may grow
   * @param flaggedMoveNights nights in the median that it is held against; fewer = no gate
   * @param flaggedMoveHomes homes that such a move must be at least
   * @param matchDropPoints percentage points by which the share of a delivery's rows that refer to
   *     something known may fall
   * @param matchDropDeliveries deliveries in the median that it is held against; fewer = no gate
   * @param matchDropRows rows that such a fall must be at least
   */
  public record Gates(
      int maxStaleDays,
      double flaggedMovePoints,
      double flaggedMoveTimes,
      int flaggedMoveNights,
      int flaggedMoveHomes,
      double matchDropPoints,
      int matchDropDeliveries,
      int matchDropRows) {}

  /** From {@code low} to {@code high}, both as shares of one. */
  public record Share(double low, double high) {}
}
