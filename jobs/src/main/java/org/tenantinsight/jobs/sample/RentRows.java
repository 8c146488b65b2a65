package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import org.tenantinsight.jobs.sample.RentAccount.Action;
import org.tenantinsight.jobs.sample.RentAccount.Arrangement;
import org.tenantinsight.jobs.sample.RentAccount.Payer;
import org.tenantinsight.jobs.sample.RentAccount.Receipt;

/** Delivers what the rent system holds of a household. */
final class RentRows {
  private final Deliveries deliveries;

  RentRows(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  void deliver(Household household) {
    for (RentAccount account : household.accounts) {
      for (int week = 0; week < account.weeks(); week++) {
        int position = week;
        deliveries.changes(
            Feed.RENT_ACCOUNT, (csv, known) -> position(csv, account, position), account.day(week));
      }
      for (Receipt receipt : account.receipts) {
        deliveries.changes(
            Feed.RENT_TRANSACTION, (csv, known) -> receipt(csv, account, receipt), receipt.day());
      }
      for (Action action : account.actions) {
        deliveries.changes(
            Feed.ARREARS_ACTION, (csv, known) -> action(csv, account, action), action.day());
      }
      for (Arrangement arrangement : account.arrangements) {
        deliveries.changes(
            Feed.ARRANGEMENT,
            (csv, known) -> arrangement(csv, known, account, arrangement),
            arrangement.start(),
            arrangement.stateDay());
      }
    }
  }

  private static void position(CsvFile csv, RentAccount account, int week) {
    LocalDate day = account.day(week);
    Payer payer = account.payer;
    boolean uc = payer.ucStart() != null && !payer.ucStart().isAfter(day);
    boolean apa = payer.apaStart() != null && !payer.apaStart().isAfter(day);
    boolean breathing = account.breathingSpaceOn(day);
    csv.text(account.ref)
        .text(account.tenancyRef)
        .date(day)
        .money(account.balance(week))
        .money(account.weeklyCharge(week))
        .text(payer.method())
        .text(payer.type())
        .flag(uc)
        .date(uc ? payer.ucStart() : null)
        .flag(apa)
        .date(apa ? payer.apaStart() : null)
        .flag(breathing)
        .date(breathing ? account.breathingEnd : null)
        .text(null)
        .endRow();
  }

  private static void receipt(CsvFile csv, RentAccount account, Receipt receipt) {
    csv.text("X" + account.ref.substring(1) + References.digits(receipt.number(), 4))
        .text(account.ref)
        .date(receipt.day())
        .date(receipt.day())
        .text(receipt.kind())
        .text(receipt.code())
        .money(receipt.pence())
        .text(receipt.payer())
        .endRow();
  }

  private static void action(CsvFile csv, RentAccount account, Action action) {
    csv.text(account.ref)
        .number(action.number())
        .date(action.day())
        .text(action.kind())
        .text("RENTS")
        .endRow();
  }

  private static void arrangement(
      CsvFile csv, LocalDate known, RentAccount account, Arrangement arrangement) {
    boolean settled = !arrangement.stateDay().isAfter(known);
    csv.text(account.ref)
        .number(arrangement.number())
        .date(arrangement.start())
        .date(null)
        .money(arrangement.pence())
        .text("WEEKLY")
        .text(arrangement.kind())
        .text(settled ? arrangement.state() : "LIVE")
        .date(settled ? arrangement.stateDay() : arrangement.start())
        .endRow();
  }
}
