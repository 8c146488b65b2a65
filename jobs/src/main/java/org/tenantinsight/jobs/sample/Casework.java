package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Facts.Alert;
import org.tenantinsight.jobs.sample.Facts.ContactRule;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Protection;
import org.tenantinsight.jobs.sample.Facts.Related;

/**
 * What officers know: alerts (an open one for one adult in eight), whom to call, safe contact, the
 * protected register; and the signs T02 and T07.
 */
final class Casework {
  private static final Weights ALERTS =
      Weights.of(
          "MED1.01 24 20-10 8 20-20 6 20-30 8 20-40 4 MH2.02 14 COMM1.11 9 40 8 60 3 MH2.05 3"
              + " 30 5 RISK2.01 4 MH1.08 3");
  private static final Weights HOARDING = Weights.of("RISK1.02 4 RISK1.03 3 RISK4.01 3");
  private static final Weights SAFEGUARDING = Weights.of("SAF1.01 1 SAF1.02 1 SAF3.01 3");
  private static final double SAFEGUARDING_ALERT = 0.001;
  private static final Weights RULES =
      Weights.of(
          "NO_VOICEMAIL 25 NO_TEXT 15 SPEAK_ALONE 12 TWO_TO_VISIT 14 PRO_INTERPRETER_ONLY 12"
              + " NO_POST 8 VIA_REP 6 NO_CALLER_ID 5 DO_NOT_CONTACT 3");

  /** One home in so many has somebody on the protected register. */
  private static final int HOMES_A_PROTECTED_PERSON = 700;

  private final SampleOptions options;

  Casework(SampleOptions options) {
    this.options = options;
  }

  /** Writes everything that officers know of the household into its facts. */
  void record(Household household) {
    new File(household).record();
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
      this.chance = household.chance(options.seed(), "casework");
    }

    void record() {
      for (Membership member : oncePerReference()) {
        if (member.person().adultOn(asOf) && !member.role().equals("AUTHORISED_REP")) {
          alerts(member);
          rules(member);
          relations(member);
        }
      }
      plantT07();
      confide();
      protect();
    }

    private Iterable<Membership> oncePerReference() {
      Map<String, Membership> members = new LinkedHashMap<>();
      household.members.forEach(m -> members.put(m.personRef(), m));
      return members.values();
    }

    private void alerts(Membership member) {
      LocalDate start = someDay(30, 1500);
      String code = chance.weighted(ALERTS);
      boolean ended = chance.happens(0.15);
      boolean reviewed = chance.happens(0.85);
      if (chance.happens(0.14)) {
        LocalDate end = ended ? start.plusDays(chance.between(10, 300)) : null;
        LocalDate review = reviewed ? asOf.plusDays(chance.between(10, 400)) : null;
        String open = chance.happens(0.985) ? "PRIVATE" : "CONFIDENTIAL";
        alert(member, code, start, end == null || end.isAfter(asOf) ? null : end, review, open);
      }
      if (chance.happens(SAFEGUARDING_ALERT)) {
        alert(member, chance.weighted(SAFEGUARDING), someDay(10, 200), null, null, "RESTRICTED");
      }
    }

    private void alert(
        Membership member,
        String code,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate review,
        String confidentiality) {
      String id = "L" + household.stem() + References.digits(household.alerts.size(), 2);
      household.alerts.add(
          new Alert(id, member.personRef(), code, start, end, review, confidentiality));
    }

    private void rules(Membership member) {
      boolean interpreter = member.person().reach().interpreter();
      if (chance.happens(0.012)) {
        String id = "U" + household.stem() + household.rules.size();
        String rule = interpreter ? "PRO_INTERPRETER_ONLY" : chance.weighted(RULES);
        String visibility = chance.happens(0.9) ? "PATCH" : "LEAD";
        household.rules.add(
            new ContactRule(id, member.personRef(), rule, someDay(20, 800), visibility));
      }
    }

    /** Whom to call. Nobody is on file where T02 is planted; a narrow miss has a next of kin. */
    private void relations(Membership member) {
      LocalDate verified = someDay(10, 1200);
      boolean gone = member.left() != null || member.person().diedOn() != null;
      boolean onFile = chance.happens(0.97) || plan.misses(Sign.T02);
      boolean second = chance.happens(0.15);
      boolean attorney = chance.happens(0.004) && plan.isOrdinary();
      if (gone || plan.plants(Sign.T02) || !onFile) {
        return;
      }
      String relation = chance.happens(0.75) ? "NEXT_OF_KIN" : "EMERGENCY";
      household.related.add(new Related(member.personRef(), relation, true, verified));
      if (second) {
        String other = chance.happens(0.6) ? "GP" : "SUPPORT_WORKER";
        household.related.add(
            new Related(member.personRef(), other, chance.happens(0.8), verified));
      }
      if (attorney) {
        household.related.add(new Related(member.personRef(), "ATTORNEY", true, verified));
      }
    }

    private void plantT07() {
      List<Membership> adults = household.adultsOn(asOf);
      if (adults.isEmpty()) {
        return;
      }
      String code = chance.weighted(HOARDING);
      if (plan.plants(Sign.T07)) {
        boolean over = chance.happens(0.3);
        LocalDate end = over ? someDay(20, 700) : null;
        LocalDate start = (end == null ? asOf : end).minusDays(chance.between(40, 500));
        alert(adults.get(0), code, start, end, asOf.plusDays(90), "PRIVATE");
      } else if (plan.misses(Sign.T07)) {
        LocalDate end = asOf.minusMonths(24).minusDays(chance.between(1, 60));
        alert(adults.get(0), code, end.minusDays(200), end, null, "PRIVATE");
      }
    }

    private void confide() {
      List<Membership> adults = household.adultsOn(asOf);
      if (plan.guard() == Guard.ALERT && !adults.isEmpty()) {
        LocalDate review = asOf.plusDays(60);
        alert(adults.get(0), "RISK2.01", asOf.minusDays(200), null, review, "CONFIDENTIAL");
      }
    }

    private void protect() {
      long turn = Math.floorMod(household.place.home() - options.seed(), HOMES_A_PROTECTED_PERSON);
      List<Membership> adults = household.adultsOn(asOf);
      boolean guarded = plan.guard() == Guard.REGISTER;
      if (!guarded && turn != 100 && turn != 150 || adults.isEmpty() || !household.liveOn(asOf)) {
        return;
      }
      boolean ended = turn == 150 && !guarded;
      LocalDate end = ended ? asOf.minusDays(30) : null;
      String reason = ended ? "STAFF" : "WITNESS";
      household.protections.add(
          new Protection(adults.get(0).personRef(), asOf.minusDays(300), end, reason));
    }

    private LocalDate someDay(int least, int most) {
      return asOf.minusDays(chance.between(least, most));
    }
  }
}
