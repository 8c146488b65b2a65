package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/** Writes the data files of one commit, into a folder of their own. */
final class ParquetFiles {

  private static final Configuration HADOOP = LocalFiles.settings();

  /** Without these the engine's settings would be read from its own files again for every file. */
  private static final ParquetReadOptions OPTIONS = HadoopReadOptions.builder(HADOOP).build();

  private ParquetFiles() {}

  /**
   * Writes {@code rows} below {@code folder}, over whatever a run that died left there.
   *
   * @return the files that hold rows, in the order of their names
   */
  static List<DeltaTable.NewFile> write(Dataset<Row> rows, Path folder) throws IOException {
    rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
    List<DeltaTable.NewFile> written = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "part-*.parquet")) {
      for (Path file : files) {
        long count = rows(file);
        if (count == 0) {
          Files.delete(file); // Spark writes one file for no rows, to keep their schema
        } else {
          Durable.force(file);
          long modified = Files.getLastModifiedTime(file).toMillis();
          written.add(new DeltaTable.NewFile(file, count, Files.size(file), modified));
        }
      }
    }
    Durable.force(folder);
    written.sort(Comparator.comparing(DeltaTable.NewFile::path));
    return written;
  }

  private static long rows(Path file) throws IOException {
    HadoopInputFile input =
        HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), HADOOP);
    try (ParquetFileReader reader = ParquetFileReader.open(input, OPTIONS)) {
      return reader.getRecordCount();
    }
  }
}
