package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.Column;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** The clean deliveries of the landlord with known answers, as they stand on a night. */
public final class LandingA {

  private static final Set<String> SNAPSHOTS =
      Set.of(
          "tenancy",
          "person",
          "person_alert",
          "contact_rule",
          "protected_register",
          "related_contact");
  private static final Set<String> MONEY = Set.of("balance", "weekly_charge", "amount");

  private final Path folder;

  private LandingA(Path folder) {
    this.folder = folder;
  }

  /** The folder of the cases, or null where this machine has none. */
  public static @Nullable LandingA orNull() {
    String named = System.getenv("TENANT_INSIGHT_CASES");
    Path cases = named == null ? Path.of("../../shared/cases") : Path.of(named);
    Path folder = cases.resolve("landing-a");
    return Files.isDirectory(folder) ? new LandingA(folder) : null;
  }

  /** The folder of one clean delivery. */
  public Path delivery(LocalDate date) {
    return folder.resolve("clean/landing").resolve(date.toString());
  }

  public Path expected(String file) {
    return folder.resolve("expected").resolve(file);
  }

  /** All feeds on {@code asOf}: the newest row of each key, closed when a snapshot left it out. */
  public TableSet feeds(SparkSession spark, LocalDate asOf) {
    TableSet feeds = NoRows.in(spark);
    for (Table table : StateTables.ALL) {
      feeds = feeds.with(table, Leaf.of(feed(spark, table, asOf)));
    }
    return feeds;
  }

  private Dataset<Row> feed(SparkSession spark, Table table, LocalDate asOf) {
    Dataset<Row> rows = delivered(spark, table, asOf);
    var ofKey =
        Window.partitionBy(
                table.key().stream()
                    .map(name -> col(name))
                    .toArray(org.apache.spark.sql.Column[]::new))
            .orderBy(col("delivery").desc());
    Dataset<Row> state =
        rows.withColumn("newest", max("delivery").over())
            .withColumn("place", row_number().over(ofKey))
            .where("place = 1");
    if (SNAPSHOTS.contains(table.name())) {
      state = state.withColumn("closed_on", when(col("delivery").lt(col("newest")), col("newest")));
    }
    return table.conform(state);
  }

  private Dataset<Row> delivered(SparkSession spark, Table table, LocalDate asOf) {
    List<Path> files = files(table.name() + ".csv", asOf);
    if (files.isEmpty()) {
      return table.empty(spark);
    }
    List<String> header = List.of(firstLine(files.get(0)).split(","));
    StructType asText = new StructType();
    for (String name : header) {
      asText = asText.add(name, DataTypes.StringType);
    }
    Dataset<Row> rows =
        spark
            .read()
            .schema(asText)
            .option("header", "true")
            .csv(files.stream().map(Path::toString).toArray(String[]::new));
    return rows.select(
        table.columns().stream()
            .map(column -> value(column, header).cast(column.type()).as(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static org.apache.spark.sql.Column value(Column column, List<String> header) {
    if (column.name().equals("delivery")) {
      return regexp_extract(input_file_name(), "/(\\d{4}-\\d{2}-\\d{2})/", 1);
    }
    if (!header.contains(column.name())) {
      return lit(null);
    }
    return MONEY.contains(column.name())
        ? col(column.name()).cast("decimal(12,2)").multiply(100)
        : col(column.name());
  }

  private List<Path> files(String name, LocalDate asOf) {
    try (Stream<Path> nights = Files.list(folder.resolve("clean/landing"))) {
      return nights
          .filter(night -> !LocalDate.parse(night.getFileName().toString()).isAfter(asOf))
          .map(night -> night.resolve(name))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
