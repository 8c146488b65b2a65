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
import org.jspecify.annotations.Nullable;

/**
 * Rows of delivered files as a table of Spark. Many rows are read in tasks, one a file; few are
 * read here, which spares Spark the code that it would write and compile for each shape of row.
 */
final class FileRows {

  private static final long FEW = 20_000;

  /** A quarantined record may be long, so that even few of them may be much. */
  private static final long FEW_CHARS = 16 << 20;

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
    List<Row> few = few(sources, taken);
    if (few != null) {
      return spark.createDataFrame(few, schema);
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataFrame(
        context
            .parallelize(sources, sources.size())
            .flatMap(source -> taken.of(source.file(), source.outcome())),
        schema);
  }

  /** The rows of all {@code sources}; null where they are many or long. */
  private static @Nullable List<Row> few(List<Source> sources, Taken taken) {
    if (sources.stream().mapToLong(Source::rows).sum() > FEW) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    long chars = 0;
    for (Source source : sources) {
      Iterator<Row> its = taken.of(source.file(), source.outcome());
      while (its.hasNext()) {
        Row row = its.next();
        rows.add(row);
        chars += chars(row);
        if (chars > FEW_CHARS) {
          return null;
        }
      }
    }
    return rows;
  }

  private static long chars(Row row) {
    long chars = 0;
    for (int i = 0; i < row.size(); i++) {
      chars += row.get(i) instanceof String text ? text.length() : 0;
    }
    return chars;
  }
}
