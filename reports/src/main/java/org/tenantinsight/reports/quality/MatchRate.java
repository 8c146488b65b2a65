package org.tenantinsight.reports.quality;

/**
 * How the rows of a feed found the person and the household that they speak of. Each row that names
 * somebody is joined in one of four ways, waits for a person to look at it, or neither.
 *
 * @param feed canonical feed
 * @param personRows rows that name somebody
 * @param byReference those joined by the reference that they give
 * @param byKey those joined by the same tenancy, name and birth date
 * @param byEvidence those joined because enough speaks for it
 * @param byDecision those joined because a person said so
 * @param toLookAt those not joined that wait for a person
 * @param joinedInReview those joined that wait for a person all the same
 * @param homeRows rows that point to a home
 * @param homeRowsPlaced those placed with a household
 */
public record MatchRate(
    String feed,
    long personRows,
    long byReference,
    long byKey,
    long byEvidence,
    long byDecision,
    long toLookAt,
    long joinedInReview,
    long homeRows,
    long homeRowsPlaced) {

  /** Rows that name somebody and were neither joined nor put before a person. */
  long notJoined() {
    return Math.max(0, personRows - byReference - byKey - byEvidence - byDecision - toLookAt);
  }

  /** Both feeds together. */
  MatchRate and(MatchRate other) {
    return new MatchRate(
        feed,
        personRows + other.personRows,
        byReference + other.byReference,
        byKey + other.byKey,
        byEvidence + other.byEvidence,
        byDecision + other.byDecision,
        toLookAt + other.toLookAt,
        joinedInReview + other.joinedInReview,
        homeRows + other.homeRows,
        homeRowsPlaced + other.homeRowsPlaced);
  }
}
