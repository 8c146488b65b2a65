package org.tenantinsight.transforms.link.match;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.Aliases;
import org.tenantinsight.transforms.link.details.Details;
import org.tenantinsight.transforms.link.details.PersonName;
import org.tenantinsight.transforms.link.details.Slips;
import org.tenantinsight.transforms.link.details.WordList;

/**
 * The words of names of several words: their order, and what stands beside the first forename
 * (second names, Snr and Jnr, "(daughter)").
 *
 * <p>Source of the rule: linkage, steps 4 and 6.
 */
final class NameWords {

  private static final Set<String> SENIOR = Set.of("SNR", "SR", "SENIOR");
  private static final Set<String> JUNIOR = Set.of("JNR", "JR", "JUNIOR");
  private static final Set<String> LEADING = WordList.words("leading-names.txt");
  private static final Set<String> RELATION = WordList.words("relation.txt");

  private NameWords() {}

  /**
   * The level of two names that have the same words: "exact" when they only end the forenames at
   * another word, "reversed" when the words stand in another order, else null.
   */
  static @Nullable String order(Details a, Details b) {
    if (length(a) != length(b)) {
      return null;
    }
    String one = full(a);
    String other = full(b);
    if (one.equals(other)) {
      return "exact";
    }
    if (brothers(a, b)) {
      return null;
    }
    return one.indexOf(' ') != one.lastIndexOf(' ') && Arrays.equals(sorted(one), sorted(other))
        ? "reversed"
        : null;
  }

  /** Whether three words or more stand in another order, whichever of them is the surname. */
  static boolean exchanged(Details a, Details b) {
    return "reversed".equals(order(a, b));
  }

  /** Of one surname, and each is called first by what is the other's second name. */
  private static boolean brothers(Details a, Details b) {
    return a.forename() != null
        && b.forename() != null
        && Objects.equals(a.surname(), b.surname())
        && NameComparison.differentNames(a.forename(), b.forename());
  }

  private static int length(Details row) {
    return parts(row).mapToInt(part -> part.length() + 1).sum();
  }

  private static String full(Details row) {
    return String.join(" ", parts(row).toList());
  }

  private static Stream<String> parts(Details row) {
    return Stream.of(row.forename(), row.middleName(), row.surname()).filter(Objects::nonNull);
  }

  private static String[] sorted(String words) {
    return Arrays.stream(words.split(" ")).sorted().toArray(String[]::new);
  }

  /** Two forenames each, the first alike and the second another one: Mohammed Bilal and Hamza. */
  static boolean otherSecondName(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.indexOf(' ') < 0 || other.indexOf(' ') < 0) {
      return false;
    }
    String[] ones = one.split(" ");
    String[] others = other.split(" ");
    return sameWord(ones[0], others[0])
        && !sameWord(ones[1], others[1])
        && !Slips.one(ones[1], others[1]);
  }

  private static boolean sameWord(String one, String other) {
    return one.equals(other) || NameComparison.initial(one, other) || Aliases.share(one, other);
  }

  /**
   * One name only, and it is one that stands before the name proper: Mohammed beside Mohammed
   * Bilal, who may be his father or his brother.
   */
  static boolean leadingNameOnly(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.indexOf(' ') < 0 == other.indexOf(' ') < 0) {
      return false;
    }
    String first = PersonName.firstWord(one);
    return sameWord(first, PersonName.firstWord(other))
        && LEADING.stream().anyMatch(leading -> sameWord(leading, first));
  }

  /** One name with SNR and one with JNR. */
  static boolean otherGeneration(@Nullable String one, @Nullable String other) {
    return endsWith(one, SENIOR) && endsWith(other, JUNIOR)
        || endsWith(one, JUNIOR) && endsWith(other, SENIOR);
  }

  /** SNR or JNR in one of the names alone: there is another bearer of the name. */
  static boolean generationOfOne(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && (endsWith(one, SENIOR) || endsWith(one, JUNIOR))
            != (endsWith(other, SENIOR) || endsWith(other, JUNIOR));
  }

  private static boolean endsWith(@Nullable String name, Set<String> additions) {
    return name != null
        && name.indexOf(' ') > 0
        && additions.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  /** One of the names says who its bearer is to somebody: "Julie (daughter)". */
  static boolean relationOfOne(@Nullable String one, @Nullable String other) {
    return one != null && other != null && saysRelation(one) != saysRelation(other);
  }

  private static boolean saysRelation(String forename) {
    return forename.indexOf(' ') > 0
        && Arrays.stream(forename.split(" ")).skip(1).anyMatch(RELATION::contains);
  }
}
