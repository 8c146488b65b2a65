package org.tenantinsight.transforms.link.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is compared of two rows, and the levels of agreement of each, strongest first. The last
 * level is disagreement. Where one of the rows says nothing the comparison counts nothing.
 *
 * <p>Source of the rule: linkage, step 4.
 */
public enum Comparison {
  /** Forename and surname together. */
  NAME(
      List.of(
          "exact",
          "alias",
          "reversed",
          "one_edit",
          "similar",
          "reversed_similar",
          "initials",
          "one_part",
          "surname_only",
          "forename_only",
          "other")),
  /** Date of birth; new_year = both are one 1 January. */
  BIRTH(List.of("exact", "new_year", "swapped", "one_slip", "two_parts", "month", "year", "other")),
  /** Telephone numbers. */
  PHONE(List.of("exact", "one_slip", "other")),
  /** E-mail addresses. */
  EMAIL(List.of("exact", "similar", "other")),
  /** The address as one thing. */
  ADDRESS(List.of("home", "street", "postcode", "district", "town", "other")),
  /** The tenancy on the row: the people of a household share it. */
  TENANCY(List.of("exact", "other")),
  /** Forenames after the first. */
  MIDDLE_NAME(List.of("exact", "initial", "other")),
  /** The sex that the titles tell. */
  TITLE(List.of("exact", "other")),
  /** A number that the state gives to one person. */
  NATIONAL_KEY(List.of("exact", "one_slip", "other"));

  /** The level of a comparison of which one side says nothing. */
  public static final int MISSING = 15;

  private final List<String> levels;

  Comparison(List<String> levels) {
    this.levels = levels;
  }

  /** Its name in the model file. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names of the levels, as the model file has them. */
  public List<String> levels() {
    return levels;
  }

  int level(String name) {
    int level = levels.indexOf(name);
    if (level < 0) {
      throw new IllegalArgumentException(this + " has no level " + name);
    }
    return level;
  }

  /** The level of this comparison in a pattern. */
  public int of(long pattern) {
    return (int) (pattern >>> (4 * ordinal())) & 15;
  }

  /** Whether a pattern has this comparison at the level of that name. */
  public boolean is(long pattern, String name) {
    return of(pattern) == levels.indexOf(name);
  }

  /** A pattern in words: what was compared and how far it agrees, without any value. */
  public static String words(long pattern) {
    return Stream.of(values())
        .filter(each -> each.of(pattern) != MISSING)
        .map(each -> each.name() + " " + each.levels.get(each.of(pattern)))
        .collect(Collectors.joining(", "))
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ');
  }

  long at(int level) {
    return (long) level << (4 * ordinal());
  }
}
