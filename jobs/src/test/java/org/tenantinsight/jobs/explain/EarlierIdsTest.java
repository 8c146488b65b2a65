package org.tenantinsight.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;

/** An id on an old list leads to who has its people tonight. */
class EarlierIdsTest extends SparkTest {

  @Test
  void theNewestMergeLeadsToThePresentId() {
    List<Row> aliases =
        aliases(
            """
            old_id | new_id | event | as_of
            HH-1   | HH-2   | MERGE | 2026-10-01
            HH-1   | HH-3   | MERGE | 2026-10-05
            HH-2   | HH-3   | SPLIT | 2026-10-05
            """);

    assertThat(EarlierIds.present(aliases, "HH-1", Set.of("HH-2", "HH-3")::contains))
        .contains("HH-3");
  }

  @Test
  void anIdThatWasLeftBehindLeadsOnByItsSplit() {
    List<Row> aliases =
        aliases(
            """
            old_id | new_id | event | as_of
            HH-1   | HH-2   | MERGE | 2026-10-01
            HH-2   | HH-4   | SPLIT | 2026-10-05
            """);

    assertThat(EarlierIds.present(aliases, "HH-1", Set.of("HH-4")::contains)).contains("HH-4");
  }

  @Test
  void anIdThatNobodyHasAnyMoreLeadsNowhere() {
    List<Row> aliases =
        aliases(
            """
            old_id | new_id | event | as_of
            HH-1   | HH-2   | MERGE | 2026-10-01
            HH-2   | HH-1   | MERGE | 2026-10-02
            """);

    assertThat(EarlierIds.present(aliases, "HH-1", id -> false)).isEmpty();
    assertThat(EarlierIds.present(aliases, "HH-9", id -> true)).isEmpty();
  }

  private List<Row> aliases(String rows) {
    return TextTable.of(spark(), ResidentAliasTable.TABLE, rows).collectAsList();
  }
}
