package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.Column;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** The clean deliveries of the landlord with known answers, as they stand on a night. */
final class LandingA {

  private static final Set<String> SNAPSHOTS =
      Set.of(
          "tenancy",
          "person",
          "person_alert",
          "contact_rule",
          "protected_register",
          "related_contact");

  private final Path folder;

  private LandingA(Path folder) {
    this.folder = folder;
  }

  /** The folder of the cases, or null where this machine has none. */
  static LandingA orNull() {
    String named = System.getenv("TENANT_INSIGHT_CASES");
    Path cases = named == null ? Path.of("../../shared/cases") : Path.of(named);
    Path folder = cases.resolve("landing-a");
    return Files.isDirectory(folder) ? new LandingA(folder) : null;
  }

  Path expected(String file) {
    return folder.resolve("expected").resolve(file);
  }

  /** All feeds on {@code asOf}: the newest row of each key, closed when a snapshot left it out. */
  TableSet feeds(SparkSession spark, LocalDate asOf) {
    TableSet feeds = TableSet.of();
    for (Table table : StateTables.ALL) {
      feeds = feeds.with(table, feed(spark, table, asOf));
    }
    return feeds;
  }

  private Dataset<Row> feed(SparkSession spark, Table table, LocalDate asOf) {
    Dataset<Row> all = table.empty(spark);
    LocalDate newest = null;
    for (LocalDate delivery : deliveries(asOf)) {
      Path file =
          folder
              .resolve("clean/landing")
              .resolve(delivery.toString())
              .resolve(table.name() + ".csv");
      if (Files.exists(file)) {
        all = all.union(read(spark, table, file, delivery));
        newest = delivery;
      }
    }
    var ofKey =
        Window.partitionBy(
                table.key().stream()
                    .map(k -> col(k))
                    .toArray(n -> new org.apache.spark.sql.Column[n]))
            .orderBy(col("delivery").desc());
    Dataset<Row> state =
        all.withColumn("place", row_number().over(ofKey)).where("place = 1").drop("place");
    if (newest != null && SNAPSHOTS.contains(table.name())) {
      Date last = Date.valueOf(newest);
      state =
          state.withColumn(
              "closed_on", when(col("delivery").lt(lit(last)), lit(last)).otherwise(lit(null)));
    }
    return spark.createDataFrame(table.conform(state).collectAsList(), table.schema());
  }

  private static Dataset<Row> read(SparkSession spark, Table table, Path file, LocalDate delivery) {
    Dataset<Row> rows = spark.read().option("header", "true").csv(file.toString());
    List<String> names = List.of(rows.columns());
    return rows.select(
        table.columns().stream()
            .map(column -> value(column, names, delivery).cast(column.type()).as(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static org.apache.spark.sql.Column value(
      Column column, List<String> names, LocalDate delivery) {
    if (column.name().equals("delivery")) {
      return lit(Date.valueOf(delivery));
    }
    if (!names.contains(column.name())) {
      return lit(null);
    }
    return Set.of("balance", "weekly_charge", "amount").contains(column.name())
        ? col(column.name()).cast("decimal(12,2)").multiply(100)
        : col(column.name());
  }

  private List<LocalDate> deliveries(LocalDate asOf) {
    try (Stream<Path> dates = Files.list(folder.resolve("clean/landing"))) {
      return dates
          .map(date -> LocalDate.parse(date.getFileName().toString()))
          .filter(date -> !date.isAfter(asOf))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
