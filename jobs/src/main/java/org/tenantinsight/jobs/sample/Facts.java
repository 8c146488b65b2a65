package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who lives in a household and what is known of them, one record for each kind of row that a source
 * system keeps. What happened to them is in {@link Events}.
 */
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
}
