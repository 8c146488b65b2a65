package org.tenantinsight.transforms.link.match;

import java.util.Arrays;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.Aliases;
import org.tenantinsight.transforms.link.details.Details;
import org.tenantinsight.transforms.link.details.PersonName;
import org.tenantinsight.transforms.link.details.Slips;
import org.tenantinsight.transforms.link.details.WordList;

/** How far two names agree; see {@link Comparison#NAME} for the levels. */
final class NameComparison {

  private static final double CLOSE = 0.9;
  private static final double LIKE = 0.8;
  private static final int LONG_NAME = 8;
  private static final int MOST_PREFIX = 4;
  private static final double PREFIX_BONUS = 0.1;
  private static final double ROUNDING = 1e-9;
  private static final Set<String> OTHERS = WordList.words("forenames.txt");
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

  private NameComparison() {}

  static String level(Details a, Details b) {
    String af = a.forename();
    String as = a.surname();
    String bf = b.forename();
    String bs = b.surname();
    if (af == null && as == null || bf == null && bs == null) {
      return "missing";
    }
    if (af == null || as == null || bf == null || bs == null) {
      return onePart(af, as, bf, bs);
    }
    if (as.equals(bs)) {
      if (equalForename(a, b)) {
        return "exact";
      }
      if (alias(a, b)) {
        return "alias";
      }
    }
    if (af.equals(bs) && as.equals(bf)) {
      return "reversed";
    }
    String written = NameWords.order(a, b);
    if (written != null) {
      return written;
    }
    if (Slips.one(af, bf) && Slips.one(as, bs) && !differentNames(af, bf)) {
      return "one_edit";
    }
    if (likeSurname(as, bs) && (likeForename(af, bf) || alias(a, b))) {
      return "similar";
    }
    if (likeSurname(af, bs) && likeSurname(as, bf)) {
      return "reversed_similar";
    }
    boolean surname = likeSurname(as, bs);
    if (surname && initial(af, bf)) {
      return "initials";
    }
    if (surname || as.equals(bf) || af.equals(bs)) {
      return "surname_only";
    }
    if (sameForename(a, b) || likeForename(af, bf)) {
      return "forename_only";
    }
    return "other";
  }

  private static String onePart(
      @Nullable String af, @Nullable String as, @Nullable String bf, @Nullable String bs) {
    // one of the names has one part only, which may stand in the wrong column
    if (equal(as, bs) || equal(af, bf) || equal(as, bf) || equal(af, bs)) {
      return "one_part";
    }
    boolean like =
        as != null && bs != null && likeSurname(as, bs)
            || af != null && bf != null && likeForename(af, bf);
    if (like) {
      return "one_part";
    }
    return as != null && bs != null || af != null && bf != null ? "other" : "missing";
  }

  private static boolean equal(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  /** Whether one forename, or name that a person goes by, is the other's or an alias of it. */
  static boolean sameForename(Details a, Details b) {
    return equalForename(a, b) || alias(a, b);
  }

  /** Whether one forename, or name that a person goes by, is the other's. */
  static boolean equalForename(Details a, Details b) {
    return same(a.forename(), b.forename())
        || same(a.preferredName(), b.forename())
        || same(a.forename(), b.preferredName());
  }

  /** Equal, or one with a middle name that the other leaves out. */
  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && (one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " "))
        && Math.min(one.length(), other.length()) > 1;
  }

  private static boolean alias(Details a, Details b) {
    return share(a.forename(), b.forename())
        || share(a.preferredName(), b.forename())
        || share(a.forename(), b.preferredName());
  }

  private static boolean share(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && Aliases.share(PersonName.firstWord(one), PersonName.firstWord(other));
  }

  static boolean initial(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  static boolean close(String one, String other) {
    return one.equals(other)
        || mostSimilar(one, other) > CLOSE - ROUNDING && JARO_WINKLER.apply(one, other) >= CLOSE;
  }

  /** What the similarity is at most, by length and beginning: most pairs need no more. */
  private static double mostSimilar(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int start = 0;
    while (start < Math.min(shorter, MOST_PREFIX) && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    double jaro = (2 + shorter / (double) Math.max(one.length(), other.length())) / 3;
    return jaro + start * PREFIX_BONUS * (1 - jaro);
  }

  private static boolean likeSurname(String one, String other) {
    return close(one, other) || one.length() > 3 && Slips.one(one, other);
  }

  private static boolean likeForename(String one, String other) {
    return !differentNames(one, other)
        && one.length() > 2
        && other.length() > 2
        && JARO_WINKLER.apply(one, other) >= LIKE;
  }

  /**
   * Two names that are both known and no aliases are two names, however alike: Daniel, Danielle.
   */
  static boolean differentNames(String one, String other) {
    return !PersonName.firstWord(one).equals(PersonName.firstWord(other))
        && known(one)
        && known(other)
        && !share(one, other);
  }

  /**
   * One slip in a long name, or two letters exchanged: hardly another name. Short names and endings
   * (Gabriel, Gabriela) differ by one letter from person to person.
   */
  static boolean misspelt(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || !Slips.one(one, other)) {
      return false;
    }
    boolean sameEnd = one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    boolean longName = Math.max(one.length(), other.length()) >= LONG_NAME;
    return sameEnd && longName || sameLetters(one, other);
  }

  private static boolean sameLetters(String one, String other) {
    return Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  private static boolean known(String forename) {
    String first = PersonName.firstWord(forename);
    return Aliases.known(first) || NameFrequencies.knowsForename(first) || OTHERS.contains(first);
  }
}
