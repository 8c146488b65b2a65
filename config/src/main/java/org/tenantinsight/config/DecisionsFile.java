package org.tenantinsight.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code overrides.csv}: what people decided about two mentions. Messages name the line and
 * the column only, since mentions are references to residents.
 */
final class DecisionsFile {
  private static final List<String> HEADER =
      List.of("verdict", "mention", "other_mention", "reason", "author", "date", "expires");
  private static final Set<String> VERDICTS = Set.of("ALWAYS", "NEVER");

  private DecisionsFile() {}

  /** The decisions as objects with the header's names; an empty expiry is left out. */
  static ArrayNode read(String text, Problems.In problems) {
    ArrayNode decisions = JsonNodeFactory.instance.arrayNode();
    Map<Set<String>, String> verdicts = new HashMap<>();
    List<String> lines = text.lines().toList();
    if (!lines.isEmpty() && !cells(lines.get(0)).equals(HEADER)) {
      problems.add("line 1", "must be the header " + String.join(",", HEADER) + ".");
      return decisions;
    }
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      String line = "line " + (i + 1);
      if (!lines.get(i).isBlank() && isSound(cells, line, problems)) {
        String before = verdicts.put(Set.copyOf(cells.subList(1, 3)), cells.get(0));
        if (before != null && !before.equals(cells.get(0))) {
          problems.add(line, "contradicts an earlier line about the same two. Keep one of them.");
        }
        decisions.add(object(cells));
      }
    }
    return decisions;
  }

  private static boolean isSound(List<String> cells, String line, Problems.In problems) {
    if (cells.size() != HEADER.size()) {
      problems.add(line, "has " + cells.size() + " cells, not " + HEADER.size() + ".");
      return false;
    }
    List<String> wrong = new ArrayList<>();
    if (!VERDICTS.contains(cells.get(0))) {
      wrong.add("verdict: must be ALWAYS or NEVER.");
    }
    for (int i = 1; i <= 2; i++) {
      if (!cells.get(i).matches("[a-z_]+\\|.+")) {
        wrong.add(HEADER.get(i) + ": must be feed|source_key, as in link-review.csv.");
      }
    }
    if (cells.get(1).equals(cells.get(2))) {
      wrong.add("other_mention: is the same as mention.");
    }
    for (int i = 3; i <= 4; i++) {
      if (cells.get(i).isBlank()) {
        wrong.add(HEADER.get(i) + ": is missing.");
      }
    }
    if (!isDate(cells.get(5))) {
      wrong.add("date: must be a date such as 2026-10-31.");
    }
    if (!cells.get(6).isEmpty() && !isDate(cells.get(6))) {
      wrong.add("expires: must be empty or a date such as 2026-10-31.");
    }
    wrong.forEach(message -> problems.add(line, message));
    return wrong.isEmpty();
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static ObjectNode object(List<String> cells) {
    ObjectNode decision = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < HEADER.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        decision.put(HEADER.get(i), cells.get(i));
      }
    }
    return decision;
  }

  /** The cells of a line; a cell in quotes may hold commas and doubled quotes. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
