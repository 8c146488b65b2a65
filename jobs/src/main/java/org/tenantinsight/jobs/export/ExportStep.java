package org.tenantinsight.jobs.export;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.tenantinsight.config.ExportIds;
import org.tenantinsight.jobs.Night;
import org.tenantinsight.jobs.Step;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.transforms.Parallel;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.ResidentTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * Writes the night's tables for analysts, each as one Parquet file and one CSV file.
 *
 * <p>{@code export_ids: pseudonym} replaces every reference by a stand-in and leaves out what an
 * analyst has no need of (see {@link AnalystView}). {@code export_ids: source} keeps all of it, and
 * must be allowed by name in {@code purposes.yaml}.
 */
public final class ExportStep implements Step {

  @Override
  public String name() {
    return "export";
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public Result run(Night night, TableSet tables) throws IOException {
    Path zone = night.staging().resolve("export");
    Path folder = Zones.makeFolder(zone.resolve(night.asOf().toString()));
    boolean pseudonyms = night.settings().pipeline().exportIds() == ExportIds.PSEUDONYM;
    AnalystView analysts =
        new AnalystView(
            tables.get(FlagTable.TABLE),
            tables.get(ResidentTable.TABLE),
            new Pseudonyms(night.keys().export()));
    TableSet known =
        tables.with(
            "outcome",
            SqlFile.run(night.spark(), "export/outcome.sql", night.asOf(), Map.of(), tables));
    Parallel.each(
        ExportedTable.ALL,
        exported -> {
          Dataset<Row> rows = select(known.get(exported.name()), exported.columns());
          return ExportFiles.write(
              night.spark(), pseudonyms ? analysts.of(rows) : rows, exported.name(), folder);
        });
    Files.createSymbolicLink(zone.resolve("latest"), Path.of(night.asOf().toString()));
    return new Result(TableSet.of(), ExportedTable.ALL.size(), List.of());
  }

  /** The named columns; without names, all that hold one value a row. */
  private static Dataset<Row> select(Dataset<Row> rows, List<String> columns) {
    Stream<String> names =
        columns.isEmpty()
            ? Arrays.stream(rows.schema().fields())
                .filter(field -> !(field.dataType() instanceof ArrayType))
                .map(StructField::name)
            : columns.stream();
    return rows.select(names.map(name -> col(name)).toArray(Column[]::new));
  }
}
