package org.tenantinsight.transforms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.transforms.tables.Column;
import org.tenantinsight.transforms.tables.Table;

/**
 * Tables as they stand in a test: cells separated by {@code |}, the first line names the columns
 * that matter, an empty cell is null, all other columns of the contract are null.
 */
public final class TextTable {

  private TextTable() {}

  /** The rows of {@code text} in the shape of {@code contract}. */
  public static Dataset<Row> of(SparkSession spark, Table contract, String text) {
    List<String[]> lines = text.strip().lines().map(TextTable::cells).toList();
    List<String> names = Arrays.asList(lines.get(0));
    StructType asText = new StructType();
    for (String name : names) {
      asText = asText.add(name, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    for (String[] cells : lines.subList(1, lines.size())) {
      rows.add(RowFactory.create((Object[]) Arrays.copyOf(cells, names.size())));
    }
    Dataset<Row> read = spark.createDataFrame(rows, asText);
    for (Column column : contract.columns()) {
      var value =
          names.contains(column.name()) ? functions.col(column.name()) : functions.lit(null);
      read = read.withColumn(column.name(), value.cast(column.type()));
    }
    return contract.conform(read);
  }

  /** The named columns of {@code rows}, sorted, in the same form. */
  public static String show(Dataset<Row> rows, String... names) {
    String head = String.join(" | ", names);
    return rows
        .select(
            Arrays.stream(names).map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
        .collectAsList()
        .stream()
        .map(TextTable::line)
        .sorted()
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  private static String line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.isNullAt(i) ? "" : row.get(i).toString());
    }
    return String.join(" | ", cells).stripTrailing();
  }

  private static String[] cells(String line) {
    String[] cells = line.split("\\|", -1);
    return Arrays.stream(cells)
        .map(String::strip)
        .map(cell -> cell.isEmpty() ? null : cell)
        .toArray(String[]::new);
  }
}
