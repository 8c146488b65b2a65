package org.tenantinsight.jobs.io.landing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The footer line that a source declares. One that counts the rows must count all of them. */
final class Footer {

  private final @Nullable Pattern pattern;
  private boolean seen;
  private @Nullable String counted;

  /**
   * @param pattern how it is written, with the number of rows as its first group where it has one;
   *     null = the source writes none
   */
  Footer(@Nullable String pattern) {
    this.pattern = pattern == null ? null : Pattern.compile(pattern);
  }

  /** Whether {@code line} is the footer. */
  boolean is(String line) {
    if (pattern == null) {
      return false;
    }
    Matcher declared = pattern.matcher(line.strip());
    if (!declared.matches()) {
      return false;
    }
    seen = true;
    counted = declared.groupCount() > 0 ? declared.group(1) : null;
    return true;
  }

  /**
   * Compares it with the whole file.
   *
   * @param rows records that are neither header, blank nor footer
   * @throws FileRefusedException when it counts others, or does not stand there
   */
  void refuseUnlessItCounts(long rows) throws FileRefusedException {
    boolean counts = pattern != null && pattern.matcher("").groupCount() > 0;
    if (counts && !seen) {
      throw new FileRefusedException(
          "the declared footer, which counts its rows, is missing; it was cut short, deliver it"
              + " again");
    }
    if (counts && !String.valueOf(rows).equals(counted)) {
      throw new FileRefusedException(
          "its footer counts other rows than it has; it was cut short, deliver it again");
    }
  }
}
