package org.tenantinsight.transforms.outreach;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.OutreachSettings;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.Table;

/** Runs the files in {@code sql/outreach}: side by side, or on what those before them made. */
final class OutreachSql {

  private final SparkSession spark;
  private final LocalDate asOf;
  private final Map<String, Object> parameters;

  OutreachSql(SparkSession spark, OutreachSettings settings, LocalDate asOf) {
    this.spark = spark;
    this.asOf = asOf;
    this.parameters =
        Map.of(
            "week_start", asOf.with(TemporalAdjusters.previousOrSame(settings.issueDay())),
            "capacity", settings.weeklyCapacity(),
            "declined_review_days", settings.declinedReviewDays(),
            "days_acute", settings.byDays().acute(),
            "days_high", settings.byDays().high(),
            "days_medium", settings.byDays().medium());
  }

  /**
   * The known tables and those that the files of these names select, none of which reads another.
   * The files build on each other many times over, so each is worked out once and cut from its
   * plan; the tables are small, they hold candidates only.
   */
  TableSet add(TableSet known, String... files) {
    return known.withEach(List.of(files), file -> file, file -> select(file, known));
  }

  /** The table that the file of its name selects. */
  Dataset<Row> made(Table table, TableSet known) {
    return table.conform(select(table.name(), known));
  }

  /** The business date of the night. */
  LocalDate asOf() {
    return asOf;
  }

  private Dataset<Row> select(String file, TableSet known) {
    return SqlFile.run(spark, "outreach/" + file + ".sql", asOf, parameters, known);
  }
}
