package org.tenantinsight.jobs.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of delivered files as a table of Spark. Many rows are read in tasks, one a file; few are
 * read here, which spares Spark the code that it would write and compile for each shape of row.
 */
final class FileRows {

  private static final long FEW = 20_000;

  private FileRows() {}

  /**
   * A file of which some rows are taken.
   *
   * @param file how it is read
   * @param outcome what became of its good rows
   * @param rows how many are taken
   */
  record Source(FeedFile file, FileOutcome outcome, long rows) implements Serializable {}

  /** Which rows of a file are taken, and as what. */
  interface Taken extends Serializable {
    Iterator<Row> of(FeedFile file, FileOutcome outcome);
  }

  /** The rows of all {@code sources}. */
  static Dataset<Row> table(
      SparkSession spark, List<Source> sources, StructType schema, Taken taken) {
    if (sources.stream().mapToLong(Source::rows).sum() > FEW) {
      JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
      return spark.createDataFrame(
          context
              .parallelize(sources, sources.size())
              .flatMap(source -> taken.of(source.file(), source.outcome())),
          schema);
    }
    List<Row> rows = new ArrayList<>();
    for (Source source : sources) {
      taken.of(source.file(), source.outcome()).forEachRemaining(rows::add);
    }
    return spark.createDataFrame(rows, schema);
  }
}
