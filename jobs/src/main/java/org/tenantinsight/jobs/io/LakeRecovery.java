package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings the lake back to what the ledger knows, before a run starts: a table that was written
 * after the last ledger line belongs to a run that died, so those commits and their data files are
 * taken off. Commits that were lost are found by {@link LakeDamage}.
 */
public final class LakeRecovery {

  private static final int VERSION_DIGITS = 20;

  private LakeRecovery() {}

  /**
   * Takes off every commit that the ledger does not know.
   *
   * @param known newest version of every table, from the ledger
   * @return number of tables that were brought back
   */
  public static int rollBack(Path lake, Map<String, Long> known) throws IOException {
    int tables = 0;
    for (Path table : LakeFolders.all(lake)) {
      tables += rollBackTable(table, known.getOrDefault(name(table), -1L)) ? 1 : 0;
    }
    return tables;
  }

  private static boolean rollBackTable(Path table, long known) throws IOException {
    boolean ahead = DeltaCommits.newest(table) > known;
    if (known < 0) {
      Zones.delete(table);
      return ahead;
    }
    // Data first: should this run die too, the commits still say what is left to take off. Data of
    // which there is no commit, and half a commit, go too: nobody else ever would.
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(table, "v[0-9]*")) {
      for (Path folder : folders) {
        if (Long.parseLong(name(folder).substring(1)) > known) {
          Zones.delete(folder);
        }
      }
    }
    takeOffCommits(table.resolve(DeltaCommits.LOG_FOLDER), known);
    return ahead;
  }

  /** Checkpoints go before commits: one that is left alone would bring its rows back. */
  private static void takeOffCommits(Path log, long known) throws IOException {
    if (!Files.isDirectory(log)) {
      return;
    }
    List<Path> commits = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(log, "{,.,..}[0-9]*")) {
      for (Path file : files) {
        if (version(file) > known) {
          (name(file).endsWith(".json") ? commits : others).add(file);
        }
      }
    }
    if (others.stream().anyMatch(file -> name(file).contains("checkpoint"))) {
      Files.deleteIfExists(log.resolve("_last_checkpoint"));
    }
    for (List<Path> files : List.of(others, commits)) {
      for (Path file : files) {
        FaultPoints.pass("recovery of " + log.getParent().getFileName());
        Files.delete(file);
      }
    }
  }

  /**
   * The version that a file of the log belongs to; its checksum is a hidden file beside it, and so
   * is a half written one, which has a checksum too.
   */
  private static long version(Path file) {
    String name = name(file).replaceFirst("^\\.+", "");
    return name.length() < VERSION_DIGITS ? -1 : Long.parseLong(name.substring(0, VERSION_DIGITS));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
