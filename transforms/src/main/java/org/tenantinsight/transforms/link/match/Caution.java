package org.tenantinsight.transforms.link.match;

import static org.tenantinsight.transforms.link.match.Agreement.bornAlike;
import static org.tenantinsight.transforms.link.match.Agreement.contact;
import static org.tenantinsight.transforms.link.match.Agreement.contradicted;
import static org.tenantinsight.transforms.link.match.Agreement.facts;
import static org.tenantinsight.transforms.link.match.Agreement.fullName;
import static org.tenantinsight.transforms.link.match.Agreement.nationalKey;
import static org.tenantinsight.transforms.link.match.Agreement.nearBirth;
import static org.tenantinsight.transforms.link.match.Agreement.personal;
import static org.tenantinsight.transforms.link.match.Agreement.sameArea;
import static org.tenantinsight.transforms.link.match.Comparison.ADDRESS;
import static org.tenantinsight.transforms.link.match.Comparison.MISSING;
import static org.tenantinsight.transforms.link.match.Comparison.NAME;
import static org.tenantinsight.transforms.link.match.Comparison.TENANCY;

import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.BirthDate;
import org.tenantinsight.transforms.link.details.Details;

/**
 * Why two rows are not joined however much they weigh. The first one that holds counts.
 *
 * <p>Source of the rule: linkage, step 6. What a household shares never outweighs these.
 */
public enum Caution {
  /** One source keeps the two apart: each has its own reference in use. */
  TWO_LIVE_REFS(true),
  /** Two references on one tenancy, and no birth date that shows them to be one person. */
  TWO_REFS_OF_ONE_TENANCY(true),
  /** Two birth dates that we trust and that cannot be one date miswritten. */
  BIRTH_CONFLICT(true),
  /** Same surname, birth date and home, another forename. */
  TWINS(false),
  /** Same surname and home, born a generation apart. */
  PARENT_AND_CHILD(false),
  /**
   * Another name, or one that is only alike, and not enough that shows the two to be one person.
   */
  OTHER_NAME(false),
  /** The row shows a person alive after the day on which the other one died, or lives on. */
  AFTER_DEATH(false),
  /** A name that many bear, not at one address, and beside it nothing but a birth date. */
  MOVED_WITH_COMMON_NAME(false),
  /** Fewer independent facts than a link needs. */
  FEW_FACTS(false),
  /**
   * Name and home alone: somebody accused, a name that many bear or that is not quite the same, or
   * two other facts that disagree.
   */
  NAME_AND_HOME_ONLY(false),
  /** Nothing speaks against it. */
  NONE(false);

  private final boolean apart;

  Caution(boolean apart) {
    this.apart = apart;
  }

  /** Whether the two are two people, so that no third row may join them either. */
  public boolean apart() {
    return apart;
  }

  /** Whether the two may well be two of one home, so that no third row may join them either. */
  public boolean perhapsTwo() {
    return this == TWINS || this == PARENT_AND_CHILD;
  }

  /**
   * The first caution that holds for a pair.
   *
   * @param generation years between the births of parent and child, at least
   * @param minFacts independent facts that a link needs
   */
  public static Caution of(long pattern, Details a, Details b, int generation, int minFacts) {
    if (a.live() && b.live() && a.feed().equals(b.feed()) && differ(a.reference(), b.reference())) {
      return TWO_LIVE_REFS;
    }
    if (twoOfOneTenancy(pattern, a, b)) {
      return TWO_REFS_OF_ONE_TENANCY;
    }
    if (birthsConflict(a, b)) {
      return BIRTH_CONFLICT;
    }
    boolean key = Agreement.oneKey(pattern, a, b);
    if (!key && TwoPeople.parentAndChild(pattern, a, b, generation)) {
      return PARENT_AND_CHILD;
    }
    if (!key && TwoPeople.twins(pattern, a, b)) {
      return TWINS;
    }
    if (!key && TwoPeople.otherName(pattern, a, b)) {
      return OTHER_NAME;
    }
    if (after(a.active(), b.death())
        || after(b.active(), a.death())
        || outlives(a, b)
        || outlives(b, a)) {
      return AFTER_DEATH;
    }
    return thin(pattern, a, b, minFacts);
  }

  private static Caution thin(long pattern, Details a, Details b, int minFacts) {
    boolean common = NameFrequencies.common(a, b);
    // neither a name nor a birth date: what is left is a company's, or a household's
    boolean nameless = NAME.of(pattern) == MISSING && !bornAlike(pattern) && !nationalKey(pattern);
    if (nameless || facts(pattern) < minFacts || TwoPeople.namesakes(pattern, a, b)) {
      return FEW_FACTS;
    }
    if (common && !sameArea(pattern) && !contact(pattern) && !nationalKey(pattern)) {
      return MOVED_WITH_COMMON_NAME;
    }
    if (personal(pattern)) {
      return NONE;
    }
    boolean said = TENANCY.is(pattern, "exact");
    // brothers and sisters have forenames that are alike: here only the very forename will do
    boolean nameAndHome =
        sameForename(pattern, a, b) && ADDRESS.is(pattern, "home") && !contradicted(pattern);
    return nameAndHome && (said || !common) && !a.accused() && !b.accused()
        ? NONE
        : NAME_AND_HOME_ONLY;
  }

  private static boolean twoOfOneTenancy(long pattern, Details a, Details b) {
    return a.feed().equals(b.feed())
        && differ(a.reference(), b.reference())
        && TENANCY.is(pattern, "exact")
        && !nearBirth(pattern);
  }

  private static boolean birthsConflict(Details a, Details b) {
    return a.birth() != null
        && b.birth() != null
        && a.birthTrusted()
        && b.birthTrusted()
        && BirthDate.contradict(a.birth(), b.birth());
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private static boolean after(@Nullable String active, @Nullable String death) {
    return active != null && death != null && active.compareTo(death) > 0;
  }

  /** Whether the one is in use as a living person's reference and the other's person died. */
  private static boolean outlives(Details a, Details b) {
    return a.live() && a.death() == null && b.death() != null;
  }

  private static boolean sameForename(long pattern, Details a, Details b) {
    return fullName(pattern) && NameComparison.sameForename(a, b) || NAME.is(pattern, "reversed");
  }
}
