package org.tenantinsight.jobs.io;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Spark on one machine, without its look into each function that it runs. Spark reads the whole
 * class file around the function, some thousand times a night and a tenth of a small night's work,
 * to find what a line typed at its prompt must not carry along. Compiled code has nothing to find;
 * a function that cannot be sent to a task still fails when it is sent.
 */
final class LocalContext extends SparkContext {

  /** Starts it. */
  LocalContext(SparkConf settings) {
    super(settings);
  }

  /** Whether these settings are for one machine, and no session is there yet. */
  static boolean isFor(SparkConf settings) {
    return settings.get("spark.master").startsWith("local")
        && SparkSession.getDefaultSession().isEmpty();
  }

  @Override
  public <F> F clean(F function, boolean checkSerializable) {
    return function;
  }
}
