package org.tenantinsight.transforms.link.details;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is named in a field where staff write anything: nobody, one person, or two ("Mr A &amp; Mrs B
 * Smith").
 *
 * <p>Two people are told apart only when both names are complete, a surname written once being that
 * of both. "Mr &amp; Mrs Smith" is not: it is nobody's forename. Source of the rule: linkage, step
 * 1 (mention).
 */
public final class PeopleInCell {

  private static final Pattern BETWEEN_TWO =
      Pattern.compile("\\s*[&+]\\s*|\\s+and\\s+", Pattern.CASE_INSENSITIVE);
  private static final Set<String> RELATION = WordList.words("relation.txt");
  private static final String SECOND = "|&2";

  private PeopleInCell() {}

  /** The folded names, in the order in which they are written; at most two. */
  public static List<String> names(@Nullable String cell) {
    if (cell == null) {
      return List.of();
    }
    String[] parts = BETWEEN_TWO.split(cell.strip());
    if (parts.length == 1) {
      String only = PersonName.ofOnePerson(cell);
      return only == null ? List.of() : List.of(only);
    }
    List<List<String>> names = Arrays.stream(parts).map(PeopleInCell::words).toList();
    if (names.size() != 2 || names.contains(List.<String>of())) {
      return List.of();
    }
    List<String> full =
        List.of(inFull(names.get(0), names.get(1)), inFull(names.get(1), names.get(0)));
    return full.contains("") ? List.of() : full;
  }

  /** The words of a name without its titles; none when they name no person. */
  private static List<String> words(String part) {
    String folded = PersonName.ofOnePerson(part);
    if (folded == null) {
      return List.of();
    }
    List<String> words = List.of(folded.split(" "));
    boolean nobody =
        PersonName.isTitle(words.get(0)) || words.stream().anyMatch(RELATION::contains);
    return nobody ? List.of() : words;
  }

  /** The name with the other one's surname where it has none; empty when that has none either. */
  private static String inFull(List<String> words, List<String> other) {
    if (words.size() > 1) {
      return String.join(" ", words);
    }
    return other.size() > 1 ? words.get(0) + " " + other.get(other.size() - 1) : "";
  }

  /**
   * The key of a mention: that of its row, marked when it is the second person in it.
   *
   * @param rowKey the row's key columns joined by |
   * @param place 0 for the first person, 1 for the second
   */
  public static String mentionKey(String rowKey, int place) {
    return place == 0 ? rowKey : rowKey + SECOND;
  }

  /** The key of the row that a mention stands in. */
  public static String rowKey(String mentionKey) {
    return mentionKey.endsWith(SECOND)
        ? mentionKey.substring(0, mentionKey.length() - SECOND.length())
        : mentionKey;
  }
}
