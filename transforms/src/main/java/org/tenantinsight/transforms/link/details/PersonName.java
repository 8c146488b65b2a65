package org.tenantinsight.transforms.link.details;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of people in one spelling: capitals A to Z, single blanks, no title.
 *
 * <p>Source of the rule: linkage, step 1 (mention). ICU turns any script and accent into Latin
 * letters, so that one person reads alike whatever keyboard wrote the row.
 */
public final class PersonName {

  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final Pattern APOSTROPHE = Pattern.compile("['`\u2018\u2019]");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Z]+");
  private static final Pattern TWO_PEOPLE =
      Pattern.compile("&|\\+|\\band\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> TITLES =
      Set.of(
          "MR", "MRS", "MS", "MISS", "MX", "MASTER", "DR", "PROF", "REV", "REVD", "SIR", "DAME",
          "LADY", "LORD", "CLLR");
  private static final Set<String> OFFICE = WordList.words("office.txt");
  private static final Set<String> NO_NAME = WordList.lines("no-name.txt");
  private static final Set<String> COMPANY = WordList.words("company.txt");
  private static final Set<String> UNNAMED = WordList.lines("unnamed.txt");

  private PersonName() {}

  /** A name in one spelling, or null when no letter is left. */
  public static @Nullable String fold(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String latin = isAscii(name) ? name : TO_LATIN.transliterate(name);
    String capitals = APOSTROPHE.matcher(latin).replaceAll("").toUpperCase(Locale.ROOT);
    List<String> words =
        Arrays.stream(NOT_A_LETTER.split(capitals)).filter(w -> !w.isEmpty()).toList();
    int first = 0;
    while (first < words.size() - 1 && TITLES.contains(words.get(first))) {
      first++;
    }
    String folded = String.join(" ", words.subList(first, words.size()));
    return folded.isEmpty() ? null : folded;
  }

  /**
   * The name of one person out of a field where staff write anything, or null for an organisation,
   * several people at once, or no name ("not known").
   */
  static @Nullable String ofOnePerson(@Nullable String freeText) {
    if (freeText == null || freeText.contains("/") || TWO_PEOPLE.matcher(freeText).find()) {
      return null;
    }
    String folded = fold(freeText);
    return folded == null || isNobodys(folded) || hasWord(folded, OFFICE) ? null : folded;
  }

  /**
   * Whether columns for the names of one person hold those of a company, of two people, or what
   * staff write where they have no name. There a surname such as School is a surname.
   */
  public static boolean isNobodys(@Nullable String forename, @Nullable String surname) {
    if (forename != null && TWO_PEOPLE.matcher(forename).find()) {
      return true;
    }
    String last = fold(surname);
    if (last != null
        && OFFICE.contains(last.substring(last.lastIndexOf(' ') + 1))
        && last.indexOf(' ') > 0) {
      return true; // "Church Trust"; the surname Trust is one word
    }
    String folded =
        fold((forename == null ? "" : forename) + " " + (surname == null ? "" : surname));
    return folded != null && isNobodys(folded);
  }

  private static boolean isNobodys(String folded) {
    return NO_NAME.contains(folded) || hasWord(folded, COMPANY);
  }

  private static boolean hasWord(String folded, Set<String> words) {
    return Arrays.stream(folded.split(" ")).anyMatch(words::contains);
  }

  /** Whether a folded forename is one that several children of a home may bear. */
  public static boolean isUnnamed(@Nullable String forename) {
    return forename != null && UNNAMED.contains(firstWord(forename));
  }

  /** Whether a folded word is a title and no name. */
  static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  /** The first forename of several. */
  public static String firstWord(String folded) {
    int blank = folded.indexOf(' ');
    return blank < 0 ? folded : folded.substring(0, blank);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
