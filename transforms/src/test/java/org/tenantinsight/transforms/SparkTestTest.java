package org.tenantinsight.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SparkTestTest extends SparkTest {

  @Test
  void acceptsEqualTables() {
    Dataset<Row> expected = spark().sql("select 'H1' as household_id, 2 as weeks_owed");
    Dataset<Row> actual = spark().sql("select 'H1' as household_id, 1 + 1 as weeks_owed");

    assertDataFrameEquals(expected, actual);
  }

  @Test
  void refusesTablesThatDiffer() {
    Dataset<Row> expected = spark().sql("select 'H1' as household_id, 2 as weeks_owed");
    Dataset<Row> actual = spark().sql("select 'H1' as household_id, 3 as weeks_owed");

    assertThatThrownBy(() -> assertDataFrameEquals(expected, actual)).isInstanceOf(Throwable.class);
  }

  @Test
  void runsInUtcWithOneShufflePartition() {
    assertThat(spark().conf().get("spark.sql.session.timeZone")).isEqualTo("UTC");
    assertThat(spark().conf().get("spark.sql.shuffle.partitions")).isEqualTo("1");
  }
}
