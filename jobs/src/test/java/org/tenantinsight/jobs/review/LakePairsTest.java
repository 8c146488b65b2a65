package org.tenantinsight.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.LinkDecisionTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;
import org.tenantinsight.transforms.tables.Table;

/** Which pairs an answer may be about. */
class LakePairsTest extends SparkTest {

  private static final RowPair ANSWERED = RowPair.of("contact|C2", "person|N1|T1");
  private static final RowPair STRANGERS = RowPair.of("contact|C3", "person|N1|T1");

  @TempDir Path folder;

  @Test
  void anAnswerCanBeTakenBackWhenItsNightWasRunAgainAndAsksNoMore() {
    Lake lake = new Lake(spark(), folder);
    assertThat(new LakePairs(lake).of(Set.of(ANSWERED, STRANGERS))).isEmpty();

    Table decisions = FeedTables.stored(LinkDecisionTable.TABLE);
    Dataset<Row> answer =
        spark()
            .sql(
                "select 'contact|C2' as mention, 'person|N1|T1' as other_mention,"
                    + " 'ALWAYS' as verdict, 'asked' as reason, 'JB' as author,"
                    + " cast(null as date) as expires, date'2026-11-02' as received_on,"
                    + " 1 as received_no, date'2026-11-02' as delivery,"
                    + " 0L as key_hash, 0L as row_hash");
    lake.append(decisions, answer);

    assertThat(new LakePairs(lake).of(Set.of(ANSWERED, STRANGERS))).containsExactly(ANSWERED);
  }

  @Test
  void aPairOfAnyNightCanBeAnsweredWhicheverOfTheTwoItsFileNamedFirst() {
    Lake lake = new Lake(spark(), folder);
    asked(lake, "2026-11-01", "contact", "C2", "person", "N1|T1");
    asked(lake, "2026-11-02", "person", "N2|T1", "contact", "C2");

    Set<RowPair> issued =
        new LakePairs(lake)
            .of(
                Set.of(
                    RowPair.of("person|N1|T1", "contact|C2"),
                    RowPair.of("contact|C2", "person|N2|T1"),
                    STRANGERS));

    assertThat(issued)
        .containsExactlyInAnyOrder(ANSWERED, RowPair.of("contact|C2", "person|N2|T1"));
  }

  private void asked(
      Lake lake, String night, String feed, String key, String otherFeed, String otherKey) {
    lake.replaceNight(
        LinkReviewTable.TABLE,
        spark()
            .sql(
                "select date'%s' as as_of, '%s' as feed, '%s' as source_key, '%s' as other_feed,"
                        .formatted(night, feed, key, otherFeed)
                    + " '%s' as other_source_key, 'TWINS' as cause, 22 as match_weight,"
                        .formatted(otherKey)
                    + " false as touches_safeguarding"),
        LocalDate.parse(night));
  }
}
