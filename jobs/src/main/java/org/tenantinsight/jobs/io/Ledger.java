package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which runs were finished, one line each, newest last. What it does not know did not happen. A
 * line may also take runs back, whose nights are then owed.
 */
public final class Ledger {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String KEPT = "kept";
  private static final String NIGHTS = "nights";
  private static final String OVERRIDES = "set";

  private final HashChain chain;

  /** The ledger of the lake in {@code lake}. */
  public Ledger(Path lake) {
    this.chain = new HashChain(lake.resolve("ledger.jsonl"));
  }

  /**
   * One finished run: a whole night, or one step of it.
   *
   * @param runId says which inputs, settings and code made it
   * @param asOf the night
   * @param inputs hash over the landing files that it could see
   * @param settings hash over the settings
   * @param overrides what was given for this run alone, as written; older lines do not say
   * @param steps the steps that were done, in their order
   * @param tables the newest version of every table of the lake
   */
  public record Entry(
      String runId,
      LocalDate asOf,
      String inputs,
      String settings,
      List<String> overrides,
      List<String> steps,
      SortedMap<String, Long> tables) {

    public Entry {
      overrides = List.copyOf(overrides);
      steps = List.copyOf(steps);
    }
  }

  /** The newest entry of that night. */
  public Optional<Entry> newest(LocalDate asOf) throws IOException {
    return entries().stream().filter(entry -> entry.asOf().equals(asOf)).reduce((a, b) -> b);
  }

  /** The night that somebody asks for, if it was run; without a wish the newest of all. */
  public Optional<LocalDate> nightAskedFor(@Nullable LocalDate asOf) throws IOException {
    return asOf == null ? newestNight() : newest(asOf).map(Entry::asOf);
  }

  /** The nights before {@code asOf}, newest first. */
  public List<LocalDate> nightsBefore(LocalDate asOf) throws IOException {
    return nights()
        .filter(night -> night.isBefore(asOf))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The newest night of all, those that have to be done again among them. */
  public Optional<LocalDate> newestNight() throws IOException {
    return Stream.concat(nights(), owed().stream()).max(LocalDate::compareTo);
  }

  /** The newest version of every table that any finished run has written. */
  public SortedMap<String, Long> tableVersions() throws IOException {
    List<Entry> entries = entries();
    return entries.isEmpty()
        ? new TreeMap<>()
        : new TreeMap<>(entries.get(entries.size() - 1).tables());
  }

  /**
   * All entries that stand, oldest first.
   *
   * @throws RefusedException when a line was changed, removed or swapped
   */
  public List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode node : chain.read()) {
      if (node.has(KEPT)) {
        entries.subList(node.path(KEPT).asInt(), entries.size()).clear();
      } else {
        entries.add(entry(node));
      }
    }
    return entries;
  }

  /**
   * Goes back: the entries after the first {@code kept} do not stand any more, and their nights are
   * owed until each is done again.
   */
  public void goBack(int kept) throws IOException {
    SortedSet<LocalDate> again = new TreeSet<>(owed());
    List<Entry> entries = entries();
    entries.subList(kept, entries.size()).forEach(entry -> again.add(entry.asOf()));
    ObjectNode node = JSON.createObjectNode();
    node.put(KEPT, kept);
    FaultPoints.pass("going back before the ledger says so");
    node.set(NIGHTS, JSON.valueToTree(again.stream().map(LocalDate::toString).toList()));
    chain.append(node);
  }

  /** The nights that have to be done again, in order of their dates. */
  public SortedSet<LocalDate> owed() throws IOException {
    SortedSet<LocalDate> owed = new TreeSet<>();
    for (JsonNode node : chain.read()) {
      if (node.has(KEPT)) {
        node.path(NIGHTS).forEach(night -> owed.add(LocalDate.parse(night.asText())));
      } else {
        owed.remove(LocalDate.parse(node.path("as_of").asText()));
      }
    }
    return owed;
  }

  /** Writes the entry down; it is on disk when this returns. */
  public void append(Entry entry) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("run_id", entry.runId());
    node.put("as_of", entry.asOf().toString());
    node.put("inputs", entry.inputs());
    node.put("settings", entry.settings());
    if (!entry.overrides().isEmpty()) {
      node.set(OVERRIDES, JSON.valueToTree(entry.overrides()));
    }
    node.set("steps", JSON.valueToTree(entry.steps()));
    node.set("tables", JSON.valueToTree(entry.tables()));
    FaultPoints.pass("ledger before its line");
    chain.append(node);
    FaultPoints.pass("ledger after its line");
  }

  private Stream<LocalDate> nights() throws IOException {
    return entries().stream().map(Entry::asOf);
  }

  private static Entry entry(JsonNode node) {
    SortedMap<String, Long> tables = new TreeMap<>();
    node.path("tables")
        .properties()
        .forEach(table -> tables.put(table.getKey(), table.getValue().asLong()));
    return new Entry(
        node.path("run_id").asText(),
        LocalDate.parse(node.path("as_of").asText()),
        node.path("inputs").asText(),
        node.path("settings").asText(),
        texts(node.path(OVERRIDES)),
        texts(node.path("steps")),
        tables);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
