package org.tenantinsight.transforms.link.match;

import static org.tenantinsight.transforms.link.match.Agreement.bornAlike;
import static org.tenantinsight.transforms.link.match.Agreement.contact;
import static org.tenantinsight.transforms.link.match.Agreement.fullName;
import static org.tenantinsight.transforms.link.match.Agreement.nationalKey;
import static org.tenantinsight.transforms.link.match.Comparison.ADDRESS;
import static org.tenantinsight.transforms.link.match.Comparison.BIRTH;
import static org.tenantinsight.transforms.link.match.Comparison.EMAIL;
import static org.tenantinsight.transforms.link.match.Comparison.MIDDLE_NAME;
import static org.tenantinsight.transforms.link.match.Comparison.MISSING;
import static org.tenantinsight.transforms.link.match.Comparison.NAME;
import static org.tenantinsight.transforms.link.match.Comparison.PHONE;
import static org.tenantinsight.transforms.link.match.Comparison.TITLE;

import org.tenantinsight.transforms.link.details.BirthDate;
import org.tenantinsight.transforms.link.details.Details;
import org.tenantinsight.transforms.link.details.PersonName;
import org.tenantinsight.transforms.tables.AsbPartyTable;

/**
 * What shows that two rows of like names may well be two people: of one home, of one family, or of
 * one name. What such people share (home, telephone, e-mail address, even the birth date) outweighs
 * nothing here.
 *
 * <p>Source of the rule: linkage, step 6.
 */
final class TwoPeople {

  private TwoPeople() {}

  /**
   * One surname, one home or telephone, and births a generation apart; also when day and month
   * agree: where both surely belong together a slip in the year cannot be told from a father's
   * year. At a home that is only written, a birth date that we trust tells it, or rows that differ
   * in nothing else: who miswrites a whole date seldom writes all the rest alike. A surname left
   * out or misspelt may be the same one.
   */
  static boolean parentAndChild(long pattern, Details a, Details b, int generation) {
    if (BirthDate.yearsApart(a.birth(), b.birth()) < generation
        || BIRTH.is(pattern, "one_slip") && BirthDate.otherCentury(a.birth(), b.birth())) {
      return false;
    }
    boolean sameSurname =
        fullName(pattern)
            || NAME.is(pattern, "one_part")
            || a.surname() != null && a.surname().equals(b.surname());
    // a son's second name may be his father's first
    boolean patronymic = NAME.is(pattern, "reversed") && a.place().isWrittenAs(b.place());
    boolean written =
        ADDRESS.is(pattern, "home")
            && BIRTH.is(pattern, "other")
            && (a.birthTrusted() || b.birthTrusted() || writtenAlike(pattern, a, b) || patronymic);
    boolean together =
        sameHome(pattern, a, b) || contact(pattern) || EMAIL.is(pattern, "similar") || written;
    return sameSurname && together;
  }

  /**
   * One birth date and home, and forenames that are no slip of one another. In a case of
   * anti-social behaviour nothing is taken for a slip, and an address that is only written will do.
   */
  static boolean twins(long pattern, Details a, Details b) {
    boolean home = sameHome(pattern, a, b);
    boolean inCase = (ofCase(a) || ofCase(b)) && (home || near(pattern));
    if (!BIRTH.is(pattern, "exact") || !home && !inCase) {
      return false;
    }
    return NAME.is(pattern, "surname_only")
        || onlyAlike(pattern, a, b)
        || inCase && (likeForename(pattern, a, b) || NameWords.exchanged(a, b))
        || PersonName.isUnnamed(a.forename())
        || PersonName.isUnnamed(b.forename());
  }

  private static boolean ofCase(Details row) {
    return row.feed().equals(AsbPartyTable.TABLE.name());
  }

  /** One name at one address, letter for letter. */
  private static boolean writtenAlike(long pattern, Details a, Details b) {
    return NAME.is(pattern, "exact")
        && ADDRESS.is(pattern, "home")
        && a.place().isWrittenAs(b.place());
  }

  /** Another name, as far as anything tells. */
  static boolean otherName(long pattern, Details a, Details b) {
    boolean other = NAME.is(pattern, "surname_only") || NAME.is(pattern, "other");
    boolean said = other && !BIRTH.is(pattern, "exact") || sisters(pattern, a, b);
    boolean brothers = (ofCase(a) || ofCase(b)) && NameWords.exchanged(a, b) && !bornAlike(pattern);
    return (said || brothers) && !nationalKey(pattern)
        || otherForenames(pattern, a, b)
        || otherBirth(pattern, a, b)
        || twinsApart(pattern, a, b);
  }

  /**
   * Two people of one name in two places: something else disagrees as well, or many bear the name.
   * Cousins of a name that many bear may share a telephone too.
   */
  static boolean namesakes(long pattern, Details a, Details b) {
    boolean cousins =
        (twoHomes(a, b) || ADDRESS.is(pattern, "other"))
            && otherYear(a, b)
            && (NameFrequencies.quiteCommon(a, b) || a.accused() || b.accused());
    boolean own = PHONE.is(pattern, "exact") && !cousins || EMAIL.is(pattern, "exact");
    if (own || nationalKey(pattern)) {
      return false;
    }
    if (!ADDRESS.is(pattern, "other")) {
      boolean elsewhere =
          twoHomes(a, b)
              || twoNumbers(a, b) && (a.place().isHomeOf(b.place()) || otherYear(a, b))
              || PHONE.is(pattern, "other") && !near(pattern);
      return elsewhere && !BIRTH.is(pattern, "exact");
    }
    return !BIRTH.is(pattern, "exact")
        || PHONE.is(pattern, "other")
        || EMAIL.is(pattern, "other")
        || twoHomes(a, b) && NameFrequencies.quiteCommon(a, b);
  }

  /** Second forenames, titles or the addition to the surname tell two people apart. */
  private static boolean otherForenames(long pattern, Details a, Details b) {
    boolean unlike = NAME.is(pattern, "forename_only") || TITLE.is(pattern, "other");
    boolean second =
        NameWords.leadingNameOnly(a.forename(), b.forename()) && NameWords.order(a, b) == null
            || NameWords.generationOfOne(a.forename(), b.forename());
    return MIDDLE_NAME.is(pattern, "other") && !NAME.is(pattern, "reversed")
        || NameWords.otherSecondName(a.forename(), b.forename()) && !NAME.is(pattern, "reversed")
        || NameWords.otherGeneration(a.surname(), b.surname())
        || NameWords.otherGeneration(a.forename(), b.forename())
        || NameWords.relationOfOne(a.forename(), b.forename())
        || second && !BIRTH.is(pattern, "exact")
        || unlike && !bornAlike(pattern);
  }

  /**
   * Names that are not the same, or half a name, beside a birth that is not the same, or is not
   * said: brothers and sisters, a couple, or a name that runs in the family. An initial is that of
   * several where many bear the surname.
   */
  private static boolean otherBirth(long pattern, Details a, Details b) {
    boolean missing = BIRTH.of(pattern) == MISSING;
    boolean home = sameHome(pattern, a, b);
    boolean said = !missing && !BIRTH.is(pattern, "new_year");
    if (!said && NAME.is(pattern, "one_part") && !EMAIL.is(pattern, "exact")) {
      return true;
    }
    if (missing) {
      boolean together = home || contact(pattern);
      return onlyAlike(pattern, a, b)
          || NAME.is(pattern, "reversed") && together
          || NAME.is(pattern, "initials") && NameFrequencies.knowsSurname(a, b);
    }
    boolean other = !bornAlike(pattern);
    boolean likeName = NAME.is(pattern, "alias") || likeForename(pattern, a, b);
    boolean notExact = !BIRTH.is(pattern, "exact");
    boolean slip = notExact && onlyAlike(pattern, a, b);
    return slip && (home || near(pattern))
        || notExact
            && twoHomes(a, b)
            && !NameComparison.equalForename(a, b)
            && !NAME.is(pattern, "reversed")
        || other && home && likeName
        || BIRTH.is(pattern, "other") && (home || twoHomes(a, b) || writtenAlike(pattern, a, b));
  }

  /**
   * One birth date, and two names at one home, or two forenames who share an address to write to.
   */
  private static boolean twinsApart(long pattern, Details a, Details b) {
    if (!BIRTH.is(pattern, "exact")) {
      return false;
    }
    boolean home = sameHome(pattern, a, b) || ADDRESS.is(pattern, "home");
    return NAME.is(pattern, "other") && home
        || PHONE.is(pattern, "exact") && onlyAlike(pattern, a, b)
        || NAME.is(pattern, "surname_only")
            && (contact(pattern) || near(pattern) && twoForenames(a, b));
  }

  /** A written address is no number: there only two names that both exist are two people. */
  private static boolean twoForenames(Details a, Details b) {
    return a.forename() != null
        && b.forename() != null
        && NameComparison.differentNames(a.forename(), b.forename());
  }

  /**
   * Sisters have names that are alike, and one home and telephone, but hardly one e-mail address.
   */
  private static boolean sisters(long pattern, Details a, Details b) {
    return BIRTH.is(pattern, "other")
        && !NameComparison.equalForename(a, b)
        && !NAME.is(pattern, "reversed")
        && (NAME.is(pattern, "alias") || !EMAIL.is(pattern, "exact"));
  }

  private static boolean likeForename(long pattern, Details a, Details b) {
    return (NAME.is(pattern, "one_edit") || NAME.is(pattern, "similar"))
        && !NameComparison.sameForename(a, b);
  }

  private static boolean onlyAlike(long pattern, Details a, Details b) {
    return likeForename(pattern, a, b) && !NameComparison.misspelt(a.forename(), b.forename());
  }

  /** One home by its number, or by its written address and the telephone in it. */
  private static boolean sameHome(long pattern, Details a, Details b) {
    return a.place().isHomeOf(b.place())
        || ADDRESS.is(pattern, "home") && PHONE.is(pattern, "exact");
  }

  /** One address as far as it is written. */
  private static boolean near(long pattern) {
    return ADDRESS.of(pattern) <= ADDRESS.levels().indexOf("postcode");
  }

  /** Plots and rooms of one site share its UPRN and its street, but not the number. */
  private static boolean twoNumbers(Details a, Details b) {
    String one = a.place().numbers();
    String other = b.place().numbers();
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  /** A slip in a year is one, but not together with another home. */
  private static boolean otherYear(Details a, Details b) {
    return BirthDate.yearsApart(a.birth(), b.birth()) > 0
        && !BirthDate.otherCentury(a.birth(), b.birth());
  }

  private static boolean twoHomes(Details a, Details b) {
    return a.place().uprn() != null && b.place().uprn() != null && !a.place().isHomeOf(b.place());
  }
}
