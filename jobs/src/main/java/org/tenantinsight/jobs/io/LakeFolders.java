package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tenantinsight.transforms.tables.QuarantineTable;

/** Where the tables of a lake are: each in the zone of those who may read it, under its name. */
final class LakeFolders {

  /** Delivered rows that could be read. */
  static final String VALIDATED = "validated";

  private static final String DERIVED = "tables";

  /** Raw records: a zone of its own, for fewer people. */
  private static final String QUARANTINE = QuarantineTable.TABLE.name();

  private LakeFolders() {}

  /**
   * The folder of a table.
   *
   * @param delivered whether its rows were delivered, else they are derived
   */
  static Path of(Path lake, String table, boolean delivered) {
    return table.equals(QUARANTINE)
        ? lake.resolve(QUARANTINE)
        : lake.resolve(delivered ? VALIDATED : DERIVED).resolve(table);
  }

  /** The folder of a table that was written before, whatever its rows are. */
  static Path of(Path lake, String table) {
    Path delivered = of(lake, table, true);
    return Files.isDirectory(delivered) ? delivered : of(lake, table, false);
  }

  /** The folder of every table that is there. */
  static List<Path> all(Path lake) throws IOException {
    List<Path> tables = new ArrayList<>();
    for (String zone : List.of(VALIDATED, DERIVED)) {
      Path folder = lake.resolve(zone);
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
          all.forEach(tables::add);
        }
      }
    }
    Path quarantine = lake.resolve(QUARANTINE);
    if (Files.isDirectory(quarantine)) {
      tables.add(quarantine);
    }
    return tables;
  }
}
