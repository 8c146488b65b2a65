package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Brings the lake back to what the ledger knows, before a run starts: a table that was written
 * after the last ledger line belongs to a run that died, so those commits and their data files are
 * taken off.
 */
public final class LakeRecovery {

  private static final int VERSION_DIGITS = 20;
  private static final String VALIDATED = "validated";
  private static final String DERIVED = "tables";
  private static final String QUARANTINE = "quarantine";

  private LakeRecovery() {}

  /**
   * Takes off every commit that the ledger does not know.
   *
   * @param known newest version of every table, from the ledger
   * @return number of tables that were brought back
   * @throws IllegalStateException when a table has lost commits that the ledger knows; {@link
   *     LakeDamage} finds those first
   */
  public static int rollBack(Path lake, Map<String, Long> known) throws IOException {
    int tables = 0;
    for (String zone : List.of(VALIDATED, DERIVED)) {
      Path folder = lake.resolve(zone);
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
          for (Path table : all) {
            tables += rollBackTable(table, known.getOrDefault(name(table), -1L)) ? 1 : 0;
          }
        }
      }
    }
    Path quarantine = lake.resolve(QUARANTINE);
    if (Files.isDirectory(quarantine)) {
      tables += rollBackTable(quarantine, known.getOrDefault(QUARANTINE, -1L)) ? 1 : 0;
    }
    return tables;
  }

  /** The folder of the table of that name. */
  static Path folder(Path lake, String table) {
    if (table.equals(QUARANTINE)) {
      return lake.resolve(QUARANTINE);
    }
    Path validated = lake.resolve(VALIDATED).resolve(table);
    return Files.isDirectory(validated) ? validated : lake.resolve(DERIVED).resolve(table);
  }

  private static boolean rollBackTable(Path table, long known) throws IOException {
    long newest = DeltaCommits.newest(table);
    if (newest < known) {
      throw new IllegalStateException(
          name(table) + ": the ledger knows version " + known + ", the lake ends at " + newest);
    }
    if (newest == known) {
      return false;
    }
    if (known < 0) {
      Zones.delete(table);
      return true;
    }
    Path log = table.resolve(DeltaCommits.LOG_FOLDER);
    boolean checkpointRemoved = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(log, "{,.}[0-9]*")) {
      for (Path file : files) {
        if (version(file) > known) {
          checkpointRemoved |= name(file).contains("checkpoint");
          Files.delete(file);
        }
      }
    }
    if (checkpointRemoved) {
      Files.deleteIfExists(log.resolve("_last_checkpoint"));
    }
    for (long version = known + 1; version <= newest; version++) {
      Zones.delete(table.resolve(DeltaCommits.dataFolder(version)));
    }
    return true;
  }

  /** The version that a file of the log belongs to; its checksum is a hidden file beside it. */
  private static long version(Path file) {
    String name = name(file).startsWith(".") ? name(file).substring(1) : name(file);
    return name.length() < VERSION_DIGITS ? -1 : Long.parseLong(name.substring(0, VERSION_DIGITS));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
