package org.tenantinsight.jobs.io.landing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest of a delivery says about one file; what it says is enforced.
 *
 * @param rows records but for the header and blank lines; null = not said
 * @param sha256 hash of the file's bytes; null = not said
 * @param extractFrom first day that the extract covers; null = not said
 * @param extractTo last day that the extract covers; null = not said
 */
public record Announcement(
    @Nullable Long rows,
    @Nullable String sha256,
    @Nullable LocalDate extractFrom,
    @Nullable LocalDate extractTo) {

  /** Nothing is said. */
  public static final Announcement NONE = new Announcement(null, null, null, null);
}
