package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Facts.Tenancy;
import org.tenantinsight.jobs.sample.RentAccount.Action;
import org.tenantinsight.jobs.sample.RentAccount.Arrangement;
import org.tenantinsight.jobs.sample.RentAccount.Payer;
import org.tenantinsight.jobs.sample.RentAccount.Receipt;

/**
 * What is charged, paid and owed, week by week, and the signs F01, F04 and F08.
 *
 * <p>Rent is charged once a week, on a weekday of the home's own. Every payment brings the balance
 * back to where the household keeps it: four weeks in credit for those who pay ahead, some weeks
 * owed for those with old arrears. The journal of receipts reaches fifteen months back.
 */
final class RentBook {
  private static final int JOURNAL_MONTHS = 15;
  private static final Weights PAYERS = Weights.of("DD 34 UC_APA 18 HB 18 CARD 18 SO 6 PAYPOINT 6");

  private static final Weights CHASING =
      Weights.of("LETTER 50 SMS 22 CALL_OUT 18 CALL_IN 6 VISIT 4");
  private static final double GAS_CAP = 0.002;
  private static final int YEARLY_RISE_PER_CENT = 103;

  private final SampleOptions options;

  RentBook(SampleOptions options) {
    this.options = options;
  }

  /** Opens an account for each tenancy of the household and keeps it. */
  void keep(Household household) {
    if (!household.livesIn() && !household.isGarage()) {
      return;
    }
    for (Tenancy tenancy : household.tenancies) {
      LocalDate end = tenancy.end() == null ? options.asOf() : tenancy.end().minusDays(1);
      if (end.isAfter(options.historyFrom())) {
        new Ledger(household, tenancy, end).keep();
      }
    }
  }

  /** One account while it is being kept. */
  private final class Ledger {
    private final Household household;
    private final Plan plan;
    private final Chance chance;
    private final LocalDate asOf = options.asOf();
    private final LocalDate end;
    private final RentAccount account;
    private final boolean monthly;

    Ledger(Household household, Tenancy tenancy, LocalDate end) {
      this.household = household;
      this.plan = household.plan;
      this.end = end;
      this.chance = new Chance(options.seed(), tenancy.ref().hashCode(), "rent");
      LocalDate start = tenancy.start();
      LocalDate from = plan.rentBookFrom(asOf, options.historyFrom());
      LocalDate begin = start.isBefore(from) ? from : start;
      LocalDate first = begin.plusDays((household.place.home() + begin.toEpochDay()) % 7);
      Payer payer = payer(chance.weighted(PAYERS), first);
      this.monthly = !payer.method().equals("CARD") && !payer.method().equals("PAYPOINT");
      int bedrooms = household.place.bedrooms();
      long home = 7_800 + 1_150L * bedrooms + chance.below(2_400);
      long charge = household.isGarage() ? 1_250 : home;
      this.account =
          new RentAccount("A" + tenancy.ref().substring(1), tenancy.ref(), first, payer, charge);
    }

    private Payer payer(String method, LocalDate first) {
      boolean before = plan.isOrdinary() ? chance.happens(0.75) : true;
      LocalDate ucStart =
          before
              ? first.minusDays(chance.between(100, 900))
              : first.plusDays(chance.between(100, 1500));
      return Payer.of(method, ucStart);
    }

    void keep() {
      household.accounts.add(account);
      double keptAtWeeks = keptAtWeeks();
      int weeks = (int) ((end.toEpochDay() - account.firstPosition.toEpochDay()) / 7) + 1;
      if (weeks < 1) {
        return;
      }
      LocalDate stopsPaying = stopsPaying();
      int payEvery = monthly ? 4 : 1;
      int payWeek = chance.below(payEvery);
      long[] owed = new long[weeks];
      long[] charged = new long[weeks];
      long charge = account.firstWeeklyCharge;
      long balance = Math.round(keptAtWeeks * charge);
      for (int week = 0; week < weeks; week++) {
        LocalDate day = account.day(week);
        if (week > 0 && rentYear(day) > rentYear(day.minusDays(7))) {
          charge = charge * YEARLY_RISE_PER_CENT / 100;
        }
        balance += charge;
        boolean pays = (stopsPaying == null || day.isBefore(stopsPaying)) && !waitsForUc(day);
        if (pays && week % payEvery == payWeek) {
          long target = Math.round(keptAtWeeks * charge);
          receive(day, balance - target);
          balance = Math.min(balance, target);
        }
        owed[week] = balance;
        charged[week] = charge;
      }
      account.positions(owed, charged);
      if (plan.isOrdinary()) {
        chase(keptAtWeeks);
      } else {
        plantF04();
        plantF08();
      }
    }

    /** What the landlord does about old arrears; now and then a gas meter is capped. */
    private void chase(double keptAtWeeks) {
      LocalDate day = account.firstPosition.plusDays(chance.between(20, 120));
      boolean agreed = chance.happens(0.4);
      boolean breached = chance.happens(0.1);
      boolean notice = chance.happens(0.08);
      LocalDate capped = asOf.minusDays(chance.between(30, 300));
      if (keptAtWeeks > 1 && !household.isGarage()) {
        for (; !day.isAfter(end); day = day.plusDays(chance.between(60, 150))) {
          act(day, chance.weighted(CHASING));
        }
        if (breached) {
          agreement(end.minusDays(chance.between(30, 300)), "BREACHED");
        } else if (agreed) {
          agreement(end.minusDays(chance.between(30, 300)), "LIVE");
        }
        if (notice) {
          act(end.minusDays(chance.between(20, 330)), "NOSP");
        }
      } else if (chance.happens(GAS_CAP) && household.place.gas() && capped.isBefore(end)) {
        act(capped, "GAS_CAP");
      }
    }

    /** Where a payment brings the balance, in weekly charges; positive = arrears. */
    private double keptAtWeeks() {
      boolean clean = plan.plants(Sign.F01) || plan.misses(Sign.F01);
      boolean owes = plan.plants(Sign.F04) || plan.misses(Sign.F04) || plan.plants(Sign.F08);
      boolean oldArrears = chance.happens(0.13);
      double weeks = chance.between(20, 80) / 10.0;
      if (owes || (oldArrears && !clean)) {
        return weeks;
      }
      return monthly ? -4.3 : -0.5;
    }

    /** The day from which a clean account is no longer paid; null = it is. */
    private @Nullable LocalDate stopsPaying() {
      int ahead = monthly ? 4 : 0;
      if (plan.plants(Sign.F01)) {
        return asOf.minusDays(7L * (ahead + chance.between(7, 14)));
      }
      return plan.misses(Sign.F01) ? asOf.minusDays(7L * 3) : null;
    }

    /** A new claim pays nothing for its first weeks. */
    private boolean waitsForUc(LocalDate day) {
      LocalDate ucStart = account.payer.ucStart();
      return ucStart != null && !day.isBefore(ucStart) && day.isBefore(ucStart.plusDays(42));
    }

    private void receive(LocalDate day, long pence) {
      if (pence > 0 && day.isAfter(asOf.minusMonths(JOURNAL_MONTHS))) {
        Payer payer = account.payer;
        int number = account.receipts.size() + 1;
        account.receipts.add(
            new Receipt(
                number, day, payer.receiptKind(), payer.receiptCode(), -pence, payer.type()));
      }
    }

    /** Two broken agreements in twelve months; a narrow miss has the older one before them. */
    private void plantF04() {
      boolean planted = plan.plants(Sign.F04);
      if (planted || plan.misses(Sign.F04)) {
        LocalDate older =
            planted
                ? asOf.minusDays(chance.between(150, 340))
                : asOf.minusMonths(12).minusDays(chance.between(1, 40));
        agreement(older, "BREACHED");
        agreement(asOf.minusDays(chance.between(10, 120)), "BREACHED");
      }
    }

    private void agreement(LocalDate broken, String state) {
      int number = account.arrangements.size() + 1;
      LocalDate start = broken.minusDays(50);
      boolean holds = state.equals("LIVE");
      account.arrangements.add(
          new Arrangement(number, start, holds ? start : broken, "INFORMAL", state, 500));
      act(start, "AGREEMENT");
      if (!holds) {
        act(broken, "BREACH");
      }
    }

    /**
     * Advice, hardship, failed direct debits or breathing space; a narrow miss is too old or one.
     */
    private void plantF08() {
      if (plan.misses(Sign.F08)) {
        if (chance.happens(0.5)) {
          act(asOf.minusMonths(6).minusDays(chance.between(1, 30)), "DEBT_ADVICE");
        } else {
          fail(asOf.minusDays(chance.between(10, 150)));
        }
      } else if (plan.plants(Sign.F08)) {
        switch (chance.below(4)) {
          case 0 -> act(asOf.minusDays(chance.between(5, 170)), "DEBT_ADVICE");
          case 1 -> act(asOf.minusDays(chance.between(5, 170)), "HARDSHIP");
          case 2 -> {
            fail(asOf.minusDays(chance.between(95, 170)));
            fail(asOf.minusDays(chance.between(5, 90)));
          }
          default -> {
            account.breathingFrom = asOf.minusDays(chance.between(65, 160));
            account.breathingEnd = account.breathingFrom.plusDays(60);
          }
        }
      }
    }

    private void act(LocalDate day, String kind) {
      account.actions.add(new Action(account.actions.size() + 1, day, kind));
    }

    /** A direct debit that the bank sent back. */
    private void fail(LocalDate day) {
      int number = account.receipts.size() + 1;
      long pence = 4 * account.firstWeeklyCharge;
      account.receipts.add(new Receipt(number, day, "REVERSAL", "RDN", pence, "TENANT"));
    }
  }

  /** The rent year of a day: it begins in April. */
  private static int rentYear(LocalDate day) {
    return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
  }
}
