package org.tenantinsight.transforms.link.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.Details;
import org.tenantinsight.transforms.link.details.PersonName;
import org.tenantinsight.transforms.link.details.WordList;

/**
 * How common a name is: the share of people who bear it. Two rows that agree on a rare name tell
 * more than two that agree on SMITH. The list ships with the program and does not change with who
 * is on file tonight, so that two rows weigh the same every night.
 */
public final class NameFrequencies {

  private static final double PEOPLE = 100_000;
  private static final double COMMON = 8e-6;
  private static final double RARE_FORENAME = 30 / PEOPLE;
  private static final double RARE_SURNAME = 6 / PEOPLE;
  private static final Set<String> OF_ALL = WordList.words("surnames-of-all.txt");
  private static final Map<String, Double> FORENAMES = read("forename");
  private static final Map<String, Double> SURNAMES = read("surname");

  private NameFrequencies() {}

  /** Share of people with the forename, by its first word. */
  static double forename(String name) {
    return FORENAMES.getOrDefault(PersonName.firstWord(name), RARE_FORENAME);
  }

  /** Share of people with the surname. */
  static double surname(String name) {
    return SURNAMES.getOrDefault(name, RARE_SURNAME);
  }

  /** Whether the list has the forename: then it is no slip of the pen for another one. */
  static boolean knowsForename(@Nullable String name) {
    return name != null && FORENAMES.containsKey(name);
  }

  /** Whether the list has one of the surnames: then many families bear it. */
  static boolean knowsSurname(Details a, Details b) {
    return surname(a, b) > RARE_SURNAME;
  }

  /** Share of people with the commoner of the two surnames. */
  static double surname(Details a, Details b) {
    return Math.max(
        a.surname() == null ? 0 : surname(a.surname()),
        b.surname() == null ? 0 : surname(b.surname()));
  }

  /** Share of people with the commoner of the two forenames. */
  static double forename(Details a, Details b) {
    return Math.max(
        a.forename() == null ? 0 : forename(a.forename()),
        b.forename() == null ? 0 : forename(b.forename()));
  }

  /**
   * Whether so many people bear the full name that two of them may well meet in one register; also
   * where the surname is one that most men or women of a community have.
   */
  static boolean common(Details a, Details b) {
    boolean shared = a.surname() != null && a.surname().equals(b.surname());
    return shared && OF_ALL.contains(a.surname()) || surname(a, b) * forename(a, b) > COMMON;
  }

  /** Whether so many bear it that two homes in one register may each have one. */
  static boolean quiteCommon(Details a, Details b) {
    return surname(a, b) * forename(a, b) > COMMON / 10;
  }

  private static Map<String, Double> read(String kind) {
    Map<String, Double> shares = new HashMap<>();
    for (String line : WordList.lines("name-frequencies.txt")) {
      String[] words = line.split(" ");
      if (words[0].equals(kind)) {
        for (int i = 2; i < words.length; i++) {
          shares.merge(words[i], Double.parseDouble(words[1]) / PEOPLE, Math::max);
        }
      }
    }
    return shares;
  }
}
