package org.tenantinsight.jobs.io.landing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest of a delivery says about one file, or about all parts of a feed; what it says
 * is enforced.
 *
 * @param rows records but for the header and blank lines; null = not said
 * @param sha256 hash of the file's bytes; null = not said
 * @param extractFrom first day that the extract covers; null = not said
 * @param extractTo last day that the extract covers; null = not said
 * @param ofAllParts whether it speaks of all parts of the file together
 */
public record Announcement(
    @Nullable Long rows,
    @Nullable String sha256,
    @Nullable LocalDate extractFrom,
    @Nullable LocalDate extractTo,
    boolean ofAllParts) {

  /** Nothing is said. */
  public static final Announcement NONE = new Announcement(null, null, null, null, false);

  /** The same, said of all parts of a file together. */
  Announcement together() {
    return new Announcement(rows, sha256, extractFrom, extractTo, true);
  }
}
