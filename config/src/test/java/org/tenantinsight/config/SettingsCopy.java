package org.tenantinsight.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of the shipped settings that a test may spoil. Its only indicators are one of each sort,
 * so that no test here depends on the catalogue.
 */
final class SettingsCopy {
  private static final Path SHIPPED = Path.of("settings");

  private static final String R01 =
      """
      id: R01
      title: Repeat no access for safety servicing
      domain: R
      kind: risk
      weight: H
      needs: [repair, appointment]
      windows: {servicing_no_access_months: 14}
      when: {all: [{measure: servicing_no_access, at_least: 2}]}
      evidence: [servicing_no_access]
      reason_patch: "No access at {servicing_no_access, safety visit, safety visits}"
      reason_restricted: "No access, last on {servicing_no_access_last}"
      reason_explain: "servicing_no_access = {servicing_no_access}"
      why: "A sign that somebody is afraid, unwell or controlled."
      fairness: "A visit that we missed never counts."
      review_by: 2027-11-01
      examples:
        - {name: twice, given: {servicing_no_access: 2}, then: HIT}
        - {name: once, given: {servicing_no_access: 1}, then: NO_HIT}
      """;

  private static final String C01 =
      """
      id: C01
      title: No confirmed two-way contact
      domain: C
      kind: isolation
      isolation_core: true
      weight: H
      needs: [contact, appointment]
      windows: {contact_months: 12}
      when: {measure: two_way_contacts, at_most: 0}
      absence:
        months: 12
        disproved_by: {measure: two_way_contacts, at_least: 1}
      reason_patch: "We have not spoken with anyone for a long time"
      reason_restricted: "No two-way contact"
      reason_explain: "two_way_contacts = {two_way_contacts}"
      why: "How deaths at home go unnoticed."
      fairness: "The call is an offer."
      review_by: 2027-11-01
      examples:
        - {name: nobody, given: {two_way_contacts: 0}, then: HIT}
        - {name: feeds do not reach back, given: {two_way_contacts: 0}, covered: false, then: NOT_KNOWN}
      """;

  private final Path dir;

  private SettingsCopy(Path dir) {
    this.dir = dir;
  }

  /** A fresh copy below {@code parent}. */
  static SettingsCopy in(Path parent) {
    Path dir = parent.resolve("settings");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Path copy = dir.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (!file.getParent().endsWith("indicators")) {
          Files.copy(file, copy);
        }
      }
      Files.createDirectories(dir.resolve("indicators"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SettingsCopy(dir)
        .write("indicators/R01.yaml", R01)
        .write("indicators/C01.yaml", C01);
  }

  /** Copies a shipped adapter over the feeds, as its README says. */
  SettingsCopy withAdapter(String adapter) {
    try (Stream<Path> files = Files.list(Path.of("adapters", adapter))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        write("feeds/" + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes a whole file. */
  SettingsCopy write(String file, String text) {
    try {
      Files.writeString(dir.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Takes a file away. */
  SettingsCopy delete(String file) {
    try {
      Files.delete(dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Replaces the first {@code from} in a file; it must be there. */
  SettingsCopy replace(String file, String from, String to) {
    String text = read(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold: " + from);
    }
    int at = text.indexOf(from);
    return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  String read(String file) {
    try {
      return Files.readString(dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings with these values for the run. */
  Settings load(String... overrides) throws SettingsException {
    return SettingsLoader.load(dir, List.of(overrides), vocabulary());
  }

  /** Every problem as it is shown. */
  List<String> problems(String... overrides) {
    try {
      load(overrides);
      return List.of();
    } catch (SettingsException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  /** The names that the two indicators and the shipped pipeline.yaml use. */
  private static Vocabulary vocabulary() {
    Set<String> windows = new HashSet<>(Set.of("servicing_no_access_months", "contact_months"));
    try {
      SettingsFolder.YAML
          .readTree(SHIPPED.resolve("pipeline.yaml").toFile())
          .path("windows")
          .fieldNames()
          .forEachRemaining(windows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(
        Set.of("servicing_no_access", "servicing_no_access_last", "two_way_contacts"),
        Set.of("servicing_no_access"),
        windows,
        feedColumns());
  }

  /** The canonical columns, as the shipped declarations have them. */
  private static Map<String, Set<String>> feedColumns() {
    Map<String, Set<String>> columns = new TreeMap<>();
    try (Stream<Path> files = Files.list(SHIPPED.resolve("feeds"))) {
      for (Path file : files.toList()) {
        JsonNode feed = SettingsFolder.YAML.readTree(file.toFile());
        Set<String> names = new HashSet<>();
        feed.path("columns").forEach(column -> names.add(column.path("name").asText()));
        columns.put(feed.path("kind").asText(), names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return columns;
  }
}
