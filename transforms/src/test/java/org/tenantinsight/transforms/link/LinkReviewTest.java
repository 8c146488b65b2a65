package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.AsbPartyTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.Privacy;
import org.tenantinsight.transforms.tables.ProtectedRegisterTable;
import org.tenantinsight.transforms.tables.Table;

/** What of a night's doubts a person is asked: each pair once, with the cause that tells most. */
class LinkReviewTest extends SparkTest {

  private static final String NO_NAMES = "feed | source_key | other_feed | other_source_key";
  private static final String NO_CONFLICTS = "feed | source_key | reference_key | conflict";
  private static final String NO_DECISIONS = "mention | other_mention";

  @Test
  void asksAPairOnceWhicheverOfTheTwoWasNamedFirst() {
    assertThat(
            review(
                """
                feed    | source_key | other_feed | other_source_key | cause     | bits
                person  | P1         | repair     | R1               | AMBIGUOUS |
                repair  | R1         | person     | P1               | AMBIGUOUS |
                person  | P2         | person     | P3               | TWINS     | 22.4
                person  | P3         | person     | P2               | TWINS     | 22.4
                """,
                NO_CONFLICTS,
                NO_DECISIONS))
        .as("the row that is nobody's yet comes first")
        .isEqualTo(
            """
            feed | source_key | other_feed | other_source_key | cause | match_weight
            person | P2 | person | P3 | TWINS | 22
            repair | R1 | person | P1 | AMBIGUOUS |
            """);
  }

  @Test
  void ofSeveralCausesShowsWhatReferencesSayThenThatWithMostWeightThenTheOthers() {
    assertThat(
            review(
                """
                feed    | source_key | other_feed | other_source_key | cause          | bits
                contact | C1         | person     | P1               | TWINS          | 31
                person  | P1         | person     | P2               | TWO_LIVE_REFS  |
                person  | P2         | person     | P1               | WOULD_JOIN_TWO | 35
                contact | C2         | person     | P1               | AMBIGUOUS      |
                person  | P1         | contact    | C2               | OTHER_NAME     | 18
                contact | C2         | person     | P1               | FEW_FACTS      | 24
                person  | P3         | contact    | C3               | AMBIGUOUS      |
                """,
                """
                feed    | source_key | reference_key | conflict
                contact | C1         | P1            | true
                contact | C2         | P2            | false
                """,
                NO_DECISIONS))
        .as("the weight is that of the pair, whatever the cause")
        .isEqualTo(
            """
            feed | source_key | other_feed | other_source_key | cause | match_weight
            contact | C1 | person | P1 | KEY_CONFLICT | 31
            contact | C2 | person | P1 | FEW_FACTS | 24
            person | P1 | person | P2 | TWO_LIVE_REFS | 35
            person | P3 | contact | C3 | AMBIGUOUS |
            """);
  }

  @Test
  void anAnswerAboutAPairSettlesEveryCauseOfItAndOneThatIsNotFollowedIsAskedOnceMore() {
    assertThat(
            review(
                """
                feed    | source_key | other_feed | other_source_key | cause               | bits
                person  | P1         | contact    | C1               | TWINS               | 31
                contact | C1         | person     | P1               | AMBIGUOUS           |
                person  | P2         | person     | P3               | TWO_LIVE_REFS       | 40
                person  | P3         | person     | P2               | ANSWER_NOT_FOLLOWED |
                """,
                """
                feed    | source_key | reference_key | conflict
                contact | C1         | P1            | true
                """,
                """
                mention    | other_mention
                contact/C1 | person/P1
                person/P2  | person/P3
                """))
        .isEqualTo(
            """
            feed | source_key | other_feed | other_source_key | cause | match_weight
            person | P3 | person | P2 | ANSWER_NOT_FOLLOWED |
            """);
  }

  private String review(String refused, String conflicts, String decisions) {
    TableSet tables =
        TableSet.of()
            .with("refused_pair", rows(refused, "* EXCEPT (bits)", "double(bits) AS bits"))
            .with("name_only", rows(NO_NAMES, "*"))
            .with("key_verdict", rows(conflicts, "* EXCEPT (conflict)", "boolean(conflict)"))
            .with("key_link", rows("feed | source_key | match_kind", "*"))
            .with(
                "decision",
                rows(
                    decisions,
                    "replace(mention, '/', '|') AS mention",
                    "replace(other_mention, '/', '|') AS other_mention"))
            .with("mention", rows("feed | source_key | person_ref", "*"))
            .with(PersonAlertTable.TABLE, PersonAlertTable.TABLE.empty(spark()))
            .with(ProtectedRegisterTable.TABLE, ProtectedRegisterTable.TABLE.empty(spark()))
            .with(AsbPartyTable.TABLE, AsbPartyTable.TABLE.empty(spark()));
    Dataset<Row> review =
        SqlFile.run(
            spark(), "link/link_review.sql", LocalDate.parse("2026-10-05"), Map.of(), tables);
    return TextTable.show(
        LinkReviewTable.TABLE.conform(review),
        LinkReviewTable.FEED,
        LinkReviewTable.SOURCE_KEY,
        LinkReviewTable.OTHER_FEED,
        LinkReviewTable.OTHER_SOURCE_KEY,
        LinkReviewTable.CAUSE,
        LinkReviewTable.MATCH_WEIGHT);
  }

  /** Rows of a table that has no contract, because only linkage reads it. */
  private Dataset<Row> rows(String text, String... columns) {
    Table.Builder words = Table.named("words");
    for (String column : text.lines().findFirst().orElseThrow().split("\\|")) {
      words.column(column.strip(), DataTypes.StringType, Privacy.PSEUDONYM, "As it stands here.");
    }
    return TextTable.of(spark(), words.build(), text).selectExpr(columns);
  }
}
