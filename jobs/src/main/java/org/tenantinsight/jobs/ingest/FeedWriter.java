package org.tenantinsight.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.PersonEqualityTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.QuarantineTable;
import org.tenantinsight.transforms.tables.Table;

/** Appends the rows of judged deliveries: each file is read in one task and goes straight to Delta. */
final class FeedWriter {

  /** A file and what became of its rows, as sent to a task. */
  private record Task(FeedFile file, FileOutcome outcome) implements Serializable {}

  private final SparkSession spark;
  private final Lake lake;

  FeedWriter(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** The tables that keep a feed: equality characteristics have one of their own. */
  static List<Table> tables(String kind) {
    Table stored = FeedTables.stored(kind);
    return kind.equals(PersonTable.TABLE.name())
        ? List.of(stored, FeedTables.stored(PersonEqualityTable.TABLE))
        : List.of(stored);
  }

  /** Appends what is new or changed; nothing is written when there is nothing. */
  long append(FeedDelivery delivered) {
    Map<FeedSpec, List<Task>> bySource = new LinkedHashMap<>();
    for (int i = 0; i < delivered.accepted().size(); i++) {
      Survey survey = delivered.accepted().get(i);
      FileOutcome outcome = delivered.outcomes().get(i);
      if (stored(survey, outcome) > 0) {
        bySource
            .computeIfAbsent(survey.file().feed(), source -> new ArrayList<>())
            .add(new Task(survey.reading(), outcome));
      }
    }
    long rows = 0;
    for (Table table : bySource.isEmpty() ? List.<Table>of() : tables(delivered.kind())) {
      Dataset<Row> all = null;
      for (Map.Entry<FeedSpec, List<Task>> source : bySource.entrySet()) {
        Dataset<Row> part =
            typed(rows(source.getKey(), source.getValue()), source.getKey(), table, delivered.delivery());
        all = all == null ? part : all.unionByName(part);
      }
      rows = lake.append(table, Objects.requireNonNull(all)).rows();
    }
    return rows;
  }

  private static long stored(Survey survey, FileOutcome outcome) {
    return survey.rows()
        - survey.quarantined()
        - outcome.conflicts()
        - outcome.duplicates()
        - outcome.superseded()
        - outcome.unchanged();
  }

  private Dataset<Row> rows(FeedSpec feed, List<Task> tasks) {
    StructType schema = new StructType();
    for (ColumnSpec column : feed.columns()) {
      schema = schema.add(column.name(), plainType(column));
    }
    schema = schema.add(FeedTables.ROW_HASH, DataTypes.LongType);
    JavaRDD<Row> rows =
        context().parallelize(tasks, tasks.size()).flatMap(t -> LoadedRows.stored(t.file(), t.outcome()));
    return spark.createDataFrame(rows, schema);
  }

  private static DataType plainType(ColumnSpec column) {
    return switch (column.type()) {
      case DATE, INTEGER -> DataTypes.IntegerType;
      case TIMESTAMP, MONEY -> DataTypes.LongType;
      default -> DataTypes.StringType;
    };
  }

  /** The table's columns; one that the source does not declare stays empty. */
  private static Dataset<Row> typed(
      Dataset<Row> plain, FeedSpec feed, Table table, LocalDate delivery) {
    Map<String, ColumnSpec> declared = new TreeMap<>();
    feed.columns().forEach(column -> declared.put(column.name(), column));
    List<Column> columns = new ArrayList<>();
    for (org.tenantinsight.transforms.tables.Column column : table.columns()) {
      ColumnSpec spec = declared.get(column.name());
      Column value;
      if (column.name().equals(FeedTables.DELIVERY)) {
        value = lit(delivery);
      } else if (column.name().equals(FeedTables.ROW_HASH)) {
        value = col(FeedTables.ROW_HASH);
      } else {
        value = spec == null ? lit(null).cast(column.type()) : typed(spec);
      }
      columns.add(value.cast(column.type()).as(column.name()));
    }
    return plain.select(columns.toArray(Column[]::new));
  }

  private static Column typed(ColumnSpec column) {
    return switch (column.type()) {
      case DATE -> date_from_unix_date(col(column.name()));
      case TIMESTAMP -> timestamp_micros(col(column.name()));
      default -> col(column.name());
    };
  }

  /** Appends the quarantined records of all deliveries of a day, each as it stands in its file. */
  long quarantine(List<FeedDelivery> deliveries, String runId) {
    List<Task> tasks = new ArrayList<>();
    for (FeedDelivery delivered : deliveries) {
      for (int i = 0; i < delivered.accepted().size(); i++) {
        Survey survey = delivered.accepted().get(i);
        FileOutcome outcome = delivered.outcomes().get(i);
        if (survey.quarantined() + outcome.conflicts() > 0) {
          tasks.add(new Task(survey.reading(), outcome));
        }
      }
    }
    if (tasks.isEmpty()) {
      return 0;
    }
    JavaRDD<Row> rows =
        context()
            .parallelize(tasks, Math.min(tasks.size(), spark.sparkContext().defaultParallelism()))
            .flatMap(t -> LoadedRows.quarantined(t.file(), t.outcome()));
    StructType schema =
        new StructType()
            .add(QuarantineTable.FEED, DataTypes.StringType)
            .add(QuarantineTable.FILE, DataTypes.StringType)
            .add(QuarantineTable.LINE, DataTypes.IntegerType)
            .add(QuarantineTable.RECORD_NO, DataTypes.IntegerType)
            .add(QuarantineTable.RULE, DataTypes.StringType)
            .add(QuarantineTable.COLUMN, DataTypes.StringType)
            .add(QuarantineTable.DELIVERY, DataTypes.IntegerType)
            .add(QuarantineTable.RAW, DataTypes.StringType);
    Dataset<Row> quarantined =
        spark
            .createDataFrame(rows, schema)
            .withColumn(
                QuarantineTable.DELIVERY, date_from_unix_date(col(QuarantineTable.DELIVERY)))
            .withColumn(QuarantineTable.RUN_ID, lit(runId));
    return lake.append(QuarantineTable.TABLE, quarantined).rows();
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }
}
