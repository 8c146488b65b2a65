package org.tenantinsight.config;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the officers' lists are made ({@code outreach.yaml}).
 *
 * @param landlord the landlord's name as it stands on lists
 * @param issueDay the day of the week on which each patch gets its list
 * @param weeklyCapacity new households that one officer can take on in a week
 * @param coolOffDays days after a conversation in which a household is not suggested again
 * @param declinedReviewDays days after "did not want contact" when somebody looks again
 * @param listExpiryDays days after which a list must be destroyed
 * @param byDays days within which somebody should have been in touch, by band
 * @param patches what is said about single patches, by patch code
 */
public record OutreachSettings(
    String landlord,
    DayOfWeek issueDay,
    int weeklyCapacity,
    int coolOffDays,
    int declinedReviewDays,
    int listExpiryDays,
    ByDays byDays,
    Map<String, Patch> patches) {

  public OutreachSettings {
    patches = Collections.unmodifiableMap(new TreeMap<>(patches));
  }

  /** New households a week for this patch. */
  public int weeklyCapacity(String patchCode) {
    Patch patch = patches.get(patchCode);
    return patch == null || patch.weeklyCapacity() == null
        ? weeklyCapacity
        : patch.weeklyCapacity();
  }

  /** The patch's name, or its code where settings give none. */
  public String patchName(String patchCode) {
    Patch patch = patches.get(patchCode);
    return patch == null || patch.name() == null ? patchCode : patch.name();
  }

  /** Days from the issue of a list, by band. */
  public record ByDays(int acute, int high, int medium) {}

  /**
   * One officer's area.
   *
   * @param name as it stands on the list; null = the code
   * @param officer whose list it is; null = not named
   * @param group Unix group that may open the list; null = the owner alone
   * @param weeklyCapacity new households a week; null = the landlord's default
   */
  public record Patch(
      @Nullable String name,
      @Nullable String officer,
      @Nullable String group,
      @Nullable Integer weeklyCapacity) {}
}
