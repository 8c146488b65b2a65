package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was published, one JSON line a night, newest last. Each line holds the hash of the line
 * before it, so an edit, a deletion or a swap shows; each is on disk before the run says it is
 * done.
 */
public final class Ledger {

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  private static final String START = "0".repeat(64);

  private final Path file;

  /** The ledger of the lake in {@code lake}. */
  public Ledger(Path lake) {
    this.file = lake.resolve("ledger.jsonl");
  }

  /**
   * One finished run: a whole night, or one step of it.
   *
   * @param runId says which inputs, settings and code made it
   * @param asOf the night
   * @param inputs hash over the landing files that it could see
   * @param settings hash over the settings
   * @param steps the steps that were done, in their order
   * @param tables the newest version of every table of the lake
   */
  public record Entry(
      String runId,
      LocalDate asOf,
      String inputs,
      String settings,
      List<String> steps,
      SortedMap<String, Long> tables) {

    public Entry {
      steps = List.copyOf(steps);
    }
  }

  /** The newest entry of that night. */
  public Optional<Entry> newest(LocalDate asOf) throws IOException {
    return entries().stream().filter(e -> e.asOf().equals(asOf)).reduce((a, b) -> b);
  }

  /** The newest night of all that is before {@code asOf}. */
  public Optional<LocalDate> nightBefore(LocalDate asOf) throws IOException {
    return entries().stream()
        .map(Entry::asOf)
        .filter(night -> night.isBefore(asOf))
        .max(LocalDate::compareTo);
  }

  /** The newest version of every table that any run is known to have written. */
  public SortedMap<String, Long> tableVersions() throws IOException {
    List<Entry> entries = entries();
    return entries.isEmpty()
        ? new TreeMap<>()
        : new TreeMap<>(entries.get(entries.size() - 1).tables());
  }

  /** The newest night of all. */
  public Optional<LocalDate> newestNight() throws IOException {
    return entries().stream().map(Entry::asOf).max(LocalDate::compareTo);
  }

  /**
   * All entries, oldest first.
   *
   * @throws IllegalStateException when a line was changed, removed or swapped
   */
  public List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    String previous = START;
    int number = 0;
    for (String line : lines()) {
      number++;
      JsonNode node = JSON.readTree(line);
      if (!node.path("previous").asText().equals(previous)) {
        throw new IllegalStateException(
            "ledger.jsonl line " + number + ": it does not follow from the line before it");
      }
      previous = Hashes.sha256(line.getBytes(StandardCharsets.UTF_8));
      entries.add(entry(node));
    }
    return entries;
  }

  /** Writes the entry down; it is on disk when this returns. */
  public void append(Entry entry) throws IOException {
    List<String> lines = lines();
    String previous =
        lines.isEmpty()
            ? START
            : Hashes.sha256(lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8));
    ObjectNode node = JSON.createObjectNode();
    node.put("run_id", entry.runId());
    node.put("as_of", entry.asOf().toString());
    node.put("inputs", entry.inputs());
    node.put("settings", entry.settings());
    node.set("steps", JSON.valueToTree(entry.steps()));
    node.set("tables", JSON.valueToTree(entry.tables()));
    node.put("previous", previous);
    byte[] line = (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(line));
      channel.force(true);
    }
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }

  private static Entry entry(JsonNode node) {
    SortedMap<String, Long> tables = new TreeMap<>();
    List<String> steps = new ArrayList<>();
    node.path("steps").forEach(step -> steps.add(step.asText()));
    node.path("tables").fields().forEachRemaining(f -> tables.put(f.getKey(), f.getValue().asLong()));
    return new Entry(
        node.path("run_id").asText(),
        LocalDate.parse(node.path("as_of").asText()),
        node.path("inputs").asText(),
        node.path("settings").asText(),
        steps,
        tables);
  }
}
