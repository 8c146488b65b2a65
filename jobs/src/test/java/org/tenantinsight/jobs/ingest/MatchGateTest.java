package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.PipelineSettings.Gates;
import org.tenantinsight.jobs.io.RefusedException;

/** Deliveries of 100 repairs of which two usually refer to a tenancy that nobody knows. */
class MatchGateTest {

  private static final LocalDate TONIGHT = LocalDate.of(2026, 10, 31);
  private static final Gates GATES = new Gates(3, 3, 2, 7, 5, 10, 7, 20);

  @Test
  void aDeliveryLikeTheOthersPasses() {
    assertThatCode(() -> tonight(7, 100, 3)).doesNotThrowAnyException();
  }

  @Test
  void aDeliveryWhoseRowsNoLongerFindTheirHomesStopsTheNight() {
    assertThatThrownBy(() -> tonight(7, 100, 60))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("repair of 2026-10-31: 40.0 % of its rows")
        .hasMessageContaining("usually 98.0 % do")
        .hasMessageContaining("--set pipeline.gates.match_drop_points=58");
  }

  @Test
  void aFewRowsAreChance() {
    assertThatCode(() -> tonight(7, 20, 15)).doesNotThrowAnyException();
  }

  @Test
  void withFewerThanSevenDeliveriesThereIsNoUsual() {
    assertThatCode(() -> tonight(6, 100, 60)).doesNotThrowAnyException();
  }

  @Test
  void onlyWhatTheRunTookInIsLookedAt() {
    List<Reconciled> files = deliveries(7);
    files.add(file(TONIGHT.minusDays(20), 100, 90, "long ago"));
    files.add(file(TONIGHT, 100, 2, "tonight"));

    assertThatCode(() -> new MatchGate(GATES, files).check("tonight")).doesNotThrowAnyException();
  }

  private static void tonight(int before, long loaded, long orphans) {
    List<Reconciled> files = deliveries(before);
    files.add(file(TONIGHT, loaded, orphans, "tonight"));
    new MatchGate(GATES, files).check("tonight");
  }

  private static List<Reconciled> deliveries(int number) {
    List<Reconciled> files = new ArrayList<>();
    for (int back = 1; back <= number; back++) {
      files.add(file(TONIGHT.minusDays(back), 100, 2, "night " + back));
    }
    return files;
  }

  private static Reconciled file(LocalDate day, long loaded, long orphans, String runId) {
    return new Reconciled(
        "repair",
        day + "/repair.csv",
        day,
        loaded + 1,
        loaded,
        0,
        0,
        0,
        1,
        orphans,
        "hash",
        null,
        null,
        null,
        runId);
  }
}
