package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tables that a fault of the disk has damaged: commits that are gone, empty, cut or filled
 * with zeros, and data files that are gone or cut. Such a table would give fewer rows and no error.
 */
final class LakeDamage {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Commits older than these are in a checkpoint. */
  private static final int COMMITS_LOOKED_AT = 12;

  private static final byte[] PARQUET_END = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern DATA_FOLDER = Pattern.compile(".*/v(\\d+)/[^/]+");

  private LakeDamage() {}

  /**
   * The lowest damaged version of each damaged table, by the table's name.
   *
   * @param known newest version of every table, from the ledger
   */
  static SortedMap<String, Long> find(Path lake, Map<String, Long> known) throws IOException {
    SortedMap<String, Long> damaged = new TreeMap<>();
    for (Map.Entry<String, Long> table : known.entrySet()) {
      long sound = soundUpTo(LakeFolders.of(lake, table.getKey()), table.getValue());
      if (sound < table.getValue()) {
        damaged.put(table.getKey(), sound + 1);
      }
    }
    return damaged;
  }

  private static long soundUpTo(Path folder, long known) throws IOException {
    for (long version = Math.max(0, known - COMMITS_LOOKED_AT); version <= known; version++) {
      Path commit = DeltaCommits.file(folder, version);
      if (!Files.exists(commit) || !isWhole(commit)) {
        return version - 1;
      }
    }
    List<FileStatus> files;
    try {
      files = new DeltaTable(folder, null).files(null);
    } catch (RuntimeException e) {
      return -1; // a checkpoint that cannot be read: nothing says how old the damage is
    }
    long sound = known;
    for (FileStatus file : files) {
      Matcher version = DATA_FOLDER.matcher(file.getPath());
      if (version.matches() && !isWhole(file)) {
        sound = Math.min(sound, Long.parseLong(version.group(1)) - 1);
      }
    }
    return sound;
  }

  /** Whether each line of a commit is an action. */
  private static boolean isWhole(Path commit) throws IOException {
    byte[] bytes = Files.readAllBytes(commit);
    if (bytes.length == 0 || bytes[0] == 0) {
      return false;
    }
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      try {
        if (!JSON.readTree(line).isObject()) {
          return false;
        }
      } catch (JsonProcessingException e) {
        return false;
      }
    }
    return true;
  }

  /** Whether a data file has its length and its end. */
  private static boolean isWhole(FileStatus file) throws IOException {
    Path path = Path.of(URI.create(file.getPath()));
    if (!Files.exists(path) || Files.size(path) != file.getSize()) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(path)) {
      ByteBuffer end = ByteBuffer.allocate(PARQUET_END.length);
      channel.read(end, file.getSize() - PARQUET_END.length);
      return Arrays.equals(end.array(), PARQUET_END);
    }
  }
}
