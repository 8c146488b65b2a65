package org.tenantinsight.jobs.io.landing;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;

/**
 * The optional {@code manifest.json} beside the files of a delivery. A key is the name of a file,
 * with or without its extension, or the name of a feed: then it speaks of the feed's file, or of
 * all its parts together.
 */
final class Manifest {

  static final String FILE = "manifest.json";

  private static final long MAX_BYTES = 16 << 20;
  private static final Set<String> MEMBERS =
      new TreeSet<>(Set.of("rows", "sha256", "extract_from", "extract_to", "source_system"));

  /** Of two values for one name, or two documents, nobody could say which one is meant. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, Announcement> announced = new TreeMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> withUnknownMembers = new TreeSet<>();
  private @Nullable String problem;
  private int unknown;

  private Manifest(@Nullable String problem) {
    this.problem = problem;
  }

  /**
   * The manifest in {@code folder}; one that cannot be read is a problem of all its files.
   *
   * @param feeds the declarations: what is said of anything else cannot be enforced
   */
  static Manifest in(Path folder, List<FeedSpec> feeds) {
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
      root.properties().stream()
          .filter(entry -> feeds.stream().anyMatch(feed -> isAbout(entry.getKey(), feed)))
          .forEach(entry -> manifest.announce(entry.getKey(), entry.getValue()));
      manifest.unknown = root.size() - manifest.announced.size();
      return manifest;
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return new Manifest("its manifest.json cannot be read; deliver the manifest again");
    }
  }

  private void announce(String key, JsonNode entry) {
    Announcement said = announcement(entry);
    announced.put(key, said);
    if (said.extractFrom() != null
        && said.extractTo() != null
        && said.extractFrom().isAfter(said.extractTo())) {
      problem =
          "its manifest.json says of "
              + key
              + " an extract_from that is after its extract_to; correct the manifest";
    }
    if (entry.properties().stream().anyMatch(member -> !MEMBERS.contains(member.getKey()))) {
      withUnknownMembers.add(key);
    }
  }

  private static Announcement announcement(JsonNode node) {
    JsonNode rows = node.path("rows");
    JsonNode sha256 = node.path("sha256");
    boolean readable =
        node.isObject()
            && (isUnsaid(rows) || (rows.isIntegralNumber() && rows.canConvertToLong()))
            && (isUnsaid(sha256) || sha256.isTextual())
            && Stream.of("extract_from", "extract_to")
                .map(node::path)
                .allMatch(day -> isUnsaid(day) || day.isTextual());
    if (!readable) {
      throw new IllegalArgumentException("what the manifest says cannot be enforced");
    }
    return new Announcement(
        isUnsaid(rows) ? null : rows.asLong(),
        isUnsaid(sha256) ? null : sha256.asText(),
        day(node.path("extract_from")),
        day(node.path("extract_to")),
        false);
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

  /**
   * What is said about a file.
   *
   * @param fileName its name
   * @param stem its name without its extension
   * @param feed the declaration that reads it
   * @param inParts whether the feed's file comes in parts only
   */
  Announcement about(String fileName, String stem, FeedSpec feed, boolean inParts) {
    for (String key : List.of(stem, fileName)) {
      if (announced.containsKey(key)) {
        used.add(key);
        return announced.get(key);
      }
    }
    for (String key : List.of(feed.file(), feed.name())) {
      if (announced.containsKey(key) && (inParts || stem.equals(feed.file()))) {
        used.add(key);
        return inParts ? announced.get(key).together() : announced.get(key);
      }
    }
    return Announcement.NONE;
  }

  /** What is odd about it once every file was asked for, a sentence each. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    announced.keySet().stream()
        .filter(key -> !used.contains(key))
        .forEach(key -> warnings.add(key + ": announced in the manifest, not delivered"));
    // A name that we do not know is not repeated: nobody can say what it holds.
    withUnknownMembers.forEach(
        key ->
            warnings.add(
                key
                    + ": its entry in the manifest has a member that nobody reads; the known ones are "
                    + String.join(", ", MEMBERS)));
    if (unknown > 0) {
      warnings.add(
          FILE
              + ": "
              + unknown
              + " of its entries name no file that a feed reads, so what they say is not enforced;"
              + " name the feed, or the file");
    }
    return warnings;
  }

  private static boolean isAbout(String key, FeedSpec feed) {
    return key.equals(feed.name()) || feed.reads(key) || feed.reads(key + ".csv");
  }
}
