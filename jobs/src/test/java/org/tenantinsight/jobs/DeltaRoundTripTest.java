package org.tenantinsight.jobs;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.transforms.SparkTest;

class DeltaRoundTripTest extends SparkTest {

  @TempDir Path lake;

  @Test
  void readsBackWhatItWrote() {
    Dataset<Row> households =
        spark().sql("select * from values ('H1', 250L), ('H2', 0L) as t(household_id, owed_pence)");
    String table = lake.resolve("household").toString();

    households.write().format("delta").save(table);

    assertDataFrameDataEquals(
        households, spark().read().format("delta").load(table).orderBy("household_id"));
  }
}
