package org.tenantinsight.jobs.sample;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Communities.Community;
import org.tenantinsight.jobs.sample.Facts.Equality;
import org.tenantinsight.jobs.sample.Facts.Person;
import org.tenantinsight.jobs.sample.Facts.Reach;

/**
 * Draws a person: name, birth date, how to reach them, and what the fairness step may know.
 *
 * <p>Mobiles are 07700 900xxx, the range that Ofcom keeps for drama; where a thousand numbers are
 * too few they go on into the rest of 07700 2–9, which nobody has been given. Landlines are 01632,
 * an area code that no place has. E-mail domains end in {@code .example}.
 */
final class Identities {
  private static final int DRAMA_NUMBERS = 1_000;
  private static final int NUMBERS_OF_A_HOME = 6;
  private static final Weights DOMAINS = Weights.of("post.example 5 mail.example 3 home.example 2");
  private static final Weights NEEDS =
      Weights.of("- 955 LARGE_PRINT 18 EASY_READ 8 HEARING_LOOP 7 LITERACY 8 BSL 2 BRAILLE 2");
  private static final Weights PREFERENCES = Weights.of("PHONE 55 SMS 18 EMAIL 15 POST 10 VISIT 2");
  private static final Weights DISABILITY = Weights.of("N 70 Y 24 R 6");
  private static final Weights RELIGIONS = Weights.of("1 40 2 30 6 14 7 3 R 13");
  private static final Weights ORIENTATIONS = Weights.of("1 82 2 2 3 2 R 14");
  private static final Weights WORK = Weights.of("0 30 1 14 2 3 4 12 5 4 6 10 8 20 10 7");
  private static final Map<String, String> SHORT_NAMES =
      Map.ofEntries(
          Map.entry("Margaret", "Maggie"),
          Map.entry("Patricia", "Pat"),
          Map.entry("Susan", "Sue"),
          Map.entry("Christine", "Chris"),
          Map.entry("Deborah", "Debbie"),
          Map.entry("Jennifer", "Jenny"),
          Map.entry("Kathleen", "Kath"),
          Map.entry("Michael", "Mick"),
          Map.entry("Robert", "Bob"),
          Map.entry("Kenneth", "Ken"),
          Map.entry("Terence", "Terry"),
          Map.entry("Stephen", "Steve"),
          Map.entry("Mohammed", "Mo"),
          Map.entry("Thomas", "Tom"));

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z.]");

  private final SampleOptions options;
  private final int numbers;

  Identities(SampleOptions options) {
    this.options = options;
    int wanted = options.households() * NUMBERS_OF_A_HOME;
    this.numbers = wanted <= DRAMA_NUMBERS ? DRAMA_NUMBERS : wanted <= 100_000 ? 100_000 : 800_000;
  }

  /** Draws the person who is that member of the household. */
  Person draw(
      Household household,
      int number,
      Community community,
      String surname,
      int age,
      @Nullable LocalDate died,
      Chance chance) {
    boolean woman = chance.happens(0.54);
    String forename = chance.pick(woman ? community.women() : community.men());
    LocalDate born = options.asOf().minusYears(age).minusDays(chance.below(365));
    boolean adult = age >= 18;
    return new Person(
        "RP" + household.stem() + number,
        title(woman, age, chance),
        forename,
        surname,
        chance.happens(0.5) ? SHORT_NAMES.get(forename) : null,
        woman,
        born,
        !adult || chance.happens(0.985),
        died,
        reach(household, number, community, forename + "." + surname, age, chance),
        equality(community, woman, age, chance));
  }

  private static String title(boolean woman, int age, Chance chance) {
    if (age < 18 || chance.happens(0.1)) {
      return "";
    }
    return !woman ? "MR" : chance.happens(0.4) ? "MRS" : chance.happens(0.5) ? "MISS" : "MS";
  }

  private Reach reach(
      Household household, int number, Community community, String name, int age, Chance chance) {
    boolean interpreter = chance.happens(community.interpreterShare());
    boolean english = !interpreter && chance.happens(0.5);
    String language = english ? "en" : community.language();
    String need = chance.weighted(NEEDS);
    String preference = chance.weighted(PREFERENCES);
    boolean allowText = chance.happens(0.8);
    boolean landline = chance.happens(age > 60 ? 0.5 : 0.08);
    boolean mobile = chance.happens(age > 75 ? 0.7 : 0.96);
    boolean email = chance.happens(age > 75 ? 0.25 : 0.6);
    String domain = chance.weighted(DOMAINS);
    if (age < 18) {
      return new Reach(language, false, "", "", false, null, null, null);
    }
    long slot =
        (long) household.place.home() * NUMBERS_OF_A_HOME + household.number * 3L + number % 3;
    String local = address(name) + (household.place.home() % 9000 + 1000) + number;
    return new Reach(
        language,
        interpreter,
        need,
        preference,
        allowText,
        landline ? "01632" + line(slot) : null,
        mobile ? "07700" + line(slot) : null,
        email ? local + "@" + domain : null);
  }

  /** Six digits that differ for each slot; drama numbers alone where they are enough. */
  private String line(long slot) {
    long scattered = Math.floorMod(slot * 7919, (long) numbers);
    return Long.toString(numbers == 800_000 ? 200_000 + scattered : 900_000 + scattered);
  }

  private static String address(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(plain).replaceAll("");
  }

  private static Equality equality(Community community, boolean woman, int age, Chance chance) {
    String disability = age < 18 ? "N" : chance.weighted(DISABILITY);
    String illness = Integer.toString(chance.between(1, 10));
    String religion = chance.weighted(RELIGIONS);
    String orientation = chance.weighted(ORIENTATIONS);
    String work = age < 18 ? "9" : age >= 66 ? "5" : chance.weighted(WORK);
    return new Equality(
        disability,
        disability.equals("Y") ? illness : "",
        chance.happens(0.07) ? "17" : community.ethnicGroup(),
        woman ? "F" : "M",
        chance.happens(0.01) ? "R" : "1",
        religion,
        age < 16 ? "" : orientation,
        work.equals("9") ? "" : work);
  }
}
