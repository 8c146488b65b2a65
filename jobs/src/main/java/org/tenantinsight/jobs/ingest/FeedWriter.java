package org.tenantinsight.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.FileRows.Source;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.PersonEqualityTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.QuarantineTable;
import org.tenantinsight.transforms.tables.Table;

/** Appends the rows of judged deliveries; where there are none, nothing is written. */
final class FeedWriter {

  private final SparkSession spark;
  private final Lake lake;

  FeedWriter(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** Appends what is new or changed, and gives the number of rows; a lookup has no table. */
  long append(FeedDelivery delivered) {
    if (delivered.isLookup()) {
      return 0;
    }
    Map<FeedSpec, List<Source>> byDeclaration = new LinkedHashMap<>();
    for (int i = 0; i < delivered.accepted().size(); i++) {
      Survey survey = delivered.accepted().get(i);
      FileOutcome outcome = delivered.outcomes().get(i);
      long rows = survey.good() - outcome.notStored();
      if (rows > 0) {
        byDeclaration
            .computeIfAbsent(survey.file().feed(), feed -> new ArrayList<>())
            .add(new Source(survey.reading(), outcome, rows));
      }
    }
    if (byDeclaration.isEmpty()) {
      return 0;
    }
    List<Table> tables = tables(delivered.kind());
    long rows = 0;
    for (Table table : tables) {
      Dataset<Row> all =
          byDeclaration.entrySet().stream()
              .map(
                  entry ->
                      typed(
                          plain(entry.getKey(), entry.getValue()),
                          entry.getKey(),
                          table,
                          delivered.delivery()))
              .reduce(Dataset::unionByName)
              .orElseThrow();
      rows = lake.append(table, all).rows();
    }
    return rows;
  }

  /** The tables that keep a feed: equality characteristics have one of their own. */
  private static List<Table> tables(String kind) {
    Table stored = FeedTables.stored(kind);
    return kind.equals(PersonTable.TABLE.name())
        ? List.of(stored, FeedTables.stored(PersonEqualityTable.TABLE))
        : List.of(stored);
  }

  private Dataset<Row> plain(FeedSpec feed, List<Source> sources) {
    StructType schema = new StructType();
    for (ColumnSpec column : feed.columns()) {
      schema = schema.add(column.name(), plainType(column));
    }
    schema =
        schema
            .add(FeedTables.KEY_HASH, DataTypes.LongType)
            .add(FeedTables.ROW_HASH, DataTypes.LongType)
            .add(FeedTables.TIMES_AS_WRITTEN, DataTypes.StringType);
    return FileRows.table(spark, sources, schema, LoadedRows::stored);
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
    Map<String, Column> values = new TreeMap<>();
    feed.columns().forEach(column -> values.put(column.name(), typed(column)));
    values.put(FeedTables.KEY_HASH, col(FeedTables.KEY_HASH));
    values.put(FeedTables.ROW_HASH, col(FeedTables.ROW_HASH));
    values.put(FeedTables.TIMES_AS_WRITTEN, col(FeedTables.TIMES_AS_WRITTEN));
    values.put(FeedTables.DELIVERY, lit(delivery));
    return plain.select(
        table.columns().stream()
            .map(
                column ->
                    values
                        .getOrDefault(column.name(), lit(null))
                        .cast(column.type())
                        .as(column.name()))
            .toArray(Column[]::new));
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
    List<Source> sources = new ArrayList<>();
    for (FeedDelivery delivered : deliveries) {
      for (int i = 0; i < delivered.accepted().size(); i++) {
        Survey survey = delivered.accepted().get(i);
        FileOutcome outcome = delivered.outcomes().get(i);
        long rows = survey.quarantined() + outcome.conflicts();
        if (rows > 0) {
          sources.add(new Source(survey.reading(), outcome, rows));
        }
      }
    }
    if (sources.isEmpty()) {
      return 0;
    }
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
        FileRows.table(spark, sources, schema, LoadedRows::quarantined)
            .withColumn(
                QuarantineTable.DELIVERY, date_from_unix_date(col(QuarantineTable.DELIVERY)))
            .withColumn(QuarantineTable.RUN_ID, lit(runId));
    return lake.append(QuarantineTable.TABLE, quarantined).rows();
  }
}
