package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Facts.Mention;
import org.tenantinsight.jobs.sample.Facts.Person;

/** What happened to a household, one record for each kind of row that a source system keeps. */
final class Events {
  private Events() {}

  /** A work order with its visits. */
  record Repair(
      String ref,
      @Nullable String tenancyRef,
      LocalDateTime raised,
      String propertyRef,
      String reportedBy,
      @Nullable Mention reporter,
      String priority,
      String workClass,
      String fault,
      boolean faultCoded,
      String cause,
      @Nullable LocalDate target,
      @Nullable LocalDateTime finished,
      String endsAs,
      @Nullable String cancelledBy,
      List<Visit> visits) {

    boolean cancelled() {
      return endsAs.equals("CANCELLED");
    }

    boolean servicing() {
      return workClass.startsWith("SERVICING");
    }
  }

  /** One appointment of a work order. */
  record Visit(String id, LocalDateTime start, int attempt, String outcome, boolean concern) {

    boolean missed() {
      return outcome.equals("NO_ACCESS") || outcome.equals("CARDED");
    }

    LocalDate day() {
      return start.toLocalDate();
    }
  }

  record AsbCase(
      String ref,
      LocalDate opened,
      @Nullable LocalDate closed,
      @Nullable String propertyRef,
      String category,
      int ramScore,
      String ramBand,
      List<Party> parties) {

    boolean openOn(LocalDate day) {
      return !opened.isAfter(day) && (closed == null || closed.isAfter(day));
    }
  }

  /**
   * A person named in a case. Often only a name with an address.
   *
   * @param trueHousehold newest tenancy of the household that this is one of; null = of none
   */
  record Party(
      int number,
      String role,
      String trueId,
      @Nullable String trueHousehold,
      @Nullable String personRef,
      @Nullable String tenancyRef,
      @Nullable String propertyRef,
      @Nullable String name,
      @Nullable LocalDate bornOn,
      @Nullable String addressLine1,
      @Nullable String postcode,
      @Nullable String phone,
      boolean needDeclared) {

    boolean suffered() {
      return role.equals("VICTIM") || role.equals("COMPLAINANT");
    }
  }

  /**
   * A contact with the landlord.
   *
   * @param person who it was, when the row says so by reference or by name
   * @param named how the row names that person; null = by reference alone
   */
  record Contact(
      String id,
      @Nullable String tenancyRef,
      @Nullable String personRef,
      @Nullable Person person,
      @Nullable Mention named,
      LocalDateTime at,
      String channel,
      String direction,
      String reached,
      String reason,
      String by,
      String team,
      boolean outOfHours,
      boolean concern,
      @Nullable String note) {

    LocalDate day() {
      return at.toLocalDate();
    }

    /** Somebody of the household spoke with us (spec of a two-way contact). */
    boolean twoWay() {
      return reached.equals("TWO_WAY")
          && (by.equals("TENANT") || by.equals("MEMBER") || (by.isEmpty() && personRef != null));
    }

    boolean unanswered() {
      return direction.equals("OUT") && !reached.equals("TWO_WAY");
    }
  }

  record Complaint(
      String ref,
      String tenancyRef,
      LocalDate received,
      String stage,
      String category,
      @Nullable String upheld,
      @Nullable LocalDate closed,
      boolean adjustmentAsked,
      boolean adjustmentMet) {}

  record Outcome(
      String listId,
      String tenancyRef,
      String officer,
      LocalDate contactedOn,
      LocalDate receivedOn,
      String result,
      String wanted,
      @Nullable String wantedText,
      String outcomeMet,
      String nextStep,
      String consent,
      String verdict) {

    boolean spoke() {
      return result.startsWith("SPOKE");
    }
  }

  record Referral(
      String id,
      String tenancyRef,
      String sentTo,
      LocalDate sentOn,
      @Nullable LocalDate decidedOn) {}
}
