package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said of a household, one record for each kind of row that a source system keeps. */
final class Facts {
  private Facts() {}

  record Tenancy(
      String ref,
      LocalDate start,
      @Nullable LocalDate end,
      String tenure,
      String status,
      String supportedType) {}

  /**
   * A real person.
   *
   * @param trueId who this is, whatever reference a system uses
   * @param bornOn null = nobody has asked
   */
  record Person(
      String trueId,
      String title,
      String forename,
      String surname,
      @Nullable String preferredName,
      boolean woman,
      LocalDate bornOn,
      boolean birthKnown,
      @Nullable LocalDate diedOn,
      Reach reach,
      Equality equality) {

    boolean adultOn(LocalDate day) {
      return !birthKnown || !bornOn.plusYears(18).isAfter(day);
    }

    boolean aliveOn(LocalDate day) {
      return diedOn == null || diedOn.isAfter(day);
    }

    String fullName() {
      return forename + " " + surname;
    }
  }

  /** How to reach a person. */
  record Reach(
      String language,
      boolean interpreter,
      String communicationNeed,
      String preference,
      boolean allowText,
      @Nullable String phone,
      @Nullable String mobile,
      @Nullable String email) {}

  /** What the fairness step alone may read. */
  record Equality(
      String disability,
      String illnessTypes,
      String ethnicGroup,
      String sex,
      String genderIdentity,
      String religion,
      String orientation,
      String economicStatus) {}

  /** A person's place in a tenancy. */
  record Membership(
      String personRef,
      Person person,
      String tenancyRef,
      String role,
      @Nullable LocalDate joined,
      @Nullable LocalDate left,
      String relationship,
      boolean carer) {

    boolean livesHereOn(LocalDate day) {
      return !role.equals("AUTHORISED_REP")
          && (joined == null || !joined.isAfter(day))
          && (left == null || left.isAfter(day))
          && person.aliveOn(day);
    }
  }

  record Alert(
      String id,
      String personRef,
      String code,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable LocalDate review,
      String confidentiality) {

    boolean openOn(LocalDate day) {
      return !start.isAfter(day) && (end == null || end.isAfter(day));
    }

    /** MED*, MH* or HACT 20-10 to 20-60. */
    boolean health() {
      return code.startsWith("MED") || code.startsWith("MH") || code.startsWith("20-");
    }

    boolean capacity() {
      return code.equals("60") || code.equals("MH2.05");
    }
  }

  record ContactRule(String id, String personRef, String rule, LocalDate from, String visibility) {}

  record Protection(String personRef, LocalDate start, @Nullable LocalDate end, String reason) {}

  record Related(String personRef, String relation, boolean phone, LocalDate verified) {}

  /**
   * How a row names a person without a reference.
   *
   * @param name as somebody typed it
   */
  record Mention(Person person, String name, @Nullable String phone, @Nullable String email) {}

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
