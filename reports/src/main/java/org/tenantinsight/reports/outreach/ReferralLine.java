package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A concern that we passed on, and whether it was answered.
 *
 * @param ref the household's opaque reference
 * @param sentTo to whom, in words
 * @param sentOn when
 * @param answeredOn when the decision came; null = not yet
 */
public record ReferralLine(
    String ref, String sentTo, LocalDate sentOn, @Nullable LocalDate answeredOn) {

  /** "answered" or "not yet". */
  public String answer() {
    return answeredOn == null ? "not yet" : "answered";
  }
}
