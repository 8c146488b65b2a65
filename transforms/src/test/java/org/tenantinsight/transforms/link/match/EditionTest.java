package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.link.LinkSettings;

/**
 * The pairs of earlier nights are used again only as long as rows are compared by the same rules.
 */
class EditionTest extends SparkTest {

  /** Changes also when pairs meet that did not, so with a blocking key. */
  private static final String PATTERNS_AND_CAUTIONS_OF_EDITION_12 = "672dc9ad0964";

  @Test
  void rulesThatCompareOtherwiseAreTheNextEdition() {
    List<Row> pairs =
        Evidence.among(new Register(6, 300).written(spark()), LinkSettings.USUAL)
            .weighed()
            .pairs()
            .orderBy("one_key", "other_key")
            .select("one_key", "other_key", "pattern", "caution")
            .collectAsList();

    String all = Hashing.sha256().hashString(pairs.toString(), StandardCharsets.UTF_8).toString();

    assertThat(Patterns.EDITION).isEqualTo(12);
    assertThat(all.substring(0, 12))
        .as("another comparison: raise Patterns.EDITION, and write the new number here")
        .isEqualTo(PATTERNS_AND_CAUTIONS_OF_EDITION_12);
  }
}
