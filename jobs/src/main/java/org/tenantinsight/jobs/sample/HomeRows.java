package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Facts.Alert;
import org.tenantinsight.jobs.sample.Facts.ContactRule;
import org.tenantinsight.jobs.sample.Facts.Equality;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Person;
import org.tenantinsight.jobs.sample.Facts.Protection;
import org.tenantinsight.jobs.sample.Facts.Reach;
import org.tenantinsight.jobs.sample.Facts.Related;
import org.tenantinsight.jobs.sample.Facts.Tenancy;

/** Delivers what the housing system holds of a household: tenancies, people, alerts, rules. */
final class HomeRows {
  private final Deliveries deliveries;

  HomeRows(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  void deliver(Household household) {
    for (Tenancy tenancy : household.tenancies) {
      deliveries.snapshot(
          Feed.TENANCY,
          tenancy.start(),
          (csv, known) -> tenancy(csv, known, household.place, tenancy));
    }
    for (Membership m : household.members) {
      LocalDate from = start(household, m.tenancyRef());
      deliveries.snapshot(Feed.PERSON, from, (csv, known) -> person(csv, known, m));
    }
    for (Alert alert : household.alerts) {
      deliveries.snapshot(
          Feed.PERSON_ALERT, alert.start(), (csv, known) -> alert(csv, known, alert));
    }
    for (ContactRule rule : household.rules) {
      deliveries.snapshot(Feed.CONTACT_RULE, rule.from(), (csv, known) -> rule(csv, rule));
    }
    for (Protection protection : household.protections) {
      deliveries.snapshot(
          Feed.PROTECTED_REGISTER,
          protection.start(),
          (csv, known) -> protection(csv, known, protection));
    }
    for (Related related : household.related) {
      deliveries.snapshot(
          Feed.RELATED_CONTACT, household.start(), (csv, known) -> related(csv, related));
    }
  }

  private static LocalDate start(Household household, String tenancyRef) {
    return household.tenancies.stream()
        .filter(t -> t.ref().equals(tenancyRef))
        .findFirst()
        .orElseThrow()
        .start();
  }

  /** A day that the source knows by then; what lies ahead it does not know. */
  private static @Nullable LocalDate happened(@Nullable LocalDate day, LocalDate known) {
    return day == null || day.isAfter(known) ? null : day;
  }

  private static void tenancy(CsvFile csv, LocalDate known, Estate.Place place, Tenancy tenancy) {
    LocalDate end = happened(tenancy.end(), known);
    boolean goingOn = tenancy.status().equals("ENDED") && end == null;
    csv.text(tenancy.ref())
        .text(place.propertyRef())
        .text(place.uprn())
        .text(place.addressLine1())
        .text(place.postcode())
        .text(place.authority())
        .text(place.neighbourhood())
        .text(place.patch())
        .text(tenancy.tenure())
        .text(tenancy.supportedType())
        .date(tenancy.start())
        .date(end)
        .text(place.propertyType())
        .number(place.bedrooms())
        .flag(place.gas())
        .date(place.built())
        .text(goingOn ? "CURRENT" : tenancy.status())
        .endRow();
  }

  private static void person(CsvFile csv, LocalDate known, Membership m) {
    Person person = m.person();
    Reach reach = person.reach();
    Equality equality = person.equality();
    csv.text(m.personRef())
        .text(m.tenancyRef())
        .text(m.role())
        .text(person.title())
        .text(person.forename())
        .text(person.surname())
        .text(person.preferredName())
        .date(person.birthKnown() ? person.bornOn() : null)
        .date(happened(person.diedOn(), known))
        .date(m.joined())
        .date(happened(m.left(), known))
        .text(m.relationship())
        .flag(m.carer())
        .text(reach.language())
        .flag(reach.interpreter())
        .text(reach.communicationNeed())
        .text(reach.preference())
        .flag(reach.allowText())
        .text(reach.phone())
        .text(reach.mobile())
        .text(reach.email())
        .text(equality.economicStatus())
        .text(equality.disability())
        .text(equality.illnessTypes())
        .text(equality.ethnicGroup())
        .text(equality.sex())
        .text(equality.genderIdentity())
        .text(equality.religion())
        .text(equality.orientation())
        .endRow();
  }

  private static void alert(CsvFile csv, LocalDate known, Alert alert) {
    LocalDate end = happened(alert.end(), known);
    csv.text(alert.id())
        .text(alert.personRef())
        .text(alert.code())
        .text("SELF")
        .date(alert.start())
        .date(end)
        .date(alert.review())
        .flag(true)
        .text(alert.confidentiality())
        .text(end == null ? "OPEN" : "CLOSED")
        .endRow();
  }

  private static void rule(CsvFile csv, ContactRule rule) {
    csv.text(rule.id())
        .text(rule.personRef())
        .text(rule.rule())
        .text(null)
        .date(rule.from())
        .date(null)
        .text(rule.visibility())
        .endRow();
  }

  private static void protection(CsvFile csv, LocalDate known, Protection protection) {
    csv.text(protection.personRef())
        .date(protection.start())
        .date(happened(protection.end(), known))
        .text(protection.reason())
        .endRow();
  }

  private static void related(CsvFile csv, Related related) {
    csv.text(related.personRef())
        .text(related.relation())
        .flag(related.phone())
        .date(related.verified())
        .endRow();
  }
}
