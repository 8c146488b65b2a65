package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.Parallel;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.PresentHouseholds;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * All that a step may know about the run besides the tables.
 *
 * @param spark the one session
 * @param lake where tables are read and written
 * @param settings the landlord's settings, checked
 * @param landing the folder of deliveries
 * @param out the output folder as readers see it: read only for a step
 * @param staging where a step writes its files, laid out like {@code out}
 * @param asOf the business date of the run
 * @param nightsBefore the published nights before {@code asOf}, newest first
 * @param volumeAccepted feeds whose odd number of rows a person has accepted for this night
 * @param runId the same for the same inputs, settings and code
 * @param keys the landlord's secret keys
 * @param progress tells the person who waits
 */
public record Night(
    SparkSession spark,
    Lake lake,
    Settings settings,
    Path landing,
    Path out,
    Path staging,
    LocalDate asOf,
    List<LocalDate> nightsBefore,
    Set<String> volumeAccepted,
    String runId,
    Keys keys,
    Progress progress) {

  public Night {
    nightsBefore = List.copyOf(nightsBefore);
  }

  /** The newest published night before this one, whose links and lists are carried on. */
  public Optional<LocalDate> nightBefore() {
    return nightsBefore.stream().findFirst();
  }

  /**
   * Writes each table of a step to the lake and reads it back, so that nothing is worked out twice.
   * A table with an as-of column keeps every night; any other holds the newest run only.
   */
  Step.Result write(List<Table> contracts, TableSet made) {
    List<Long> rows = Parallel.each(contracts, table -> commit(table, made.get(table)).rows());
    TableSet written = TableSet.of();
    for (Table table : contracts) {
      written = written.with(table, stored(table));
    }
    return new Step.Result(written, rows.stream().mapToLong(Long::longValue).sum(), List.of());
  }

  /** The same for one table. */
  Step.Result write(Table table, Dataset<Row> rows) {
    return write(List.of(table), TableSet.of().with(table, rows));
  }

  /** The table as this night's run left it in the lake. */
  Dataset<Row> stored(Table table) {
    return Lake.keepsNights(table) ? lake.read(table, asOf) : lake.read(table);
  }

  /** The table as it was on the published night before; no rows when there was none. */
  Dataset<Row> before(Table table) {
    return nightBefore().map(date -> lake.read(table, date)).orElseGet(() -> table.empty(spark));
  }

  /** The rows of every night up to the last published one: what is remembered for ever. */
  Dataset<Row> everyNightBefore(Table table) {
    return nightBefore()
        .map(date -> lake.readUpTo(table, date))
        .orElseGet(() -> table.empty(spark));
  }

  /** Which household of tonight was meant by what earlier nights wrote. */
  public PresentHouseholds presentHouseholds(TableSet tables) {
    Dataset<Row> aliases = lake.readUpTo(ResidentAliasTable.TABLE, asOf);
    return PresentHouseholds.on(spark, tables.with(PresentHouseholds.EVERY_ALIAS, aliases), asOf);
  }

  private Lake.Commit commit(Table table, Dataset<Row> rows) {
    return Lake.keepsNights(table)
        ? lake.replaceNight(table, rows, asOf)
        : lake.overwrite(table, rows);
  }
}
