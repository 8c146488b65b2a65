package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what Delta wrote down about its own commits, without starting a Spark job for it. */
final class DeltaCommits {

  static final String LOG_FOLDER = "_delta_log";

  private static final ObjectMapper JSON = new ObjectMapper();
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

  /** Rows that commit {@code version} wrote, from its own metrics. */
  static long rowsWritten(Path folder, long version) {
    Path commit = folder.resolve(LOG_FOLDER).resolve(String.format("%020d.json", version));
    try (var lines = Files.lines(commit)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode metrics = JSON.readTree(line).path("commitInfo").path("operationMetrics");
        if (metrics.hasNonNull("numOutputRows")) {
          return metrics.get("numOutputRows").asLong();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException(
        folder.getFileName() + ": commit " + version + " has no metrics");
  }
}
