package org.tenantinsight.jobs.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.CsvFiles;
import org.tenantinsight.jobs.io.Zones;

/**
 * Writes one table as one Parquet file and one CSV file. Rows stand in the order of their columns,
 * so that the same rows give the same bytes.
 */
final class ExportFiles {

  private ExportFiles() {}

  /**
   * Writes {@code <name>.parquet} and {@code <name>.csv} into {@code folder} and returns how many
   * rows there were.
   */
  static long write(SparkSession spark, Dataset<Row> rows, String name, Path folder)
      throws IOException {
    Column[] order = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
    Path parts = folder.resolve("." + name);
    rows.coalesce(1).sortWithinPartitions(order).write().parquet(parts.toString());
    Path parquet = folder.resolve(name + ".parquet");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(parts, "part-*.parquet")) {
      Iterator<Path> one = files.iterator();
      Files.move(one.next(), parquet, StandardCopyOption.ATOMIC_MOVE);
    }
    Zones.delete(parts);
    ParquetFooter.settle(parquet);
    return writeCsv(
        spark.read().schema(rows.schema()).parquet(parquet.toString()),
        folder.resolve(name + ".csv"));
  }

  /** Writes the rows in their order and returns how many there were. */
  static long writeCsv(Dataset<Row> rows, Path file) throws IOException {
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(out, CsvFiles.FORMAT)) {
      csv.printRecord((Object[]) rows.columns());
      Iterator<Row> all = rows.coalesce(1).toLocalIterator();
      while (all.hasNext()) {
        Row row = all.next();
        for (int i = 0; i < row.size(); i++) {
          csv.print(cell(row.get(i)));
        }
        csv.println();
        written++;
      }
    }
    return written;
  }

  /** Text that would be read as a formula gets an apostrophe in front; numbers stay numbers. */
  static Object cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof String text ? CsvFiles.marked(text) : value;
  }
}
