package org.tenantinsight.config.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which century a year of two digits belongs to.
 *
 * @param from the first of the hundred years that they can mean; null = years that are past and no
 *     more than a long life ago, as of a date of birth
 */
public record ShortYears(@Nullable Integer from) {

  private static final Pattern FIELD = Pattern.compile("(?<![uy])(uu|yy)(?![uy])");

  /** Finds the year of two digits in a date pattern such as {@code dd/MM/yy}. */
  public static Matcher in(String pattern) {
    return FIELD.matcher(pattern);
  }
}
