package org.tenantinsight.jobs.io.landing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The optional {@code manifest.json} beside the files of a delivery. */
final class Manifest {

  static final String FILE = "manifest.json";

  private static final long MAX_BYTES = 16 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Announcement> announced = new TreeMap<>();
  private final @Nullable String problem;

  private Manifest(@Nullable String problem) {
    this.problem = problem;
  }

  /** The manifest in {@code folder}; one that cannot be read is a problem of all its files. */
  static Manifest in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Manifest(null);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Manifest("its manifest.json is not a regular file; deliver the manifest again");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        return new Manifest("its manifest.json is too large; deliver the manifest again");
      }
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (!root.isObject()) {
        return new Manifest("its manifest.json is not a JSON object; deliver the manifest again");
      }
      Manifest manifest = new Manifest(null);
      root.properties()
          .forEach(entry -> manifest.announced.put(entry.getKey(), announcement(entry.getValue())));
      return manifest;
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return new Manifest("its manifest.json cannot be read; deliver the manifest again");
    }
  }

  private static Announcement announcement(JsonNode node) {
    JsonNode rows = node.path("rows");
    JsonNode sha256 = node.path("sha256");
    boolean readable =
        node.isObject()
            && (isUnsaid(rows) || (rows.isIntegralNumber() && rows.canConvertToLong()))
            && (isUnsaid(sha256) || sha256.isTextual());
    if (!readable) {
      throw new IllegalArgumentException("what the manifest says cannot be enforced");
    }
    return new Announcement(
        isUnsaid(rows) ? null : rows.asLong(),
        isUnsaid(sha256) ? null : sha256.asText(),
        day(node.path("extract_from")),
        day(node.path("extract_to")));
  }

  private static boolean isUnsaid(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static @Nullable LocalDate day(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.asText()) : null;
  }

  /** Why nothing in the folder can be trusted; null = nothing is wrong. */
  @Nullable String problem() {
    return problem;
  }

  /** What is said about the file of that name without its extension. */
  Announcement about(String stem) {
    return announced.getOrDefault(stem, Announcement.NONE);
  }

  /** The names of all files that it announces. */
  Set<String> stems() {
    return announced.keySet();
  }
}
