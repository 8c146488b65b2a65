package org.tenantinsight.reports.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tenantinsight.reports.page.Days;
import org.tenantinsight.reports.page.PageTemplates;

/**
 * Writes {@code data-quality.html}: what arrived on a night and what did not, to be understood in a
 * minute. One file without scripts or anything from a network; every value is escaped.
 */
public final class DataQualityPage {

  private static final PageTemplates TEMPLATES = new PageTemplates("quality");

  private DataQualityPage() {}

  /** The page as HTML. The same facts always give the same page. */
  public static String html(NightFacts night) {
    Arrival arrival = new Arrival(night);
    FileAccounts accounts = new FileAccounts(night);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("landlord", night.landlord());
    values.put("night", Days.withWeekday(night.asOf()));
    values.put("answer", arrival.answer());
    values.put("consequences", arrival.consequences());
    values.put("freshness", FeedTables.freshness(night));
    values.put("accounts", accounts.table());
    values.put("sums", accounts.sums());
    values.put("unread", !night.quarantined().isEmpty());
    values.put(
        "unreadByReason",
        FeedTables.byReason("All newest deliveries together", "Records", night.quarantined()));
    values.put("unreadByFile", FeedTables.quarantined(night.quarantined()));
    values.put("noted", !night.noted().isEmpty());
    values.put(
        "notedByReason",
        FeedTables.byReason("All newest deliveries together", "Values", night.noted()));
    values.put("notedByFile", FeedTables.noted(night.noted()));
    values.put("people", MatchTables.people(night.matches()));
    values.put("joinedInReview", MatchTables.joinedInReview(night.matches()));
    values.put("homes", MatchTables.homes(night.matches()));
    values.put("trends", new Trends(night).charts());
    return TEMPLATES.fill("data-quality.peb.html", values);
  }
}
