package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.tenantinsight.jobs.sample.Events.AsbCase;
import org.tenantinsight.jobs.sample.Events.Complaint;
import org.tenantinsight.jobs.sample.Events.Contact;
import org.tenantinsight.jobs.sample.Events.Outcome;
import org.tenantinsight.jobs.sample.Events.Party;
import org.tenantinsight.jobs.sample.Events.Referral;
import org.tenantinsight.jobs.sample.Events.Repair;
import org.tenantinsight.jobs.sample.Events.Visit;
import org.tenantinsight.jobs.sample.Facts.Mention;

/**
 * Delivers what happened to a household: repairs, visits, cases, contacts, complaints, outcomes.
 */
final class EventRows {
  /** Fault to trade code and the description that a caller gives. */
  private static final Map<String, String[]> WORK =
      Map.ofEntries(
          Map.entry("PLUMB", new String[] {"PL", "Tap dripping"}),
          Map.entry("HEATING", new String[] {"HE", "Radiators cold"}),
          Map.entry("ELEC", new String[] {"EL", "Socket not working"}),
          Map.entry("OTHER", new String[] {"MT", "Handrail loose"}),
          Map.entry("DOOR_INT", new String[] {"CA", "Internal door sticks"}),
          Map.entry("DOOR_EXT", new String[] {"CA", "Front door does not close"}),
          Map.entry("LOCK", new String[] {"CA", "Door lock stiff"}),
          Map.entry("GLAZING", new String[] {"GL", "Window pane cracked"}),
          Map.entry("PLASTER", new String[] {"PA", "Plaster loose"}),
          Map.entry("DAMP", new String[] {"DM", "Mould in the bedroom"}),
          Map.entry("DRAIN", new String[] {"DR", "Drain blocked"}),
          Map.entry("PEST", new String[] {"PE", "Mice in the kitchen"}),
          Map.entry("SMOKE_ALARM", new String[] {"EL", "Smoke alarm beeps"}),
          Map.entry("CLEARANCE", new String[] {"CL", "Rubbish to be cleared"}));

  private final Deliveries deliveries;

  EventRows(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  void deliver(Household household) {
    for (Repair repair : household.repairs) {
      LocalDateTime finished = repair.finished();
      deliveries.changes(
          Feed.REPAIR,
          (csv, known) -> repair(csv, known, repair),
          repair.raised().toLocalDate(),
          finished == null ? null : finished.toLocalDate());
      for (Visit visit : repair.visits()) {
        deliveries.changes(
            Feed.APPOINTMENT, (csv, known) -> visit(csv, repair.ref(), visit), visit.day());
      }
    }
    for (AsbCase asb : household.cases) {
      deliveries.changes(
          Feed.ASB_CASE, (csv, known) -> asbCase(csv, known, asb), asb.opened(), asb.closed());
      for (Party party : asb.parties()) {
        deliveries.changes(
            Feed.ASB_PARTY, (csv, known) -> party(csv, asb.ref(), party), asb.opened());
      }
    }
    for (Contact contact : household.contacts) {
      deliveries.changes(Feed.CONTACT, (csv, known) -> contact(csv, contact), contact.day());
    }
    for (Complaint complaint : household.complaints) {
      deliveries.changes(
          Feed.COMPLAINT,
          (csv, known) -> complaint(csv, known, complaint),
          complaint.received(),
          complaint.closed());
    }
    for (Outcome outcome : household.outcomes) {
      deliveries.changes(
          Feed.OUTREACH_OUTCOME, (csv, known) -> outcome(csv, outcome), outcome.receivedOn());
    }
    for (Referral referral : household.referrals) {
      deliveries.changes(
          Feed.REFERRAL,
          (csv, known) -> referral(csv, known, referral),
          referral.sentOn(),
          referral.decidedOn());
    }
  }

  private static void repair(CsvFile csv, LocalDate known, Repair repair) {
    Mention reporter = repair.reporter();
    LocalDateTime finished = repair.finished();
    boolean over = finished != null && !finished.toLocalDate().isAfter(known);
    String[] work = WORK.get(repair.fault());
    if (work == null) {
      throw new IllegalStateException("no trade for fault " + repair.fault());
    }
    csv.text(repair.ref())
        .text(repair.tenancyRef())
        .text(repair.propertyRef())
        .moment(repair.raised())
        .moment(repair.raised())
        .text(repair.reportedBy())
        .text(reporter == null ? null : reporter.name())
        .text(reporter == null ? null : reporter.phone())
        .text(repair.priority())
        .text(repair.workClass())
        .text(repair.servicing() ? "GS" : work[0])
        .text(null)
        .text(repair.servicing() ? "Yearly safety check" : work[1])
        .text(repair.faultCoded() ? repair.fault() : null)
        .text(repair.cause())
        .text(over ? repair.endsAs() : "OPEN")
        .text(over ? repair.cancelledBy() : null)
        .date(repair.target())
        .moment(over && repair.endsAs().equals("COMPLETE") ? finished : null)
        .endRow();
  }

  private static void visit(CsvFile csv, String workOrder, Visit visit) {
    csv.text(visit.id())
        .text(workOrder)
        .moment(visit.start())
        .moment(visit.start().plusHours(2))
        .number(visit.attempt())
        .text(visit.outcome())
        .flag(false)
        .flag(visit.concern())
        .endRow();
  }

  private static void asbCase(CsvFile csv, LocalDate known, AsbCase asb) {
    boolean closed = asb.closed() != null && !asb.closed().isAfter(known);
    csv.text(asb.ref())
        .date(asb.opened())
        .date(closed ? asb.closed() : null)
        .text(asb.propertyRef())
        .text(asb.category())
        .text(null)
        .text("2")
        .number(asb.ramScore())
        .text(asb.ramBand())
        .text(closed ? "RESOLVED" : null)
        .endRow();
  }

  private static void party(CsvFile csv, String caseRef, Party party) {
    csv.text(caseRef)
        .number(party.number())
        .text(party.role())
        .text(party.personRef())
        .text(party.tenancyRef())
        .text(party.propertyRef())
        .text(party.name())
        .date(party.bornOn())
        .text(party.addressLine1())
        .text(party.postcode())
        .text(party.phone())
        .flag(party.needDeclared())
        .endRow();
  }

  private static void contact(CsvFile csv, Contact contact) {
    Mention named = contact.named();
    csv.text(contact.id())
        .text(contact.tenancyRef())
        .text(contact.personRef())
        .text(named == null ? null : named.name())
        .text(named == null ? null : named.phone())
        .text(named == null ? null : named.email())
        .moment(contact.at())
        .text(contact.channel())
        .text(contact.direction())
        .text(contact.reached())
        .text(contact.reason())
        .text(contact.by())
        .text(contact.team())
        .flag(contact.outOfHours())
        .flag(contact.concern())
        .text(contact.note())
        .endRow();
  }

  private static void complaint(CsvFile csv, LocalDate known, Complaint complaint) {
    boolean closed = complaint.closed() != null && !complaint.closed().isAfter(known);
    csv.text(complaint.ref())
        .text(complaint.tenancyRef())
        .date(complaint.received())
        .text(complaint.stage())
        .text(complaint.category())
        .text(closed ? complaint.upheld() : null)
        .date(closed ? complaint.closed() : null)
        .flag(complaint.adjustmentAsked())
        .text(complaint.adjustmentAsked() ? complaint.adjustmentMet() ? "Y" : "N" : null)
        .endRow();
  }

  private static void outcome(CsvFile csv, Outcome outcome) {
    csv.text(outcome.listId())
        .text(null)
        .text(outcome.tenancyRef())
        .text(outcome.officer())
        .date(outcome.contactedOn())
        .date(outcome.receivedOn())
        .text(outcome.result())
        .text(outcome.wanted())
        .text(outcome.wantedText())
        .text(outcome.outcomeMet())
        .text(outcome.nextStep())
        .date(null)
        .text(outcome.consent())
        .text(null)
        .flag(outcome.spoke())
        .text(outcome.spoke() ? "Y" : "NA")
        .text(null)
        .text(outcome.verdict())
        .endRow();
  }

  private static void referral(CsvFile csv, LocalDate known, Referral referral) {
    boolean decided = referral.decidedOn() != null && !referral.decidedOn().isAfter(known);
    csv.text(referral.id())
        .text(null)
        .text(referral.tenancyRef())
        .text(referral.sentTo())
        .date(referral.sentOn())
        .date(decided ? referral.decidedOn() : null)
        .text(decided ? "ACCEPTED" : null)
        .date(decided ? referral.decidedOn() : null)
        .endRow();
  }
}
