package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The commits of a Delta table, by the names of their files. */
final class DeltaCommits {

  static final String LOG_FOLDER = "_delta_log";

  private static final int VERSION_DIGITS = 20;

  private DeltaCommits() {}

  /** The newest version of the table in {@code folder}; -1 when there is none. */
  static long newest(Path folder) {
    Path log = folder.resolve(LOG_FOLDER);
    if (!Files.isDirectory(log)) {
      return -1;
    }
    long newest = -1;
    try (DirectoryStream<Path> commits = Files.newDirectoryStream(log, "*.json")) {
      for (Path commit : commits) {
        String name = commit.getFileName().toString();
        if (name.length() == VERSION_DIGITS + ".json".length()) {
          newest = Math.max(newest, Long.parseLong(name.substring(0, VERSION_DIGITS)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return newest;
  }

  /** The file that makes {@code version} of the table in {@code folder}. */
  static Path file(Path folder, long version) {
    return folder.resolve(LOG_FOLDER).resolve("%020d.json".formatted(version));
  }

  /** Where the data files of one commit are, below the table's folder. */
  static String dataFolder(long version) {
    return "v" + version;
  }
}
