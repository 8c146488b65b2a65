package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.Purposes;
import org.tenantinsight.config.Purposes.PolicyDocument;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.FeedSpec;

/**
 * Special category and criminal data are read only while the landlord's policy document may be
 * relied on. After that a feed that is made of them is refused whole, because row by row it would
 * look like a bad extract; single columns of another feed stay unread.
 */
public final class SpecialData {

  private SpecialData() {}

  /** Why no file of the feed may be read on that day; empty = it may. */
  static Optional<String> refusal(Purposes purposes, FeedSpec feed, LocalDate day) {
    return feed.lookup() || !feed.needsSpecial() || purposes.allowSpecial(day)
        ? Optional.empty()
        : Optional.of(
            fault(purposes.policyDocument())
                + ", and this feed is special category or criminal data; "
                + remedy(purposes.policyDocument()));
  }

  /** The same of all feeds in one sentence, for the person who runs a night or checks it. */
  public static List<String> notes(Settings settings, LocalDate day) {
    Purposes purposes = settings.purposes();
    Set<String> refused = new TreeSet<>();
    Set<String> unread = new TreeSet<>();
    for (FeedSpec feed : settings.feeds()) {
      if (feed.needsSpecial()) {
        refused.add(feed.name());
      } else if (hasSpecial(feed, purposes)) {
        unread.add(feed.name());
      }
    }
    if (purposes.allowSpecial(day) || (refused.isEmpty() && unread.isEmpty())) {
      return List.of();
    }
    return List.of(
        fault(purposes.policyDocument())
            + ", so on "
            + day
            + consequence(" files are refused of ", refused)
            + (refused.isEmpty() || unread.isEmpty() ? "" : ", and")
            + consequence(" special columns are not read of ", unread)
            + "; "
            + remedy(purposes.policyDocument()));
  }

  private static boolean hasSpecial(FeedSpec feed, Purposes purposes) {
    return feed.columns().stream()
        .anyMatch(column -> column.special() && purposes.hasPurpose(feed.kind(), column.name()));
  }

  private static String consequence(String what, Set<String> feeds) {
    return feeds.isEmpty() ? "" : what + String.join(", ", feeds);
  }

  private static String fault(@Nullable PolicyDocument document) {
    return document == null
        ? "purposes.yaml names no policy_document"
        : "the policy document in purposes.yaml is past its review date (policy_document.review_by: "
            + document.reviewBy()
            + ")";
  }

  private static String remedy(@Nullable PolicyDocument document) {
    return document == null
        ? "name the policy document and its review_by there"
        : "review the document, then set review_by";
  }
}
