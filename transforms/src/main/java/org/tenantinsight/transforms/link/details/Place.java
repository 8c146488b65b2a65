package org.tenantinsight.transforms.link.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address as far as a row gives it.
 *
 * @param uprn the national number of the home, digits only, no zeros in front
 * @param communal whether several households share the home, so that it tells nobody apart
 * @param numbers house and flat numbers in the order written, joined by a blank; empty when none
 * @param words the words of the first line without the numbers and without FLAT, UNIT and the like
 * @param suburb locality or town
 * @param postcode without blanks
 */
public record Place(
    @Nullable String uprn,
    boolean communal,
    String numbers,
    String words,
    @Nullable String suburb,
    @Nullable String postcode) {

  /** An address of which nothing is known. */
  public static final Place NOWHERE = new Place(null, false, "", "", null, null);

  private static final Set<String> SAYS_NOTHING =
      Set.of("FL", "FLAT", "APARTMENT", "APT", "UNIT", "ROOM", "NO", "NUMBER", "THE");
  private static final Set<String> BUILDING =
      Set.of("HSE", "CT", "BLDG", "TOWER", "LODGE", "POINT", "MANSIONS", "HEIGHTS");
  private static final Set<String> FLAT = Set.of("FL", "FLAT", "ROOM");

  /** Out of what a row writes. */
  public static Place of(
      @Nullable String uprn,
      @Nullable String line,
      @Nullable String suburb,
      @Nullable String postcode) {
    List<String> numbers = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String folded = AddressText.fold(line);
    if (folded != null) {
      String before = "";
      for (String word : folded.split(" ")) {
        boolean letterOfFlat = word.length() == 1 && FLAT.contains(before);
        if (letterOfFlat || Character.isDigit(word.charAt(0))) {
          numbers.add(word);
        } else if (!SAYS_NOTHING.contains(word)) {
          words.add(word);
        }
        before = word;
      }
    }
    return new Place(
        uprn == null || uprn.isBlank() ? null : uprn.strip().replaceFirst("^0+(?=.)", ""),
        false,
        String.join(" ", numbers),
        String.join(" ", words),
        AddressText.fold(suburb),
        AddressText.foldPostcode(postcode));
  }

  /** Whether both are the home of one number. */
  public boolean isHomeOf(Place other) {
    return uprn != null && uprn.equals(other.uprn);
  }

  /** Whether both are written the same, number for number and word for word. */
  public boolean isWrittenAs(Place other) {
    return numbers.equals(other.numbers)
        && words.equals(other.words)
        && Objects.equals(suburb, other.suburb)
        && Objects.equals(postcode, other.postcode);
  }

  /** The name of the building, such as OAK HSE; null when the first line names none. */
  public @Nullable String building() {
    List<String> all = List.of(words.split(" "));
    for (int i = 1; i < all.size(); i++) {
      if (BUILDING.contains(all.get(i))) {
        return String.join(" ", all.subList(0, i + 1));
      }
    }
    return null;
  }

  /** The part of a UK postcode before its last three characters; the whole of any other code. */
  public @Nullable String outcode() {
    return postcode != null && postcode.length() > 4
        ? postcode.substring(0, postcode.length() - 3)
        : postcode;
  }
}
