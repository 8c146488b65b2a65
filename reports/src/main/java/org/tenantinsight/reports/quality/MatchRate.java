package org.tenantinsight.reports.quality;

/**
 * How many rows of a feed found the person and the household that they speak of.
 *
 * @param feed canonical feed
 * @param personRows rows that name a person so that they could be joined
 * @param personRowsPlaced those joined with a resident
 * @param homeRows rows that point to a home
 * @param homeRowsPlaced those placed with a household
 * @param inReview rows that wait for a person to look at them
 */
public record MatchRate(
    String feed,
    long personRows,
    long personRowsPlaced,
    long homeRows,
    long homeRowsPlaced,
    long inReview) {

  /** Whether the feed has anything that could be placed. */
  boolean applies() {
    return personRows > 0 || homeRows > 0 || inReview > 0;
  }
}
