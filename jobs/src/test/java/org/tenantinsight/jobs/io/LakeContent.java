package org.tenantinsight.jobs.io;

import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Fingerprints of a lake. */
public final class LakeContent {

  private LakeContent() {}

  /**
   * Every file of every table, and the ledger, with its hash: two lakes of the same files give
   * every later night the same.
   */
  public static SortedMap<String, String> files(Path lake) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path table : tables(lake)) {
      try (Stream<Path> files = Files.walk(table)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          hashes.put(lake.relativize(file).toString(), Hashes.sha256(file));
        }
      }
    }
    for (String file : List.of("ledger.jsonl", "ledger.jsonl.end")) {
      if (Files.exists(lake.resolve(file))) {
        hashes.put(file, Hashes.sha256(lake.resolve(file)));
      }
    }
    return hashes;
  }

  /** The rows of every table, in an order of their own, with their hash. */
  public static SortedMap<String, String> rows(Path lake, SparkSession spark) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path table : tables(lake)) {
      List<String> files =
          new DeltaTable(table, null).files(null).stream().map(FileStatus::getPath).toList();
      if (!files.isEmpty()) {
        List<String> rows =
            spark.read().parquet(files.toArray(String[]::new)).toJSON().collectAsList();
        String text = String.join("\n", rows.stream().sorted().toList());
        hashes.put(
            lake.relativize(table).toString(),
            Hashes.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      }
    }
    return hashes;
  }

  private static List<Path> tables(Path lake) throws IOException {
    if (!Files.isDirectory(lake)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.walk(lake, 2)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve(DeltaCommits.LOG_FOLDER)))
          .sorted()
          .toList();
    }
  }
}
