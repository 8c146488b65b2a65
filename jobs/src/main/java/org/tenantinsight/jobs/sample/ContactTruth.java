package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Events.Contact;
import org.tenantinsight.jobs.sample.Events.Outcome;
import org.tenantinsight.jobs.sample.Events.Visit;

/** The contact signs of {@link Truth}: A07, C01, C03, C04. */
final class ContactTruth {
  private static final Set<String> OTHERS = Set.of("NEIGHBOUR", "AGENCY");

  private final LocalDate asOf;
  private final LocalDate historyFrom;

  ContactTruth(LocalDate asOf, LocalDate historyFrom) {
    this.asOf = asOf;
    this.historyFrom = historyFrom;
  }

  /** A07: a neighbour or an agency was worried in 3 months, and nobody here has spoken since. */
  boolean neighboursConcern(Household household) {
    LocalDate spoke = lastSpoke(household);
    Stream<LocalDate> worried =
        household.contacts.stream()
            .filter(c -> c.reason().equals("WELFARE") && OTHERS.contains(c.by()))
            .map(Contact::day);
    Stream<LocalDate> abandoned =
        household.accounts.stream()
            .flatMap(a -> a.actions.stream())
            .filter(a -> a.kind().equals("ABANDONMENT"))
            .map(RentAccount.Action::day);
    return Stream.concat(worried, abandoned)
        .filter(day -> within(day, 3))
        .anyMatch(day -> spoke == null || spoke.isBefore(day));
  }

  /**
   * C01: no two-way contact in 12 months, or in 6 where somebody here has an open health or
   * capacity alert; known of a household and a history that are older than that.
   */
  boolean noTwoWayContact(Household household) {
    Set<String> members = household.referencesOn(asOf);
    boolean need =
        household.alerts.stream()
            .filter(a -> members.contains(a.personRef()) && a.openOn(asOf))
            .anyMatch(a -> a.health() || a.capacity());
    LocalDate windowStart = asOf.minusMonths(need ? 6 : 12);
    LocalDate spoke = lastSpoke(household);
    return !household.start().isAfter(windowStart)
        && !historyFrom.isAfter(windowStart)
        && (spoke == null || !spoke.isAfter(windowStart));
  }

  /** C03: four calls or letters in a row in vain in 6 months, over two channels and two teams. */
  boolean nobodyAnswers(Household household) {
    LocalDate spoke = lastSpoke(household);
    List<Contact> row =
        household.contacts.stream()
            .filter(c -> c.unanswered() && within(c.day(), 6))
            .filter(c -> spoke == null || c.day().isAfter(spoke))
            .toList();
    return row.size() >= 4
        && row.stream().map(Contact::channel).distinct().count() >= 2
        && row.stream().map(Contact::team).distinct().count() >= 2;
  }

  /** C04: two letters or messages came back in 6 months. */
  boolean returnedPost(Household household) {
    return household.contacts.stream()
            .filter(c -> c.reached().equals("RETURNED") || c.reached().equals("BOUNCED"))
            .filter(c -> within(c.day(), 6))
            .count()
        >= 2;
  }

  /** The newest day on which somebody of the household spoke with us; null = never. */
  private @Nullable LocalDate lastSpoke(Household household) {
    Stream<LocalDate> said = household.contacts.stream().filter(Contact::twoWay).map(Contact::day);
    Stream<LocalDate> opened =
        household.visits().stream().filter(v -> v.outcome().equals("KEPT")).map(Visit::day);
    Stream<LocalDate> called =
        household.outcomes.stream().filter(Outcome::spoke).map(Outcome::contactedOn);
    return Stream.of(said, opened, called)
        .flatMap(days -> days)
        .filter(day -> !day.isAfter(asOf))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private boolean within(LocalDate day, int months) {
    return Truth.within(day, asOf, months);
  }
}
