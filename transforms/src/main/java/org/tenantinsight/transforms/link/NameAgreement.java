package org.tenantinsight.transforms.link;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.Aliases;
import org.tenantinsight.transforms.link.details.PersonName;

/**
 * How far a name agrees with that of a person on file.
 *
 * <p>Source of the rule: linkage, steps 2 and 6. All names come folded ({@link PersonName#fold}).
 */
enum NameAgreement {
  /** Surname equal and forename equal, or an alias of it. */
  SAME,
  /** May be the same name: initial, reversed order, slip of the pen, part of it. */
  LIKE,
  /** The forename agrees and the surname does not: a marriage, or somebody else. */
  FORENAME_ONLY,
  /** Another name. */
  CONFLICT;

  private static final double CLOSE_ENOUGH = 0.9;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
  private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);

  /**
   * Compares in this order: the surname at the end of the other name, at its start (reversed),
   * nearly so, and then the forename alone.
   *
   * @return null when either name is missing
   */
  static @Nullable NameAgreement of(
      @Nullable String forename,
      @Nullable String surname,
      @Nullable String preferredName,
      @Nullable String other) {
    if (surname == null || other == null) {
      return null;
    }
    if (other.equals(surname) || other.equals(forename)) {
      return other.equals(surname) && forename == null ? SAME : LIKE;
    }
    if (other.endsWith(" " + surname)) {
      String given = other.substring(0, other.length() - surname.length() - 1);
      return sameForename(forename, preferredName, given)
          ? SAME
          : likeForename(forename, preferredName, given) ? LIKE : CONFLICT;
    }
    if (other.startsWith(surname + " ")
        && sameForename(forename, preferredName, other.substring(surname.length() + 1))) {
      return LIKE;
    }
    int lastBlank = other.lastIndexOf(' ');
    String given = lastBlank < 0 ? other : other.substring(0, lastBlank);
    String family = other.substring(lastBlank + 1);
    if (sameForename(forename, preferredName, given)) {
      return likeSurname(surname, family) ? LIKE : FORENAME_ONLY;
    }
    return CONFLICT;
  }

  /**
   * Whether the names speak against one person. A new surname beside the same forename does so
   * unless the birth date is the same too: people marry.
   */
  static boolean conflict(@Nullable NameAgreement agreement, boolean sameBirthDate) {
    return agreement == CONFLICT || agreement == FORENAME_ONLY && !sameBirthDate;
  }

  private static boolean sameForename(
      @Nullable String forename, @Nullable String preferredName, String given) {
    return forename != null && sameForename(forename, given)
        || preferredName != null && sameForename(preferredName, given);
  }

  /** Equal, or an alias, or one with a middle name that the other leaves out. */
  private static boolean sameForename(String one, String other) {
    if (one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " ")) {
      return true;
    }
    boolean oneHasNoMiddleName = one.indexOf(' ') < 0 || other.indexOf(' ') < 0;
    return oneHasNoMiddleName
        && Aliases.share(PersonName.firstWord(one), PersonName.firstWord(other));
  }

  private static boolean likeForename(
      @Nullable String forename, @Nullable String preferredName, String given) {
    return forename == null
        || likeForename(forename, given)
        || preferredName != null && likeForename(preferredName, given);
  }

  /** Each word that both have is like the other's: brothers may share the first of two names. */
  private static boolean likeForename(String one, String other) {
    String[] a = one.split(" ");
    String[] b = other.split(" ");
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      boolean initial = a[i].length() == 1 || b[i].length() == 1;
      if (initial ? a[i].charAt(0) != b[i].charAt(0) : !similar(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean likeSurname(String surname, String family) {
    return similar(surname, family)
        || surname.endsWith(" " + family)
        || surname.startsWith(family + " ");
  }

  private static boolean similar(String a, String b) {
    // one letter is much of a short name: Ian is not Ann
    boolean longEnough = Math.min(a.length(), b.length()) >= 5;
    return SIMILARITY.apply(a, b) >= CLOSE_ENOUGH || longEnough && ONE_EDIT.apply(a, b) >= 0;
  }
}
