package org.tenantinsight.jobs.ingest;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.landing.FileRefusedException;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.conform.ReadRow.Finding;
import org.tenantinsight.transforms.conform.Rules;

/** What a file's quarantined records say about the file as a whole. */
final class Damage {

  /** Beyond this share of records that are not text the file is damaged. */
  private static final long ONE_IN = 10;

  private static final long FROM = 10;

  /** The column of a feed that says who must be protected, and from whom: blank is no answer. */
  private static final Map<String, String> SAFEGUARDS =
      Map.of(
          "person_alert", "confidentiality",
          "contact_rule", "visibility",
          "protected_register", "reason");

  private final FeedSpec feed;
  private final @Nullable String safeguard;
  private final Map<String, Long> refusals = new TreeMap<>();
  private boolean swapped;
  private boolean unsafe;

  Damage(FeedSpec feed) {
    this.feed = feed;
    this.safeguard = SAFEGUARDS.get(feed.kind());
  }

  /**
   * Takes note of a quarantined record.
   *
   * @param why the rule under which it is quarantined
   * @param row its values; null when it could not be split into them
   */
  void add(Finding why, @Nullable ReadRow row) {
    refusals.merge(why.rule(), 1L, Long::sum);
    if (row != null) {
      for (Finding finding : row.findings()) {
        swapped |= finding.rule().equals(Rules.DAY_AND_MONTH_SWAPPED);
        unsafe |= isBlankSafeguard(finding) && row.sourceKey() != null;
      }
    }
  }

  private boolean isBlankSafeguard(Finding finding) {
    return finding.rule().equals(Rules.REQUIRED) && finding.column().equals(safeguard);
  }

  /**
   * Refuses the file when its records together show that none of it can be trusted.
   *
   * @param rows records that are rows or should have been
   * @param good those that are not quarantined
   */
  void refuseFile(long rows, long good) throws FileRefusedException {
    if (unsafe) {
      throw new FileRefusedException(
          "its column "
              + safeguard
              + " is blank in a row, which must not pass for unrestricted; deliver it filled in");
    }
    if (swapped) {
      throw new FileRefusedException(
          "its dates mix day and month order; deliver one order, as declared in the feed's"
              + " settings");
    }
    if (count(Rules.HEADER_AGAIN) > 1) {
      throw new FileRefusedException(
          "its header stands in it several times; deliver each export as a file of its own");
    }
    if (isMany(count(Rules.ENCODING), rows) || isMany(count(Rules.NUL), rows)) {
      throw new FileRefusedException(
          "many of its records are not "
              + feed.encoding().name()
              + " text; declare the feed's encoding, or deliver the file again");
    }
    if (good == 0 && rows >= FROM) {
      throw new FileRefusedException(
          "none of its "
              + rows
              + " rows can be read, most often for the rule "
              + mostFrequent()
              + "; compare it with the feed's settings");
    }
  }

  private String mostFrequent() {
    return refusals.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private long count(String rule) {
    return refusals.getOrDefault(rule, 0L);
  }

  private static boolean isMany(long count, long rows) {
    return count >= FROM && count * ONE_IN > rows;
  }
}
