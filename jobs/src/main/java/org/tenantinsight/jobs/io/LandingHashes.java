package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The hash of every file that a night may see in the landing folder, and one over all of them, so
 * that a second run of the same night can be told from a new one. A file's own hash is remembered
 * while its size and time stay the same: five years of history are not read again every night.
 */
public final class LandingHashes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path landing;
  private final Path memory;

  /** Hashes of {@code landing}, remembered in {@code lake}. */
  public LandingHashes(Path landing, Path lake) {
    this.landing = landing;
    this.memory = lake.resolve("landing-hashes.json");
  }

  private record Remembered(long size, long modified, String sha256) {

    static Remembered of(Path file) throws IOException {
      return new Remembered(Files.size(file), modified(file), Hashes.sha256(file));
    }

    boolean isLike(Path file) throws IOException {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && size == Files.size(file)
          && modified == modified(file);
    }

    private static long modified(Path file) throws IOException {
      return Files.getLastModifiedTime(file).toMillis();
    }
  }

  /**
   * What a night may see.
   *
   * @param files SHA-256 of each file, by its name below the landing folder
   */
  public record Seen(SortedMap<String, String> files) {

    /** The hash over all names and contents. */
    public String hash() {
      StringBuilder all = new StringBuilder();
      files.forEach((name, sha256) -> all.append(name).append(' ').append(sha256).append('\n'));
      return Hashes.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** All files delivered on or before {@code asOf}. */
  public Seen upTo(LocalDate asOf) throws IOException {
    Map<String, Remembered> known = remembered();
    SortedMap<String, Remembered> now = new TreeMap<>();
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : files(asOf)) {
      String name = landing.relativize(file).toString();
      Remembered before = known.get(name);
      Remembered entry = before != null && before.isLike(file) ? before : Remembered.of(file);
      now.put(name, entry);
      files.put(name, entry.sha256());
    }
    known.putAll(now);
    Zones.makeFolder(memory.toAbsolutePath().getParent());
    Durable.replace(memory, JSON.writeValueAsBytes(known));
    return new Seen(files);
  }

  /** The hash of each file that has the size and time that it had when it was hashed, by name. */
  public SortedMap<String, String> unchanged() throws IOException {
    SortedMap<String, String> unchanged = new TreeMap<>();
    for (Map.Entry<String, Remembered> entry : remembered().entrySet()) {
      if (entry.getValue().isLike(landing.resolve(entry.getKey()))) {
        unchanged.put(entry.getKey(), entry.getValue().sha256());
      }
    }
    return unchanged;
  }

  /** Files that nights have seen, delivered after {@code day}, and that are not there any more. */
  public List<String> goneSince(LocalDate day) throws IOException {
    return remembered().keySet().stream()
        .filter(name -> !delivered(Path.of(name), day) && !Files.exists(landing.resolve(name)))
        .toList();
  }

  private Map<String, Remembered> remembered() throws IOException {
    if (!Files.exists(memory)) {
      return new TreeMap<>();
    }
    try {
      return JSON.readValue(
          Files.readAllBytes(memory), new TypeReference<TreeMap<String, Remembered>>() {});
    } catch (JsonProcessingException e) {
      return new TreeMap<>(); // the disk damaged it: every file is read again
    }
  }

  private List<Path> files(LocalDate asOf) throws IOException {
    if (!Files.isDirectory(landing)) {
      throw new RefusedException(
          "There is no landing folder " + landing + ". Name it with --landing, or make it first.");
    }
    try (Stream<Path> all = Files.walk(landing, 3)) {
      return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> delivered(path, asOf))
          .sorted()
          .toList();
    }
  }

  /** Whether the folder that the file is in is a date on or before {@code asOf}. */
  private static boolean delivered(Path file, LocalDate asOf) {
    Path folder = file.getParent();
    if (folder == null || folder.getFileName() == null) {
      return false;
    }
    try {
      return !LocalDate.parse(folder.getFileName().toString()).isAfter(asOf);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
