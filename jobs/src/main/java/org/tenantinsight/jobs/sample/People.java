package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Communities.Community;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Person;
import org.tenantinsight.jobs.sample.Facts.Tenancy;

/** Moves people into a household: who lives there, who joined, left or died. */
final class People {
  private static final Weights SHAPES =
      Weights.of("ALONE 46 COUPLE 18 FAMILY 17 LONE_PARENT 12 ADULT_CHILD 7");
  private static final Weights SHELTERED_SHAPES = Weights.of("ALONE 82 COUPLE 18");

  private final SampleOptions options;
  private final Communities communities;
  private final Identities identities;

  People(SampleOptions options) {
    this.options = options;
    this.communities = Communities.load();
    this.identities = new Identities(options);
  }

  /** Fills the members of a household. */
  void moveIn(Household household) {
    Chance chance = household.chance(options.seed(), "people");
    new Family(household, chance).moveIn();
  }

  /** The people of one household while they are being drawn. */
  private final class Family {
    private final Household household;
    private final Chance chance;
    private final Community community;
    private final String surname;
    private final List<Member> members = new ArrayList<>();

    Family(Household household, Chance chance) {
      this.household = household;
      this.chance = chance;
      this.community = communities.draw(chance);
      this.surname = chance.pick(community.surnames());
    }

    void moveIn() {
      Plan plan = household.plan;
      boolean sheltered = household.place.supportedType().equals("SHELTERED");
      String shape = chance.weighted(sheltered ? SHELTERED_SHAPES : SHAPES);
      if (plan.plants(Sign.T02) || plan.misses(Sign.T02)) {
        shape = "ALONE";
      } else if (plan.plants(Sign.T03) || plan.misses(Sign.T03) || household.tenancies.size() > 1) {
        shape = "COUPLE";
      }
      int age = sheltered ? chance.between(62, 94) : chance.between(21, 86);
      add(age, "TENANT", "SELF", true);
      if (shape.equals("COUPLE") || shape.equals("FAMILY")) {
        int partner = Math.max(19, age + chance.between(-7, 5));
        add(partner, chance.happens(0.6) ? "JOINT" : "MEMBER", "PARTNER", false);
      }
      if (shape.equals("FAMILY") || shape.equals("LONE_PARENT")) {
        children(age);
      }
      if (shape.equals("ADULT_CHILD")) {
        add(chance.between(19, Math.max(19, age - 20)), "MEMBER", "CHILD", true);
      }
      goings(plan);
      enrol();
      representative();
    }

    private void children(int parentAge) {
      int oldest = Math.min(16, Math.max(0, parentAge - 18));
      for (int i = chance.between(1, 3); i > 0; i--) {
        add(chance.between(0, oldest), "MEMBER", "CHILD", true);
      }
    }

    /** A death or a leaving: planted, narrowly missed, or as life goes. */
    private void goings(Plan plan) {
      LocalDate asOf = options.asOf();
      if (members.size() == 1 && plan.isOrdinary() && members.get(0).age > 65) {
        LocalDate day = asOf.minusDays(chance.between(2, 40));
        members.get(0).died = chance.happens(0.005) && household.end() == null ? day : null;
      }
      if (members.size() < 2 || !members.get(1).relationship.equals("PARTNER")) {
        return;
      }
      Member partner = members.get(1);
      boolean died = chance.happens(0.5);
      LocalDate gone = null;
      if (plan.plants(Sign.T03)) {
        gone = asOf.minusDays(chance.between(15, 350));
      } else if (plan.misses(Sign.T03)) {
        gone = asOf.minusMonths(12).minusDays(chance.between(3, 60));
      } else if (household.tenancies.size() > 1
          && !household.tenancies.get(0).tenure().equals("INT")) {
        gone = household.newest().start().minusDays(chance.between(2, 14));
        partner.role = "JOINT";
      } else if (household.start().isBefore(asOf.minusYears(4)) && chance.happens(0.05)) {
        gone = asOf.minusDays(chance.between(380, 1300));
      }
      partner.died = died ? gone : null;
      partner.left = died ? null : gone;
    }

    /** Writes everybody into each tenancy of the chain in which they lived here. */
    private void enrol() {
      for (Tenancy tenancy : household.tenancies) {
        for (Member member : members) {
          LocalDate gone = member.died == null ? member.left : member.died;
          boolean gotIn =
              member.joined == null
                  || tenancy.end() == null
                  || member.joined.isBefore(tenancy.end());
          if (gotIn && (gone == null || gone.isAfter(tenancy.start()))) {
            household.members.add(member.in(tenancy));
          }
        }
      }
    }

    /** Somebody from elsewhere who may speak for the tenant. */
    private void representative() {
      if (!chance.happens(0.012) || !household.plan.isOrdinary()) {
        return;
      }
      int number = members.size();
      Person person =
          identities.draw(
              household, number, community, surname, chance.between(30, 65), null, chance);
      household.members.add(
          new Membership(
              reference(number),
              person,
              household.newest().ref(),
              "AUTHORISED_REP",
              household.newest().start(),
              null,
              "OTHER_REL",
              false));
    }

    private void add(int age, String role, String relationship, boolean sameName) {
      String name = sameName || chance.happens(0.8) ? surname : chance.pick(community.surnames());
      LocalDate joined = relationship.equals("SELF") || age > 5 ? household.start() : null;
      members.add(new Member(members.size(), age, name, role, relationship, joined));
    }

    private String reference(int number) {
      return "N" + household.stem() + number;
    }

    /** One person while the family is being drawn. */
    private final class Member {
      private final int number;
      private final int age;
      private final String name;
      private final String relationship;
      private final @Nullable LocalDate joined;
      private final boolean carer;
      private String role;
      private @Nullable LocalDate died;
      private @Nullable LocalDate left;
      private @Nullable Person person;

      Member(
          int number,
          int age,
          String name,
          String role,
          String relationship,
          @Nullable LocalDate joined) {
        this.number = number;
        this.age = age;
        this.name = name;
        this.role = role;
        this.relationship = relationship;
        this.joined = joined;
        this.carer = age > 20 && chance.happens(0.03);
      }

      Membership in(Tenancy tenancy) {
        if (person == null) {
          person = identities.draw(household, number, community, name, age, died, chance);
        }
        LocalDate in =
            joined == null ? null : joined.isBefore(tenancy.start()) ? tenancy.start() : joined;
        return new Membership(
            reference(number), person, tenancy.ref(), role, in, left, relationship, carer);
      }
    }
  }
}
