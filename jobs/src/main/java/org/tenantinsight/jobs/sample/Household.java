package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Events.AsbCase;
import org.tenantinsight.jobs.sample.Events.Complaint;
import org.tenantinsight.jobs.sample.Events.Contact;
import org.tenantinsight.jobs.sample.Events.Outcome;
import org.tenantinsight.jobs.sample.Events.Referral;
import org.tenantinsight.jobs.sample.Events.Repair;
import org.tenantinsight.jobs.sample.Events.Visit;
import org.tenantinsight.jobs.sample.Facts.Alert;
import org.tenantinsight.jobs.sample.Facts.ContactRule;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Protection;
import org.tenantinsight.jobs.sample.Facts.Related;
import org.tenantinsight.jobs.sample.Facts.Tenancy;

/**
 * One household of a home, through its chain of tenancies, with all that the systems know of it.
 */
final class Household {
  final Estate.Place place;
  final int number;
  final Plan plan;
  final List<Tenancy> tenancies;
  final List<Membership> members = new ArrayList<>();
  final List<Alert> alerts = new ArrayList<>();
  final List<ContactRule> rules = new ArrayList<>();
  final List<Protection> protections = new ArrayList<>();
  final List<Related> related = new ArrayList<>();
  final List<Repair> repairs = new ArrayList<>();
  final List<AsbCase> cases = new ArrayList<>();
  final List<RentAccount> accounts = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<Complaint> complaints = new ArrayList<>();
  final List<Outcome> outcomes = new ArrayList<>();
  final List<Referral> referrals = new ArrayList<>();

  /**
   * A household with nobody in it yet.
   *
   * @param number 0 for the first household of the home that the systems know, then 1
   * @param tenancies the chain, oldest first
   */
  Household(Estate.Place place, int number, Plan plan, List<Tenancy> tenancies) {
    this.place = place;
    this.number = number;
    this.plan = plan;
    this.tenancies = List.copyOf(tenancies);
  }

  /** The household's own stream of chance for a purpose. */
  Chance chance(long seed, String purpose) {
    return new Chance(seed, place.home() * 2L + number, purpose);
  }

  /** Home and household number, the stem of every reference: {@code 00012341}. */
  String stem() {
    return References.digits(place.home() + 1, 7) + number;
  }

  LocalDate start() {
    return tenancies.get(0).start();
  }

  /** The newest tenancy: under its reference the truth is told. */
  Tenancy newest() {
    return tenancies.get(tenancies.size() - 1);
  }

  @Nullable LocalDate end() {
    return newest().end();
  }

  /** True for a home that is let to live in: no lease, no garage. */
  boolean livesIn() {
    return !newest().tenure().equals("LEASE") && !isGarage();
  }

  boolean isGarage() {
    return newest().tenure().equals("GARAGE");
  }

  /** The first day of which the systems know something. */
  LocalDate knownFrom(LocalDate historyFrom) {
    return start().isBefore(historyFrom) ? historyFrom : start();
  }

  /** The last day on which the household lived here, as far as the as-of date. */
  LocalDate knownUntil(LocalDate asOf) {
    LocalDate end = end();
    return end == null || end.isAfter(asOf) ? asOf : end.minusDays(1);
  }

  boolean liveOn(LocalDate day) {
    LocalDate end = end();
    return !start().isAfter(day) && (end == null || end.isAfter(day));
  }

  /** The tenancy that ran on that day, the nearest one otherwise. */
  Tenancy tenancyOn(LocalDate day) {
    for (Tenancy tenancy : tenancies) {
      if (tenancy.end() == null || tenancy.end().isAfter(day)) {
        return tenancy;
      }
    }
    return newest();
  }

  /** Everybody who lives here on that day, each once, in the order of the tenancy. */
  List<Membership> livingHereOn(LocalDate day) {
    String tenancy = tenancyOn(day).ref();
    return members.stream()
        .filter(m -> m.tenancyRef().equals(tenancy) && m.livesHereOn(day))
        .toList();
  }

  List<Membership> adultsOn(LocalDate day) {
    return livingHereOn(day).stream().filter(m -> m.person().adultOn(day)).toList();
  }

  List<Visit> visits() {
    return repairs.stream().flatMap(r -> r.visits().stream()).toList();
  }

  /** The references of everybody who lives here on that day. */
  Set<String> referencesOn(LocalDate day) {
    return livingHereOn(day).stream().map(Membership::personRef).collect(Collectors.toSet());
  }
}
