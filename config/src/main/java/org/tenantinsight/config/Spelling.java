package org.tenantinsight.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody most likely meant to write. */
final class Spelling {
  /** More options than this are not listed: nobody reads them. */
  private static final int LISTED = 12;

  private Spelling() {}

  /** {@code Did you mean "x"?}, or the options where none is near, as the end of a message. */
  static String help(String written, Collection<String> options) {
    Optional<String> near = nearest(written, options);
    if (near.isPresent()) {
      return " Did you mean \"" + near.get() + "\"?";
    }
    return options.isEmpty() || options.size() > LISTED
        ? " Check its spelling."
        : " Use one of " + options.stream().sorted().collect(Collectors.joining(", ")) + ".";
  }

  /** The option that needs the fewest edits, when they are few for its length. */
  private static Optional<String> nearest(String written, Collection<String> options) {
    String folded = written.toLowerCase(Locale.ROOT);
    return options.stream()
        .filter(option -> near(folded, option.toLowerCase(Locale.ROOT)))
        .min(
            Comparator.<String>comparingInt(o -> edits(folded, o.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean near(String written, String option) {
    return edits(written, option) <= (Math.min(written.length(), option.length()) + 2) / 3
        || (option.length() > 3 && written.startsWith(option))
        || (written.length() > 3 && option.startsWith(written));
  }

  /** Insertions, deletions and replacements from one word to the other (Levenshtein). */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
