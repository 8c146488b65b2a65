package org.tenantinsight.jobs.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenantinsight.reports.quality.DeliveredFile;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ReconciliationTable;

class QualityFactsTest extends SparkTest {

  @Test
  void aFileThatAFeedRefusedFirstAndTookLaterCountsAsTakenForThatFeedOnly() {
    List<DeliveredFile> files =
        QualityFacts.files(
            TextTable.of(
                    spark(),
                    ReconciliationTable.TABLE,
                    """
                    feed   | file    | delivery   | sha256 | records | loaded | duplicate | superseded | quarantined | skipped | orphans | refusal
                    person | account | 2026-10-30 | first  | 9       | 0      | 0         | 0          | 0           | 0       | 0       | no header
                    person | account | 2026-10-30 | second | 8       | 7      | 0         | 0          | 0           | 1       | 0       |
                    rent   | account | 2026-10-30 | second | 8       | 0      | 0         | 0          | 0           | 0       | 0       | no amount
                    """)
                .collectAsList());

    assertThat(files)
        .extracting(DeliveredFile::feed, DeliveredFile::records, DeliveredFile::refusal)
        .containsExactly(tuple("person", 8L, null), tuple("rent", 8L, "no amount"));
  }
}
