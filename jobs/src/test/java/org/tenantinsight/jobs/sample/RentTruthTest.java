package org.tenantinsight.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenantinsight.jobs.sample.Facts.Tenancy;
import org.tenantinsight.jobs.sample.RentAccount.Action;
import org.tenantinsight.jobs.sample.RentAccount.Arrangement;
import org.tenantinsight.jobs.sample.RentAccount.Payer;
import org.tenantinsight.jobs.sample.RentAccount.Receipt;

/** The rent signs at their edges: a week costs 100 pounds, and 150 weeks are known. */
class RentTruthTest {

  private static final LocalDate TONIGHT = LocalDate.of(2026, 10, 31);
  private static final int WEEKS = 150;
  private static final long WEEK = 100_00;

  private RentAccount account = account(TONIGHT.minusYears(20));

  @Test
  void fourWeeksOwedAfterTwoCleanYearsAreF01() {
    owes(WEEK / 2, 1 * WEEK, 2 * WEEK, 3 * WEEK, 4 * WEEK);
    assertThat(RentTruth.arrearsAfterCleanAccount(household(), TONIGHT)).isTrue();
  }

  @Test
  void aPennyLessIsNot() {
    owes(WEEK / 2, 1 * WEEK, 2 * WEEK, 3 * WEEK, 4 * WEEK - 1);
    assertThat(RentTruth.arrearsAfterCleanAccount(household(), TONIGHT)).isFalse();
  }

  @Test
  void aWeekInDebtOneYearAgoIsNotACleanAccount() {
    long[] owed = new long[WEEKS];
    owed[WEEKS - 52] = WEEK;
    owed[WEEKS - 1] = 4 * WEEK;
    account.positions(owed, charges());
    assertThat(RentTruth.arrearsAfterCleanAccount(household(), TONIGHT)).isFalse();
  }

  @Test
  void theFirstWeeksOfAUniversalCreditClaimAreLeftOut() {
    account = account(account.day(WEEKS - 52));
    aWeekInDebtOneYearAgoButInAFirstUniversalCreditWeek();
    assertThat(RentTruth.arrearsAfterCleanAccount(household(), TONIGHT)).isTrue();
  }

  private void aWeekInDebtOneYearAgoButInAFirstUniversalCreditWeek() {
    long[] owed = new long[WEEKS];
    owed[WEEKS - 52] = WEEK;
    owed[WEEKS - 1] = 4 * WEEK;
    account.positions(owed, charges());
  }

  @Test
  void debtThatBeganBeforeTheLastSixMonthsIsNotF01() {
    long[] owed = new long[WEEKS];
    Arrays.fill(owed, WEEKS - 30, WEEKS, 5 * WEEK);
    account.positions(owed, charges());
    assertThat(RentTruth.arrearsAfterCleanAccount(household(), TONIGHT)).isFalse();
  }

  @Test
  void agreementsBrokenOnTwoDaysAreF04() {
    account.actions.add(new Action(1, LocalDate.of(2026, 2, 1), "BREACH"));
    account.arrangements.add(broken(LocalDate.of(2026, 2, 1)));
    assertThat(RentTruth.brokenAgreements(household(), TONIGHT)).isFalse();
    account.arrangements.add(broken(LocalDate.of(2025, 10, 31)));
    assertThat(RentTruth.brokenAgreements(household(), TONIGHT)).isFalse();
    account.arrangements.add(broken(LocalDate.of(2025, 11, 1)));
    assertThat(RentTruth.brokenAgreements(household(), TONIGHT)).isTrue();
  }

  @Test
  void debtAdviceInSixMonthsIsF08() {
    account.actions.add(new Action(1, LocalDate.of(2026, 4, 30), "DEBT_ADVICE"));
    assertThat(RentTruth.hardship(household(), TONIGHT)).isFalse();
    account.actions.add(new Action(2, LocalDate.of(2026, 5, 1), "DEBT_ADVICE"));
    assertThat(RentTruth.hardship(household(), TONIGHT)).isTrue();
  }

  @Test
  void twoFailedDirectDebitsAreF08() {
    account.receipts.add(failed(LocalDate.of(2026, 6, 1)));
    assertThat(RentTruth.hardship(household(), TONIGHT)).isFalse();
    account.receipts.add(failed(LocalDate.of(2026, 7, 1)));
    assertThat(RentTruth.hardship(household(), TONIGHT)).isTrue();
  }

  @Test
  void breathingSpaceInAnyPositionOfSixMonthsIsF08() {
    account.positions(new long[WEEKS], charges());
    account.breathingFrom = LocalDate.of(2026, 3, 20);
    account.breathingEnd = LocalDate.of(2026, 5, 19);
    assertThat(RentTruth.hardship(household(), TONIGHT)).isTrue();
    account.breathingEnd = LocalDate.of(2026, 4, 30);
    assertThat(RentTruth.hardship(household(), TONIGHT)).isFalse();
  }

  private static RentAccount account(LocalDate ucStart) {
    Payer payer = new Payer("UC_APA", "DWP", "UC", "RUC", ucStart, null);
    return new RentAccount("A1", "T1", TONIGHT.minusWeeks(WEEKS - 1), payer, WEEK);
  }

  private void owes(long... newest) {
    long[] owed = new long[WEEKS];
    System.arraycopy(newest, 0, owed, WEEKS - newest.length, newest.length);
    account.positions(owed, charges());
  }

  private static long[] charges() {
    long[] charged = new long[WEEKS];
    Arrays.fill(charged, WEEK);
    return charged;
  }

  private static Arrangement broken(LocalDate day) {
    return new Arrangement(1, day.minusDays(30), day, "INFORMAL", "BREACHED", 500);
  }

  private static Receipt failed(LocalDate day) {
    return new Receipt(1, day, "REVERSAL", "RDN", 4 * WEEK, "TENANT");
  }

  private Household household() {
    Tenancy tenancy = new Tenancy("T1", TONIGHT.minusYears(10), null, "SEC", "CURRENT", "GENERAL");
    Household household =
        new Household(new Estate(1, 200).place(5), 0, Plan.ordinary(TONIGHT), List.of(tenancy));
    household.accounts.add(account);
    return household;
  }
}
