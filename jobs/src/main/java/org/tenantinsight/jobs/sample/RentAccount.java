package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rent account: a position a week, and what was paid, done and agreed. */
final class RentAccount {
  record Receipt(int number, LocalDate day, String kind, String code, long pence, String payer) {}

  record Action(int number, LocalDate day, String kind) {}

  record Arrangement(
      int number, LocalDate start, LocalDate stateDay, String kind, String state, long pence) {}

  /** Who pays, how. */
  record Payer(
      String method,
      String type,
      String receiptKind,
      String receiptCode,
      @Nullable LocalDate ucStart,
      @Nullable LocalDate apaStart) {

    /** Who pays by that method; only a claim of Universal Credit has a start. */
    static Payer of(String method, LocalDate ucStart) {
      return switch (method) {
        case "UC_APA" -> new Payer(method, "DWP", "UC", "RUC", ucStart, ucStart.plusDays(60));
        case "HB" -> new Payer(method, "LA", "HB", "RHB", null, null);
        case "DD" -> new Payer(method, "TENANT", "PAYMENT", "RDD", null, null);
        case "SO" -> new Payer(method, "TENANT", "PAYMENT", "RSO", null, null);
        case "PAYPOINT" -> new Payer(method, "TENANT", "PAYMENT", "RBR", null, null);
        default -> new Payer(method, "TENANT", "PAYMENT", "RCP", null, null);
      };
    }
  }

  final String ref;
  final String tenancyRef;
  final LocalDate firstPosition;
  final Payer payer;
  final long firstWeeklyCharge;
  final List<Receipt> receipts = new ArrayList<>();
  final List<Action> actions = new ArrayList<>();
  final List<Arrangement> arrangements = new ArrayList<>();
  @Nullable LocalDate breathingFrom;
  @Nullable LocalDate breathingEnd;
  private long[] balances = new long[0];
  private long[] weeklyCharges = new long[0];

  RentAccount(
      String ref, String tenancyRef, LocalDate firstPosition, Payer payer, long firstWeeklyCharge) {
    this.ref = ref;
    this.tenancyRef = tenancyRef;
    this.firstPosition = firstPosition;
    this.payer = payer;
    this.firstWeeklyCharge = firstWeeklyCharge;
  }

  /** Sets the positions: what is owed and what a week costs, in pence, one each a week. */
  void positions(long[] owed, long[] charged) {
    balances = owed.clone();
    weeklyCharges = charged.clone();
  }

  int weeks() {
    return balances.length;
  }

  LocalDate day(int week) {
    return firstPosition.plusDays(7L * week);
  }

  /** What is owed on that position, in pence; a credit is negative. */
  long balance(int week) {
    return balances[week];
  }

  long weeklyCharge(int week) {
    return weeklyCharges[week];
  }

  boolean breathingSpaceOn(LocalDate day) {
    return breathingFrom != null
        && breathingEnd != null
        && !day.isBefore(breathingFrom)
        && !day.isAfter(breathingEnd);
  }
}
