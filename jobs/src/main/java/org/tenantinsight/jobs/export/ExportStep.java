package org.tenantinsight.jobs.export;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
    UnaryOperator<Dataset<Row>> shown = shown(night, tables);
    TableSet known =
        tables.with(
            "outcome",
            SqlFile.run(night.spark(), "export/outcome.sql", night.asOf(), Map.of(), tables));
    Parallel.each(
        ExportedTable.ALL,
        exported -> {
          Dataset<Row> rows = select(known.get(exported.name()), exported);
          return ExportFiles.write(night.spark(), shown.apply(rows), exported.name(), folder);
        });
    Files.createSymbolicLink(zone.resolve("latest"), Path.of(night.asOf().toString()));
    return new Result(TableSet.of(), ExportedTable.ALL.size(), List.of());
  }

  /** What the export shows of the rows of a table. */
  private static UnaryOperator<Dataset<Row>> shown(Night night, TableSet tables)
      throws IOException {
    if (night.settings().pipeline().exportIds() == ExportIds.SOURCE) {
      return UnaryOperator.identity();
    }
    Pseudonyms pseudonyms = new Pseudonyms(night.keys().export());
    return new AnalystView(night.spark(), tables, night.asOf(), pseudonyms)::of;
  }

  /** The named columns; without names, all that hold one value a row. */
  static Dataset<Row> select(Dataset<Row> rows, ExportedTable exported) {
    Stream<String> names =
        exported.columns().isEmpty()
            ? Arrays.stream(rows.schema().fields())
                .filter(field -> !(field.dataType() instanceof ArrayType))
                .map(StructField::name)
            : exported.columns().stream();
    return rows.select(names.map(name -> col(name)).toArray(Column[]::new));
  }
}
