package org.tenantinsight.transforms;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of every test that needs Spark: one local session for the whole JVM, with Delta, in UTC,
 * with one shuffle partition.
 *
 * <p>Subclasses use {@code spark()} for the session and the assertions of spark-testing-base, for
 * example {@code assertDataFrameEquals(expected, actual)}. The lifecycle of that library is JUnit
 * 4; this class calls it from JUnit 5.
 */
public abstract class SparkTest extends JavaDataFrameSuiteBase {

  private static final Path SCRATCH = scratch();

  @BeforeEach
  final void startOrReuseTheSession() {
    runBefore();
  }

  @AfterAll
  static void releaseTheSession() {
    runAfterClass();
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }

  @Override
  public SparkConf conf() {
    return super.conf()
        .set("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .set("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .set("spark.sql.shuffle.partitions", "1")
        .set("spark.default.parallelism", "1")
        .set("spark.databricks.delta.snapshotPartitions", "1")
        // Delta's parser drops the parameters of SQL; so the analyser binds them.
        .set("spark.sql.legacy.parameterSubstitution.constantsOnly", "true")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.ui.enabled", "false")
        // As the jobs set it for a small landlord: some thousand plans, few rows each.
        .set("spark.sql.codegen.wholeStage", "false")
        .set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .set("spark.sql.adaptive.enabled", "false")
        .set("spark.sql.optimizer.runtime.bloomFilter.enabled", "false")
        .set("spark.sql.ui.explainMode", "simple")
        .set("spark.sql.maxPlanStringLength", "256")
        .set("spark.sql.warehouse.dir", SCRATCH.resolve("warehouse").toString());
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("tenant-insight-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
