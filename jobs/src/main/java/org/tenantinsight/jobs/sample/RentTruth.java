package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rent signs of {@link Truth}: arrears after a long clean account, agreements, hardship. */
final class RentTruth {
  private static final int UC_FIRST_DAYS = 56;

  private RentTruth() {}

  /**
   * F01: the account was clean (at most half a weekly charge) for 24 months before its onset in the
   * last 6 months, and owes four weekly charges now. Weeks of a new Universal Credit claim are left
   * out.
   */
  static boolean arrearsAfterCleanAccount(Household household, LocalDate asOf) {
    return household.accounts.stream()
        .filter(a -> a.tenancyRef.equals(household.newest().ref()))
        .anyMatch(a -> arrearsAfterCleanAccount(a, asOf));
  }

  private static boolean arrearsAfterCleanAccount(RentAccount account, LocalDate asOf) {
    int now = lastCounted(account, asOf);
    if (now < 0 || account.balance(now) < 4 * account.weeklyCharge(now)) {
      return false;
    }
    for (int week = now; week >= 0 && account.day(week).isAfter(asOf.minusMonths(6)); week--) {
      if (counted(account, week) && owes(account, week) && cleanBefore(account, week)) {
        return true;
      }
    }
    return false;
  }

  private static int lastCounted(RentAccount account, LocalDate asOf) {
    int week = account.weeks() - 1;
    while (week >= 0 && (account.day(week).isAfter(asOf) || !counted(account, week))) {
      week--;
    }
    return week;
  }

  private static boolean cleanBefore(RentAccount account, int onset) {
    LocalDate from = account.day(onset).minusMonths(24);
    int week = onset - 1;
    while (week >= 0 && account.day(week).isAfter(from)) {
      if (counted(account, week) && owes(account, week)) {
        return false;
      }
      week--;
    }
    return week >= 0 && !(counted(account, week) && owes(account, week));
  }

  private static boolean owes(RentAccount account, int week) {
    return 2 * account.balance(week) > account.weeklyCharge(week);
  }

  private static boolean counted(RentAccount account, int week) {
    @Nullable LocalDate ucStart = account.payer.ucStart();
    LocalDate day = account.day(week);
    return ucStart == null || day.isBefore(ucStart) || day.isAfter(ucStart.plusDays(UC_FIRST_DAYS));
  }

  /** F04: agreements broken on two different days in the last 12 months. */
  static boolean brokenAgreements(Household household, LocalDate asOf) {
    Set<LocalDate> days = new TreeSet<>();
    for (RentAccount account : household.accounts) {
      account.actions.stream()
          .filter(a -> a.kind().equals("BREACH"))
          .forEach(a -> days.add(a.day()));
      account.arrangements.stream()
          .filter(a -> a.state().equals("BREACHED"))
          .forEach(a -> days.add(a.stateDay()));
    }
    return days.stream().filter(d -> Truth.within(d, asOf, 12)).count() >= 2;
  }

  /** F08: breathing space, debt advice or hardship, or two failed direct debits, in 6 months. */
  static boolean hardship(Household household, LocalDate asOf) {
    int failed = 0;
    for (RentAccount account : household.accounts) {
      boolean helped =
          account.actions.stream()
              .anyMatch(
                  a ->
                      (a.kind().equals("DEBT_ADVICE") || a.kind().equals("HARDSHIP"))
                          && Truth.within(a.day(), asOf, 6));
      if (helped || breathed(account, asOf)) {
        return true;
      }
      failed +=
          (int)
              account.receipts.stream()
                  .filter(r -> r.code().equals("RDN") && Truth.within(r.day(), asOf, 6))
                  .count();
    }
    return failed >= 2;
  }

  private static boolean breathed(RentAccount account, LocalDate asOf) {
    for (int week = account.weeks() - 1; week >= 0; week--) {
      if (Truth.within(account.day(week), asOf, 6) && account.breathingSpaceOn(account.day(week))) {
        return true;
      }
    }
    return false;
  }
}
