package org.tenantinsight.jobs.explain;

import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.tables.ResidentLinkTable;

/** One link between a resident and a source row, in words. */
final class LinkText {

  private static final String REVIEW = "REVIEW";

  private LinkText() {}

  /** A row of {@code resident_link}: whose row it is and why, or that this is only proposed. */
  static String of(Row link) {
    boolean proposed = REVIEW.equals(link.getAs(ResidentLinkTable.MATCH_KIND));
    return link.getAs(ResidentLinkTable.RESIDENT_ID)
        + "  "
        + link.getAs(ResidentLinkTable.FEED)
        + "  "
        + link.getAs(ResidentLinkTable.SOURCE_KEY)
        + "  "
        + (proposed ? "proposed, not joined" : "by " + link.getAs(ResidentLinkTable.MATCH_KIND))
        + why(link, proposed ? ": to be compared with " : " with ")
        + doubt(link);
  }

  /** Whether nobody knows yet that it is the person whose reference it bears. */
  private static String doubt(Row link) {
    String other = link.getAs(ResidentLinkTable.DISAGREES_WITH);
    return other == null
        ? ""
        : "; disagrees with " + other + ", perhaps one person: see the review";
  }

  /** What evidence says beside the kind: with which row, what agrees, and how much that tells. */
  private static String why(Row link, String with) {
    String matched = link.getAs(ResidentLinkTable.MATCHED_ROW);
    String agreement = link.getAs(ResidentLinkTable.AGREEMENT);
    return matched == null
        ? ""
        : with
            + matched
            + (agreement == null ? "" : ": " + agreement)
            + " ("
            + link.getAs(ResidentLinkTable.MATCH_WEIGHT)
            + " bits)";
  }
}
