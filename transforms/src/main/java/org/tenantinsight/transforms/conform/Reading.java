package org.tenantinsight.transforms.conform;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of one cell.
 *
 * @param value the typed value ({@code String}, {@code LocalDate}, {@code Instant}, {@code Integer}
 *     or {@code Long} pence); null = unknown
 * @param rule why the value is missing or is not as the source wrote it; null = read as written
 * @param refused the whole row cannot be kept
 * @param written the text itself, where the value cannot give it back: a time without an offset
 */
record Reading(
    @Nullable Serializable value, @Nullable String rule, boolean refused, @Nullable String written)
    implements Serializable {

  /** The source does not know. */
  static final Reading EMPTY = new Reading(null, null, false, null);

  /** Read as written. */
  static Reading of(Serializable value) {
    return new Reading(value, null, false, null);
  }

  /** Read, after a normalisation that is worth counting. */
  static Reading normalised(Serializable value, String rule) {
    return new Reading(value, rule, false, null);
  }

  /** The same value, with the text that it was read from. */
  Reading writtenAs(String text) {
    return new Reading(value, rule, refused, text);
  }

  /** The same value, noted under {@code other} unless it is noted already. */
  Reading notedAs(String other) {
    return new Reading(value, rule == null ? other : rule, refused, written);
  }

  /** Not readable: kept as unknown, with a finding. */
  static Reading issue(String rule) {
    return new Reading(null, rule, false, null);
  }

  /** Not readable, and the row may not be kept without it. */
  static Reading refusal(String rule) {
    return new Reading(null, rule, true, null);
  }
}
