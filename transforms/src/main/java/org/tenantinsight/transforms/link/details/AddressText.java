package org.tenantinsight.transforms.link.details;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Address lines and postcodes in one spelling, good for an exact comparison only. */
public final class AddressText {

  private static final Pattern GAP = Pattern.compile("[^A-Z0-9]+");
  private static final Map<String, String> SHORT_FORMS =
      WordList.lines("address-short-forms.txt").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private AddressText() {}

  /** Capitals and digits, single blanks, the usual short forms (Rd, Ave, Fl) written alike. */
  public static @Nullable String fold(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String folded =
        Arrays.stream(GAP.split(address.toUpperCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .map(word -> SHORT_FORMS.getOrDefault(word, word))
            .collect(Collectors.joining(" "));
    return folded.isEmpty() ? null : folded;
  }

  /** A postcode without blanks. */
  public static @Nullable String foldPostcode(@Nullable String postcode) {
    String folded = fold(postcode);
    return folded == null ? null : folded.replace(" ", "");
  }
}
