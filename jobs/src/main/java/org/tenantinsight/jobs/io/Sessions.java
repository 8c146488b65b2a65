package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** All Spark settings in one place, each with its reason. */
public final class Sessions {

  private Sessions() {}

  /**
   * The one session of this run.
   *
   * @param lake the lake's folder: spilled rows are as confidential as the lake, so they go there
   */
  public static SparkSession open(Path lake) {
    int cores = Runtime.getRuntime().availableProcessors();
    Path scratch = lake.resolve("scratch");
    try {
      Zones.makeFolder(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SparkSession.Builder builder = SparkSession.builder().appName("tenant-insight");
    if (System.getProperty("spark.master") == null) {
      // On a cluster spark-submit names the master; on one machine we use all of it.
      builder = builder.master("local[*]");
    }
    builder
        // Delta Lake as the table format.
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        // Delta's parser drops the parameters of SQL; so the analyser binds them.
        .config("spark.sql.legacy.parameterSubstitution.constantsOnly", "true")
        // Dates must not depend on the machine's own zone.
        .config("spark.sql.session.timeZone", "UTC")
        // No page and no event log: both would hold values of residents.
        .config("spark.ui.enabled", "false")
        .config("spark.eventLog.enabled", "false")
        // Spilled rows are encrypted, and stay inside the lake's zone.
        .config("spark.io.encryption.enabled", "true")
        .config("spark.local.dir", scratch.toString())
        .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
        // Delta's files ignore the process's umask; this is what they follow.
        .config("spark.hadoop.fs.permissions.umask-mode", "077")
        // Small machine, small tables: a task a core; log replay in one task, not fifty.
        .config("spark.sql.shuffle.partitions", String.valueOf(cores))
        .config("spark.databricks.delta.snapshotPartitions", "1")
        // Files are on one machine's disk: looking at each is quicker than a job that looks at all.
        .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000")
        // Worth it on a cluster; here the extra job costs more than the rows that it saves.
        .config("spark.sql.optimizer.runtime.bloomFilter.enabled", "false")
        .config("spark.sql.optimizer.dynamicPartitionPruning.enabled", "false")
        // Nobody reads the engine's own description of a plan, and writing it costs a third of the
        // time of a small night; it could also quote values.
        .config("spark.sql.ui.explainMode", "simple")
        .config("spark.sql.maxPlanStringLength", "256")
        .config("spark.sql.debug.maxToStringFields", "4")
        // The retention command vacuums on purpose; nothing else may.
        .config("spark.databricks.delta.retentionDurationCheck.enabled", "true")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1");
    SparkSession spark = builder.getOrCreate();
    // Else Spark walks the stack for each part of each plan, to name it on a page that is off.
    spark.sparkContext().setCallSite("tenant-insight");
    spark.sparkContext().setLocalProperty("callSite.long", "tenant-insight");
    return spark;
  }
}
