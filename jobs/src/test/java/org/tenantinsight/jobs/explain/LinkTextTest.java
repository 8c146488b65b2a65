package org.tenantinsight.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;

/** How a link between a resident and a source row is told. */
class LinkTextTest extends SparkTest {

  @Test
  void aProposedLinkIsNeverToldAsAJoin() {
    List<String> told =
        TextTable.of(
                spark(),
                ResidentLinkTable.TABLE,
                """
                resident_id | feed    | source_key | match_kind | match_weight | matched_row | agreement | disagrees_with
                R-1         | person  | P-1        | KEY        |              |             |           |
                R-1         | person  | P-2        | KEY        |              |             |           | person/P-1
                R-1         | contact | C-1        | PROBABLE   | 14           | person/P-1  | name
                R-1         | contact | C-2        | REVIEW     | 3            | person/P-1  |
                R-1         | contact | C-3        | REVIEW     |              |             |
                """)
            .orderBy(ResidentLinkTable.FEED, ResidentLinkTable.SOURCE_KEY)
            .collectAsList()
            .stream()
            .map(LinkText::of)
            .toList();

    assertThat(told)
        .containsExactly(
            "R-1  contact  C-1  by PROBABLE with person/P-1: name (14 bits)",
            "R-1  contact  C-2  proposed, not joined: to be compared with person/P-1 (3 bits)",
            "R-1  contact  C-3  proposed, not joined",
            "R-1  person  P-1  by KEY",
            "R-1  person  P-2  by KEY; disagrees with person/P-1, perhaps one person: see the review");
  }
}
