package org.tenantinsight.jobs.review;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.HashSet;
import java.util.Set;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.LinkDecisionTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;

/**
 * The pairs of every night's {@code link_review}, and those that were answered: a night that is run
 * again follows an answer and asks no more, and the answer can still be taken back.
 */
record LakePairs(Lake lake) implements IssuedPairs {

  @Override
  public Set<RowPair> of(Set<RowPair> asked) {
    Set<RowPair> issued = new HashSet<>();
    lake.read(LinkReviewTable.TABLE)
        .select(
            concat_ws("|", col(LinkReviewTable.FEED), col(LinkReviewTable.SOURCE_KEY)),
            concat_ws("|", col(LinkReviewTable.OTHER_FEED), col(LinkReviewTable.OTHER_SOURCE_KEY)))
        .union(
            lake.read(FeedTables.stored(LinkDecisionTable.TABLE))
                .select(LinkDecisionTable.MENTION, LinkDecisionTable.OTHER_MENTION))
        .distinct()
        .toLocalIterator()
        .forEachRemaining(
            row -> {
              RowPair pair = RowPair.of(row.getString(0), row.getString(1));
              if (asked.contains(pair)) {
                issued.add(pair);
              }
            });
    return issued;
  }
}
