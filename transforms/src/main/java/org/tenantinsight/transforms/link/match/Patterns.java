package org.tenantinsight.transforms.link.match;

import static org.tenantinsight.transforms.link.match.Comparison.ADDRESS;
import static org.tenantinsight.transforms.link.match.Comparison.BIRTH;
import static org.tenantinsight.transforms.link.match.Comparison.EMAIL;
import static org.tenantinsight.transforms.link.match.Comparison.MIDDLE_NAME;
import static org.tenantinsight.transforms.link.match.Comparison.MISSING;
import static org.tenantinsight.transforms.link.match.Comparison.NAME;
import static org.tenantinsight.transforms.link.match.Comparison.NATIONAL_KEY;
import static org.tenantinsight.transforms.link.match.Comparison.PHONE;
import static org.tenantinsight.transforms.link.match.Comparison.TENANCY;
import static org.tenantinsight.transforms.link.match.Comparison.TITLE;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.BirthDate;
import org.tenantinsight.transforms.link.details.Details;
import org.tenantinsight.transforms.link.details.Place;
import org.tenantinsight.transforms.link.details.Slips;

/**
 * Compares two rows: the levels of all comparisons in one number, four bits each.
 *
 * <p>Source of the rule: linkage, step 4.
 */
public final class Patterns {

  /**
   * Which rules of comparison these are. A change of {@link Patterns}, {@link NameComparison},
   * {@link Caution}, {@link NameFrequencies} or of how {@code details} spells things needs the next
   * number, so that the pairs of earlier nights are weighed again.
   */
  static final int EDITION = 12;

  private static final Set<String> OF_MEN = Set.of("MR", "MASTER", "SIR", "LORD");
  private static final Set<String> OF_WOMEN = Set.of("MRS", "MS", "MISS", "DAME", "LADY");

  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");

  private Patterns() {}

  /** The pattern of two rows, whichever comes first. */
  public static long of(Details a, Details b) {
    return at(NAME, NameComparison.level(a, b))
        | at(BIRTH, birth(a.birth(), b.birth()))
        | at(PHONE, contact(a.phones(), b.phones(), Slips::one, "one_slip"))
        | at(EMAIL, contact(a.emails(), b.emails(), Patterns::similarEmail, "similar"))
        | at(ADDRESS, place(a.place(), b.place()))
        | at(TENANCY, equality(a.tenancyRef(), b.tenancyRef()))
        | at(MIDDLE_NAME, middleName(a.middleName(), b.middleName()))
        | at(TITLE, equality(sex(a.title()), sex(b.title())))
        | at(NATIONAL_KEY, nationalKey(a.nationalKey(), b.nationalKey()));
  }

  private static long at(Comparison comparison, String level) {
    return comparison.at("missing".equals(level) ? MISSING : comparison.level(level));
  }

  private static String birth(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return "missing";
    }
    if (a.equals(b)) {
      return a.endsWith("-01-01") ? "new_year" : "exact";
    }
    // two 1 Januaries are two years that somebody guessed, and no slip of one date
    boolean guessed = a.endsWith("-01-01") && b.endsWith("-01-01");
    boolean year = a.regionMatches(0, b, 0, 4);
    boolean month = a.regionMatches(5, b, 5, 2);
    boolean day = a.regionMatches(8, b, 8, 2);
    if (BirthDate.swapped(a, b)) {
      return "swapped";
    }
    if (!guessed && BirthDate.oneSlip(a, b)) {
      return "one_slip";
    }
    if (!guessed && (year && month || year && day || month && day)) {
      return "two_parts";
    }
    long apart = daysApart(a, b);
    return apart <= 31 ? "month" : apart <= 366 ? "year" : "other";
  }

  private static long daysApart(String a, String b) {
    return Math.abs(
        java.time.LocalDate.parse(a).toEpochDay() - java.time.LocalDate.parse(b).toEpochDay());
  }

  private static String contact(
      List<String> a, List<String> b, BiPredicate<String, String> like, String likeLevel) {
    if (a.isEmpty() || b.isEmpty()) {
      return "missing";
    }
    if (a.stream().anyMatch(b::contains)) {
      return "exact";
    }
    return a.stream().anyMatch(one -> b.stream().anyMatch(other -> like.test(one, other)))
        ? likeLevel
        : "other";
  }

  /** People of one name choose addresses that differ in a number: a slip is one in letters. */
  private static boolean similarEmail(String one, String other) {
    boolean sameMailbox =
        one.substring(0, one.indexOf('@') + 1).equals(other.substring(0, other.indexOf('@') + 1));
    return sameMailbox && one.indexOf('@') > 3
        || Math.abs(one.length() - other.length()) < 3
            && digits(one).equals(digits(other))
            && commonPlaces(one, other) >= Math.max(one.length(), other.length()) - 3;
  }

  private static String digits(String text) {
    return NOT_A_DIGIT.matcher(text).replaceAll("");
  }

  /** Letters that stand in the same place from the start or from the end. */
  private static int commonPlaces(String one, String other) {
    return commonStart(one, other) + commonEnd(one, other);
  }

  private static int commonStart(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonEnd(String one, String other) {
    int from = 0;
    while (from < one.length()
        && from < other.length()
        && one.charAt(one.length() - 1 - from) == other.charAt(other.length() - 1 - from)) {
      from++;
    }
    return from;
  }

  /** A hostel has many people: that two rows name it tells no more than one postcode does. */
  private static String place(Place a, Place b) {
    String level = address(a, b);
    boolean communal = a.communal() || b.communal();
    return communal && (level.equals("home") || level.equals("street")) ? "postcode" : level;
  }

  private static String address(Place a, Place b) {
    boolean sameUprn = a.isHomeOf(b);
    boolean bothNumbered = !a.numbers().isEmpty() && !b.numbers().isEmpty();
    boolean sameNumbers = bothNumbered && a.numbers().equals(b.numbers());
    // flats of one entrance may share its UPRN
    if (sameUprn && (sameNumbers || !bothNumbered)) {
      return "home";
    }
    boolean known = a.postcode() != null || a.suburb() != null || !a.words().isEmpty();
    boolean otherKnown = b.postcode() != null || b.suburb() != null || !b.words().isEmpty();
    if (!known || !otherKnown) {
      return sameUprn ? "home" : "missing";
    }
    boolean postcode = a.postcode() != null && a.postcode().equals(b.postcode());
    boolean district = near(a.outcode(), b.outcode()) || near(a.suburb(), b.suburb());
    boolean street =
        !a.words().isEmpty() && !b.words().isEmpty() && NameComparison.close(a.words(), b.words());
    if (street && (postcode || district)) {
      return a.numbers().equals(b.numbers()) ? "home" : "street";
    }
    // a list of one place names no town at all
    if (street && nowhere(a) && nowhere(b)) {
      return sameNumbers ? "home" : "street";
    }
    if (postcode) {
      return sameNumbers && !twoBuildings(a.building(), b.building()) ? "home" : "postcode";
    }
    if (district) {
      return "district";
    }
    if (a.postcode() != null && b.postcode() != null) {
      return "other";
    }
    return a.suburb() != null && b.suburb() != null ? "town" : "missing";
  }

  /** One flat number in two buildings of a postcode. */
  private static boolean twoBuildings(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !NameComparison.close(one, other);
  }

  private static boolean nowhere(Place place) {
    return place.postcode() == null && place.suburb() == null;
  }

  private static boolean near(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && (one.equals(other) || one.length() > 5 && NameComparison.close(one, other));
  }

  private static String equality(@Nullable String one, @Nullable String other) {
    return one == null || other == null ? "missing" : one.equals(other) ? "exact" : "other";
  }

  private static String middleName(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return "missing";
    }
    if (one.equals(other)) {
      return one.length() == 1 ? "initial" : "exact";
    }
    boolean initial = one.length() == 1 || other.length() == 1;
    return initial && one.charAt(0) == other.charAt(0) ? "initial" : "other";
  }

  private static String nationalKey(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return "missing";
    }
    return one.equals(other) ? "exact" : Slips.one(one, other) ? "one_slip" : "other";
  }

  private static @Nullable String sex(@Nullable String title) {
    if (title == null) {
      return null;
    }
    return OF_MEN.contains(title) ? "M" : OF_WOMEN.contains(title) ? "F" : null;
  }
}
