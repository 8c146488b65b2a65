package org.tenantinsight.jobs.sample;

import java.util.EnumMap;
import java.util.Map;

/**
 * Rows that a careful reader must refuse or count as copies, written after good rows: a copy of the
 * row, a row with a field too many, and a row with an impossible date.
 *
 * <p>Rows to be refused have a key that begins with {@code DIRT}, so no good row is touched. The
 * impossible date stands where a date is required: elsewhere a reader leaves out the cell and keeps
 * the row, and the row would be one more person, say, whom the truth does not know. A row of the
 * protected register that cannot be read stops a night, so that feed has copies only.
 */
final class Dirt {
  private static final String NO_SUCH_DAY = "31/02/2025";

  /** How many characters of a date or a moment are its day. */
  private static final int DAY = "2025-02-28".length();

  private static final Map<Feed, String> REQUIRED_DATES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Feed.TENANCY, "start_date"),
              Map.entry(Feed.PERSON_ALERT, "start_date"),
              Map.entry(Feed.CONTACT_RULE, "valid_from"),
              Map.entry(Feed.REPAIR, "raised_ts"),
              Map.entry(Feed.APPOINTMENT, "slot_start"),
              Map.entry(Feed.ASB_CASE, "opened_date"),
              Map.entry(Feed.RENT_ACCOUNT, "as_of"),
              Map.entry(Feed.RENT_TRANSACTION, "txn_date"),
              Map.entry(Feed.ARREARS_ACTION, "action_date"),
              Map.entry(Feed.ARRANGEMENT, "start_date"),
              Map.entry(Feed.CONTACT, "contact_ts"),
              Map.entry(Feed.COMPLAINT, "received_date"),
              Map.entry(Feed.OUTREACH_OUTCOME, "contacted_on"),
              Map.entry(Feed.REFERRAL, "sent_on")));

  private final double share;
  private final Chance chance;

  Dirt(SampleOptions options) {
    this.share = options.dirtyShare();
    this.chance = new Chance(options.seed(), 0, "dirt");
  }

  /** Writes, once in a while, a dirty row after the row of the feed that was just written. */
  void follow(Feed feed, CsvFile csv) {
    if (share == 0 || !chance.happens(share)) {
      return;
    }
    String row = csv.lastRow();
    String date = REQUIRED_DATES.get(feed);
    int kind = chance.below(3);
    if (kind == 0 || feed == Feed.PROTECTED_REGISTER) {
      csv.line(row);
    } else if (kind == 1 && date != null) {
      csv.line("DIRT" + withoutSuchADay(row, feed.columns().indexOf(date)));
    } else {
      csv.line("DIRT" + row + ",one field too many");
    }
  }

  private static String withoutSuchADay(String row, int column) {
    int start = 0;
    boolean quoted = false;
    for (int commas = 0; commas < column; start++) {
      char c = row.charAt(start);
      quoted ^= c == '"';
      commas += c == ',' && !quoted ? 1 : 0;
    }
    return row.substring(0, start) + NO_SUCH_DAY + row.substring(start + DAY);
  }
}
