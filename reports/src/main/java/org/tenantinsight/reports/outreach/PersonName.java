package org.tenantinsight.reports.outreach;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's name as an officer says it at the door. */
public final class PersonName {

  private PersonName() {}

  /** Title, the name the person likes to be called by, and surname; never empty. */
  public static String of(
      @Nullable String title,
      @Nullable String forename,
      @Nullable String surname,
      @Nullable String preferredName) {
    String called = preferredName == null ? forename : preferredName;
    String name =
        Stream.of(title(title), called, surname)
            .filter(part -> part != null && !part.isBlank())
            .map(String::strip)
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? "Name not on file" : name;
  }

  /** Systems hold MRS as well as Mrs. */
  private static @Nullable String title(@Nullable String title) {
    if (title == null || title.length() < 2 || !title.equals(title.toUpperCase(Locale.ROOT))) {
      return title;
    }
    return title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT);
  }
}
