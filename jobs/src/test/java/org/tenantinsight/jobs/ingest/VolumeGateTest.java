package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.feed.FeedSpec;

/** Repairs come every day; on Saturdays there are 100 that can be read, and 50 that cannot. */
class VolumeGateTest {

  private static final FeedSpec REPAIR = Feeds.shipped("repair");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 31);

  @Test
  void aDeliveryLikeThoseOfOtherSaturdaysPasses() {
    assertThat(refusal(saturdays(4), 100)).isNull();
    assertThat(refusal(saturdays(4), 70)).isNull();
    assertThat(refusal(saturdays(4), 150)).isNull();
  }

  @Test
  void farFewerOrFarMoreAreRefusedAndTheWordsSayHowToTakeThem() {
    assertThat(refusal(saturdays(4), 69))
        .isEqualTo(
            "it has 69 rows that can be read, the same weekday usually has 100; if that is right,"
                + " run with --accept-volume repair --reason TEXT");
    assertThat(refusal(saturdays(4), 151)).startsWith("it has 151 rows");
    assertThat(refusal(saturdays(4), 0)).startsWith("it has 0 rows");
  }

  @Test
  void withFewerThanThreeSaturdaysAfterTheFirstDeliveryThereIsNoUsual() {
    assertThat(refusal(saturdays(3), 5)).isNull();
  }

  @Test
  void otherWeekdaysAreNoMeasure() {
    List<Reconciled> files = saturdays(4);
    for (int week = 0; week < 4; week++) {
      files.add(file(SATURDAY.minusDays(7L * week + 1), 5, null, null));
    }

    assertThat(refusal(files, 100)).isNull();
    assertThat(refusal(files, 5)).isNotNull();
  }

  @Test
  void oneOddSaturdayChangesLittleAndARefusedOneNothing() {
    List<Reconciled> files = saturdays(4);
    files.add(file(SATURDAY.minusWeeks(5), 9_000, null, null));
    files.add(file(SATURDAY.minusWeeks(6), 9_000, "refused", null));
    files.add(file(SATURDAY.minusWeeks(7), 100, null, null));

    assertThat(refusal(files, 100)).isNull();
  }

  @Test
  void aDeliveryThatFillsAGapIsNoMeasure() {
    List<Reconciled> files = saturdays(4);
    for (int week = 1; week <= 3; week++) {
      LocalDate day = SATURDAY.minusWeeks(week);
      files.removeIf(file -> file.delivery().equals(day));
      files.add(file(day, 9_000, null, day.minusDays(30)));
    }

    assertThat(refusal(files, 5)).isNull();
  }

  private static @Nullable String refusal(List<Reconciled> history, long rows) {
    return new VolumeGate(history).refusal(REPAIR, SATURDAY, rows);
  }

  /** The first of them is the first delivery ever. */
  private static List<Reconciled> saturdays(int number) {
    List<Reconciled> files = new ArrayList<>();
    for (int week = 1; week <= number; week++) {
      files.add(file(SATURDAY.minusWeeks(week), 100, null, null));
    }
    return files;
  }

  private static Reconciled file(
      LocalDate day, long readable, @Nullable String refusal, @Nullable LocalDate extractFrom) {
    String name = day + "/repair.csv";
    return new Reconciled(
        "repair",
        name,
        day,
        readable + 51,
        readable - 3,
        1,
        2,
        50,
        1,
        0,
        "hash",
        refusal,
        extractFrom,
        day,
        "run of " + day);
  }
}
