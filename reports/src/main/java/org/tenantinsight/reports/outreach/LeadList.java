package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import java.util.List;

/**
 * The safeguarding lead's list of one night.
 *
 * @param landlord the landlord's name
 * @param asOf the business date
 * @param expiresOn the day by which it is to be destroyed
 * @param entries strongest band first
 * @param referrals concerns that we passed on, newest first
 */
public record LeadList(
    String landlord,
    LocalDate asOf,
    LocalDate expiresOn,
    List<LeadEntry> entries,
    List<ReferralLine> referrals) {

  /** What the lead decides about an entry. */
  public static final List<String> DECISIONS = List.of("Release to patch", "Keep", "Referred");

  /** What a patch would read about a household that the lead releases: nothing of the cause. */
  public static final String NEUTRAL_LINE =
      "The safeguarding lead asks you to make contact. Speak to the lead first.";
}
