package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.link.LinkSettings;
import org.tenantinsight.transforms.link.LinkageException;

/** A night weighs only what has changed, and knows as much as one that weighs everything. */
class EvidenceOfNightsTest extends SparkTest {

  @ParameterizedTest(name = "register {0}")
  @ValueSource(longs = {1, 2, 3})
  void changesAloneTellAsMuchAsEverything(long seed) {
    Register register = new Register(seed, 120);
    Evidence evidence = evidence(register);
    Dataset<Row> prints = Leaf.of(evidence.prints());
    Dataset<Row> pairs = Leaf.of(evidence.weighed().pairs());
    for (int night = 0; night < 2; night++) {
      register.anotherNight();
      evidence = evidence(register);
      Dataset<Row> now = Leaf.of(evidence.prints());
      Evidence.Weighed fewer = evidence.weighed(now, prints, pairs);
      Evidence.Weighed all = evidence.weighed();
      prints = now;
      pairs = Leaf.of(fewer.pairs());

      assertThat(fewer.compared()).isPositive().isLessThan(all.compared() / 2);
      assertThat(lines(pairs)).hasSizeGreaterThan(20).isEqualTo(lines(all.pairs()));
    }
  }

  @Test
  void aNightWithoutChangesComparesNothing() {
    Evidence evidence = evidence(new Register(4, 40));
    Dataset<Row> prints = Leaf.of(evidence.prints());
    Dataset<Row> pairs = Leaf.of(evidence.weighed().pairs());

    Evidence.Weighed again = evidence.weighed(prints, prints, pairs);

    assertThat(again.compared()).isZero();
    assertThat(lines(again.pairs())).isEqualTo(lines(pairs));
  }

  @Test
  void whenEverybodyMeetsEverybodyTheStepStops() {
    Dataset<Row> alike =
        spark()
            .range(199)
            .crossJoin(new Register(5, 1).written(spark()))
            .selectExpr("concat(row_key, '-', id) AS new_key", "*")
            .drop("id", "row_key")
            .withColumnRenamed("new_key", "row_key");

    assertThatThrownBy(() -> Evidence.among(alike, LinkSettings.USUAL).weighed())
        .isInstanceOf(LinkageException.class)
        .hasMessageContaining("max_pairs_per_mention")
        .hasMessageContaining("19,701 pairs");
  }

  private Evidence evidence(Register register) {
    return Evidence.among(register.written(spark()), LinkSettings.USUAL);
  }

  private static List<String> lines(Dataset<Row> pairs) {
    return pairs
        .select("one_key", "other_key", "pattern", "bits", "caution")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }
}
