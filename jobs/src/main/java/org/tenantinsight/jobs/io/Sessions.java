package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.classic.SparkSession;

/** All Spark settings in one place, each with its reason. */
public final class Sessions {

  private Sessions() {}

  /** Bytes of a landlord whose night is over sooner without the engine's preparations. */
  private static final long SMALL = 64L << 20;

  /** Rows of such a file. */
  private static final int FEW = 10_000;

  /**
   * The one session of this run, set up for the size of the landlord.
   *
   * @param lake the lake's folder: spilled rows are as confidential as the lake, so they go there
   * @param landing the folder of deliveries
   */
  public static SparkSession open(Path lake, Path landing) {
    boolean small = bytes(lake.resolve(LakeFolders.VALIDATED)) + bytes(landing) < SMALL;
    SparkConf settings = settings(lake);
    return started(small ? forFewRows(settings) : settings);
  }

  /** A session for a file of so many rows, each of which meets many others. */
  public static SparkSession open(Path scratch, int rows) {
    return started(rows < FEW ? forFewRows(settings(scratch)) : settings(scratch));
  }

  /** A session for a question about one household: few rows, and somebody waits. */
  public static SparkSession open(Path lake) {
    return started(forFewRows(settings(lake)));
  }

  /** Removes what a run that was killed spilled: nobody else will, and it is about people. */
  public static void clearScratch(Path lake) throws IOException {
    Zones.delete(scratch(lake));
  }

  private static Path scratch(Path lake) {
    return lake.resolve("scratch");
  }

  private static SparkSession started(SparkConf settings) {
    SparkSession.Builder builder = SparkSession.builder();
    SparkSession spark =
        (LocalContext.isFor(settings)
                ? builder.sparkContext(new LocalContext(settings))
                : builder.config(settings))
            .getOrCreate();
    // Else Spark walks the stack for each part of each plan, to name it on a page that is off.
    spark.sparkContext().setCallSite("tenant-insight");
    spark.sparkContext().setLocalProperty("callSite.long", "tenant-insight");
    return spark;
  }

  /**
   * Making machine code for each of some thousand parts of plans, and planning anew after each part
   * has run, pays for millions of rows. For some ten thousand it takes most of the night.
   */
  private static SparkConf forFewRows(SparkConf settings) {
    return settings
        .set("spark.sql.codegen.wholeStage", "false")
        .set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .set("spark.sql.adaptive.enabled", "false")
        .set("spark.sql.shuffle.partitions", "1")
        .set("spark.sql.leafNodeDefaultParallelism", "1");
  }

  private static long bytes(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SparkConf settings(Path lake) {
    int cores = Runtime.getRuntime().availableProcessors();
    Path scratch = scratch(lake);
    try {
      Zones.makeFolder(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SparkConf settings = new SparkConf().setAppName("tenant-insight");
    // On a cluster spark-submit names the master; on one machine we use all of it.
    if (!settings.contains("spark.master")) {
      settings
          .setMaster("local[*]")
          // Starting a program for each file and folder would cost more than writing them.
          .set("spark.hadoop." + LocalFiles.SETTING, LocalFiles.class.getName());
    }
    return settings
        // Dates must not depend on the machine's own zone.
        .set("spark.sql.session.timeZone", "UTC")
        // No page and no event log: both would hold values of residents.
        .set("spark.ui.enabled", "false")
        .set("spark.eventLog.enabled", "false")
        // Spilled rows are encrypted, and stay inside the lake's zone.
        .set("spark.io.encryption.enabled", "true")
        .set("spark.local.dir", scratch.toString())
        .set("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
        // Files written by the engine ignore the process's umask; this is what they follow.
        .set("spark.hadoop.fs.permissions.umask-mode", "077")
        // A folder of data files holds data files only.
        .set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        // Small machine, small tables: a task a core.
        .set("spark.sql.shuffle.partitions", String.valueOf(cores))
        // Files are on one machine's disk: looking at each is quicker than a job that looks at all.
        .set("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000")
        // Worth it on a cluster; here the extra job costs more than the rows that it saves.
        .set("spark.sql.optimizer.runtime.bloomFilter.enabled", "false")
        .set("spark.sql.optimizer.dynamicPartitionPruning.enabled", "false")
        // Nobody reads the engine's own description of a plan, and writing it costs a third of the
        // time of a small night; it could also quote values.
        .set("spark.sql.ui.explainMode", "simple")
        .set("spark.sql.maxPlanStringLength", "256")
        .set("spark.sql.debug.maxToStringFields", "4")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.driver.host", "127.0.0.1");
  }
}
