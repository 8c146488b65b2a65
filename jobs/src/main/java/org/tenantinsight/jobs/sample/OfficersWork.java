package org.tenantinsight.jobs.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.tenantinsight.jobs.sample.Events.Complaint;
import org.tenantinsight.jobs.sample.Events.Outcome;
import org.tenantinsight.jobs.sample.Events.Referral;

/**
 * What officers did: complaints answered, visits from earlier lists with what came of them,
 * referrals.
 */
final class OfficersWork {
  private static final Weights RESULTS =
      Weights.of("SPOKE_IN_PERSON 40 SPOKE_BY_PHONE 32 NO_REPLY 14 COME_BACK 6 DECLINED 8");
  private static final Weights WANTED =
      Weights.of("ASKED_EXPRESSED 68 ASKED_NOT_EXPRESSED 12 NOT_ASKED 15 ADVOCATE_ASKED 5");
  private static final Weights MET = Weights.of("FULL 40 PART 25 NOT_YET 25 NO 10");
  private static final Weights VERDICTS =
      Weights.of("TRUE 58 PARTLY 22 FALSE_ALARM 17 DATA_ERROR 3");
  private static final List<String> WISHES =
      List.of(
          "Help with the garden.",
          "Somebody to look at the heating.",
          "A lunch club nearby.",
          "Advice about benefits.",
          "A quieter home.");

  private final SampleOptions options;

  OfficersWork(SampleOptions options) {
    this.options = options;
  }

  /** Writes what officers did for the household into its facts. */
  void record(Household household) {
    if (household.livesIn()) {
      new File(household).record();
    }
  }

  /** One household's file while it is being drawn. */
  private final class File {
    private final Household household;
    private final Plan plan;
    private final Chance chance;
    private final LocalDate asOf = options.asOf();

    File(Household household) {
      this.household = household;
      this.plan = household.plan;
      this.chance = household.chance(options.seed(), "officers");
    }

    void record() {
      complain();
      outcomes();
      refer();
    }

    private void complain() {
      LocalDate received = someDay(1, options.years() * 365);
      if (!chance.happens(0.05) || !household.liveOn(received)) {
        return;
      }
      LocalDate closed = received.plusDays(chance.between(8, 60));
      boolean asked = chance.happens(0.06);
      household.complaints.add(
          new Complaint(
              "Q" + household.stem() + "0",
              household.tenancyOn(received).ref(),
              received,
              chance.happens(0.85) ? "1" : "2",
              chance.happens(0.6) ? "REPAIRS" : "SERVICE",
              chance.happens(0.4) ? "Y" : chance.happens(0.5) ? "P" : "N",
              closed.isAfter(asOf) ? null : closed,
              asked,
              asked && chance.happens(0.7)));
    }

    /** Visits from earlier lists: about four homes in a hundred have one in a quarter. */
    private void outcomes() {
      for (int quarter = 0; quarter < 5; quarter++) {
        LocalDate day = asOf.minusDays(91L * quarter + chance.between(5, 80));
        boolean listed = chance.happens(plan.isOrdinary() ? 0.035 : 0.25);
        String result = chance.weighted(RESULTS);
        if (result.startsWith("SPOKE") && (plan.silentOn(day) || tooSoon(day))) {
          result = "NO_REPLY";
        }
        if (listed && household.liveOn(day)) {
          outcome(day, result);
        }
      }
    }

    /**
     * Speaking with a planted household would cool the flag off: not within ten weeks of tonight.
     */
    private boolean tooSoon(LocalDate day) {
      return !plan.isOrdinary() && day.isAfter(asOf.minusDays(70));
    }

    private void outcome(LocalDate day, String result) {
      boolean spoke = result.startsWith("SPOKE");
      String wanted = spoke ? chance.weighted(WANTED) : "NOT_ASKED";
      boolean expressed = wanted.equals("ASKED_EXPRESSED");
      LocalDate issued = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      LocalDate received = day.plusDays(chance.between(0, 3));
      household.outcomes.add(
          new Outcome(
              household.place.patch() + "-" + issued + "-1",
              household.tenancyOn(day).ref(),
              "OF" + household.place.patch().substring(2),
              day,
              received.isAfter(asOf) ? day : received,
              result,
              wanted,
              expressed && chance.happens(0.5) ? chance.pick(WISHES) : null,
              expressed ? chance.weighted(MET) : "NOT_YET",
              spoke ? chance.happens(0.5) ? "OFFER_SUPPORT" : "NONE" : "TRY_AGAIN",
              spoke ? chance.happens(0.7) ? "Y" : "N" : "NOT_SOUGHT",
              chance.weighted(VERDICTS)));
    }

    private void refer() {
      LocalDate sent = someDay(2, 400);
      if (chance.happens(0.004) && household.liveOn(sent)) {
        LocalDate decided = sent.plusDays(chance.between(5, 60));
        household.referrals.add(
            new Referral(
                "RF" + household.stem(),
                household.tenancyOn(sent).ref(),
                chance.happens(0.6) ? "ADVICE" : "ADULTS",
                sent,
                decided.isAfter(asOf) || chance.happens(0.3) ? null : decided));
      }
    }

    private LocalDate someDay(int least, int most) {
      return asOf.minusDays(chance.between(least, most));
    }
  }
}
