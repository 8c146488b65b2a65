package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Events.Contact;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Mention;

/**
 * Who spoke with whom: about four contacts a year, and the signs C01, C03, C04 and A07.
 *
 * <p>A household that is not planned to be quiet speaks with us within the last four months, so
 * that silence is always on purpose.
 */
final class ContactCentre {
  private static final Weights CHANNELS =
      Weights.of("PHONE 56 EMAIL 13 WEB 8 APP 8 SMS 6 OFFICE 5 VISIT 3 WEBCHAT 1");
  private static final Weights LETTERS = Weights.of("POST 50 SMS 30 EMAIL 20");
  private static final Weights REASONS =
      Weights.of("REPAIR 45 RENT 25 TENANCY 15 ASB 4 COMPLAINT 3 OTHER 8");
  private static final Weights SPEAKERS = Weights.of("TENANT 84 MEMBER 8 - 5 FAMILY 2 REP 1");
  private static final double TELLING_NOTE = 0.001;
  private static final List<String> TELLING_NOTES =
      List.of(
          "Said they cannot cope since the winter.",
          "Feels lonely, would like a visit.",
          "Had a fall last week.",
          "There is no food in the home until Friday.",
          "Not confused, only tired.",
          "Spoke with Women's Aid about a move.");
  private static final List<String> NOTES =
      List.of(
          "Asked about a repair date.",
          "Confirmed the appointment.",
          "Wanted a rent statement.",
          "Updated a telephone number.",
          "Asked who cuts the grass.",
          "Thanked us for the new boiler.",
          "Asked how to pay on the web.");

  private final SampleOptions options;

  ContactCentre(SampleOptions options) {
    this.options = options;
  }

  /** Writes every contact of the household into its facts. */
  void talk(Household household) {
    new Desk(household).talk();
  }

  /** The contacts of one household while they are being drawn. */
  private final class Desk {
    private final Household household;
    private final Plan plan;
    private final Chance chance;
    private final LocalDate asOf = options.asOf();
    private final LocalDate first;
    private final LocalDate last;

    Desk(Household household) {
      this.household = household;
      this.plan = household.plan;
      this.chance = household.chance(options.seed(), "contacts");
      this.first = household.knownFrom(options.historyFrom());
      this.last = household.knownUntil(asOf);
    }

    void talk() {
      for (LocalDate day = first.plusDays(chance.below(60));
          !day.isAfter(last);
          day = day.plusDays(chance.between(40, 150))) {
        ordinary(day);
      }
      lastWord();
      if (!plan.isOrdinary()) {
        plantA07();
        plantC03();
        plantC04();
      }
    }

    private void ordinary(LocalDate day) {
      if (plan.silentOn(day)) {
        boolean quietLetter = !day.isAfter(asOf.minusMonths(6)) && chance.happens(0.4);
        if (quietLetter) {
          out(day, chance.weighted(LETTERS), "ONE_WAY", "RENT", "INCOME");
        }
      } else if (chance.happens(0.68)) {
        in(day, chance.happens(0.93) ? "TWO_WAY" : "ONE_WAY", chance.weighted(SPEAKERS));
      } else if (chance.happens(0.45)) {
        add(day, "PHONE", "OUT", "TWO_WAY", chance.weighted(REASONS), "TENANT", "HOUSING");
      } else if (chance.happens(0.7)) {
        out(day, chance.weighted(LETTERS), "ONE_WAY", "RENT", "INCOME");
      } else {
        out(day, "PHONE", "NO_ANSWER", "REPAIR", "REPAIRS");
      }
    }

    /** The newest time that somebody of the household spoke with us. */
    private void lastWord() {
      LocalDate spoke = plan.lastSpoke();
      LocalDate day = spoke == null ? last.minusDays(chance.between(1, 120)) : spoke;
      if (!day.isBefore(first)) {
        in(day, "TWO_WAY", "TENANT");
      }
    }

    private void plantA07() {
      boolean worried = plan.plants(Sign.A07);
      LocalDate concern =
          worried || chance.happens(0.5)
              ? plan.trouble()
              : asOf.minusMonths(3).minusDays(chance.between(1, 30));
      if (worried || plan.misses(Sign.A07)) {
        String by = chance.happens(0.7) ? "NEIGHBOUR" : "AGENCY";
        add(concern, "PHONE", "IN", "TWO_WAY", "WELFARE", by, "HOUSING");
      }
      if (plan.misses(Sign.A07)) {
        in(concern.plusDays(chance.between(1, 9)), "TWO_WAY", "TENANT");
      }
    }

    /** Calls in vain up to tonight; a narrow miss has three, or one channel, or one team. */
    private void plantC03() {
      if (!plan.plants(Sign.C03) && !plan.misses(Sign.C03)) {
        return;
      }
      int spoiled = plan.misses(Sign.C03) ? chance.between(1, 3) : 0;
      int count = spoiled == 1 ? 3 : chance.between(4, 6);
      LocalDate day = plan.trouble().minusDays(6);
      for (int i = 0; i < count; i++) {
        String channel = i % 2 == 0 || spoiled == 2 ? "PHONE" : i % 4 == 1 ? "POST" : "VISIT";
        String team = i % 3 == 0 || spoiled == 3 ? "INCOME" : "HOUSING";
        String reached = channel.equals("POST") ? "ONE_WAY" : "NO_ANSWER";
        out(day, channel, reached, "RENT", team);
        day = day.plusDays(chance.between(2, 4));
      }
    }

    private void plantC04() {
      boolean planted = plan.plants(Sign.C04);
      if (planted || plan.misses(Sign.C04)) {
        LocalDate older =
            planted
                ? asOf.minusDays(chance.between(90, 170))
                : asOf.minusMonths(6).minusDays(chance.between(1, 30));
        out(asOf.minusDays(chance.between(5, 80)), "POST", "RETURNED", "RENT", "INCOME");
        out(older, "EMAIL", "BOUNCED", "REPAIR", "REPAIRS");
      }
    }

    private void in(LocalDate day, String reached, String by) {
      String channel = chance.weighted(CHANNELS);
      add(day, channel, "IN", reached, chance.weighted(REASONS), by, "HOUSING");
    }

    private void out(LocalDate day, String channel, String reached, String reason, String team) {
      add(day, channel, "OUT", reached, reason, "", team);
    }

    private void add(
        LocalDate day,
        String channel,
        String direction,
        String reached,
        String reason,
        String by,
        String team) {
      boolean late = direction.equals("IN") && by.equals("TENANT") && chance.happens(0.04);
      LocalDateTime at = day.atTime(late ? 21 : chance.between(9, 16), chance.below(60));
      Membership speaker = speaker(day, by);
      boolean keyed = chance.happens(0.75) || by.isEmpty();
      Mention named =
          speaker != null && (!keyed || chance.happens(0.1))
              ? Typing.mention(speaker.person(), chance)
              : null;
      boolean findable = keyed || (named != null && named.phone() != null);
      boolean withoutTenancy = plan.isOrdinary() && findable && chance.happens(0.02);
      household.contacts.add(
          new Contact(
              "K" + household.stem() + References.digits(household.contacts.size(), 3),
              withoutTenancy && speaker != null ? null : household.tenancyOn(day).ref(),
              speaker != null && keyed ? speaker.personRef() : null,
              speaker == null ? null : speaker.person(),
              named,
              at,
              channel,
              direction,
              reached,
              reason,
              by,
              team,
              late,
              false,
              direction.equals("IN") ? note() : null));
    }

    private @Nullable String note() {
      if (chance.happens(TELLING_NOTE)) {
        return chance.pick(TELLING_NOTES);
      }
      return chance.happens(0.3) ? chance.pick(NOTES) : null;
    }

    /** The adult who spoke or was called; null for family, neighbours and agencies. */
    private @Nullable Membership speaker(LocalDate day, String by) {
      List<Membership> adults = household.adultsOn(day);
      if (adults.isEmpty() || !(by.isEmpty() || by.equals("TENANT") || by.equals("MEMBER"))) {
        return null;
      }
      return by.equals("MEMBER") ? adults.get(adults.size() - 1) : adults.get(0);
    }
  }
}
