package org.tenantinsight.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SqlFileTest extends SparkTest {

  private static final LocalDate AS_OF = LocalDate.parse("2026-10-31");

  @Test
  void readsTheResultOfAStepAsOftenAsLaterStepsLike() {
    TableSet tables =
        TableSet.of()
            .with(
                "visit",
                spark()
                    .sql("SELECT * FROM VALUES ('HH-1', 3), ('HH-2', 5) AS t(household_id, days)"));
    tables = tables.with("gap", run("steps/gap.sql", tables));
    tables = tables.with("two_gaps", run("steps/two_gaps.sql", tables));

    assertThat(TextTable.show(run("steps/all_gaps.sql", tables), "household_id", "longest"))
        .isEqualTo(
            """
            household_id | longest
            HH-1 |
            HH-1 |
            HH-1 |
            HH-1 | 3
            HH-1 | 3
            HH-1 | 3
            HH-2 |
            HH-2 |
            HH-2 |
            HH-2 | 5
            HH-2 | 5
            HH-2 | 5
            """);
  }

  @Test
  void leavesNoViewBehind() {
    TableSet tables =
        TableSet.of().with("visit", spark().sql("SELECT 'HH-1' AS household_id, 3 AS days"));

    run("steps/gap.sql", tables);

    assertThat(spark().catalog().tableExists("visit")).isFalse();
  }

  @Test
  void refusesAFileWhoseParameterWasNotGiven() {
    TableSet tables = TableSet.of();

    assertThatThrownBy(() -> SqlFile.run(spark(), "steps/all_gaps.sql", AS_OF, Map.of(), tables))
        .hasMessage("steps/all_gaps.sql: the parameter :most_days was not given");
  }

  private Dataset<Row> run(String path, TableSet tables) {
    return SqlFile.run(spark(), path, AS_OF, Map.of("most_days", 100), tables);
  }
}
