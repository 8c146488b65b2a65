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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code overrides.csv}: what people decided about two mentions. Messages name the line, as
 * an editor counts it, and the column, and never a cell, since mentions are references to
 * residents.
 *
 * <ol>
 *   <li>a decision stands on one line, so that one broken line spoils no other;
 *   <li>a line that is blank, or holds nothing but commas, says nothing;
 *   <li>of two lines about the same two rows one has to go, also when they agree or one has
 *       expired: else nobody could tell until when the two are decided.
 * </ol>
 */
final class DecisionsFile {
  private static final String VERDICT = "verdict";
  private static final String MENTION = "mention";
  private static final String OTHER = "other_mention";
  private static final List<String> HEADER =
      List.of(VERDICT, MENTION, OTHER, "reason", "author", "date", "expires");

  /** A cell and what ends it: in quotes with each quote inside doubled, or without any quote. */
  private static final Pattern CELL =
      Pattern.compile("\\s*+(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"\\s*+|([^\",]*+))(,|$)");

  /** One line below the header. */
  private record Line(int no, List<String> header, List<String> cells) {

    boolean has(String column) {
      return header.contains(column);
    }

    String cell(String column) {
      return cells.get(header.indexOf(column));
    }

    Set<String> rows() {
      return Set.of(cell(MENTION), cell(OTHER));
    }
  }

  private final Problems.In problems;
  private final ArrayNode decisions = JsonNodeFactory.instance.arrayNode();

  /** Of each two rows the first line with each verdict. */
  private final Map<Set<String>, Map<String, Integer>> firstLines = new HashMap<>();

  private DecisionsFile(Problems.In problems) {
    this.problems = problems;
  }

  /** The decisions as objects with the header's names and their line; no expiry, no member. */
  static ArrayNode read(String text, Problems.In problems) {
    List<String> lines = text.lines().toList();
    List<String> header = lines.isEmpty() ? HEADER : cells(lines.get(0));
    DecisionsFile file = new DecisionsFile(problems);
    file.checkHeader(header);
    for (int no = 2; no <= lines.size(); no++) {
      file.read(no, header, cells(lines.get(no - 1)));
    }
    return file.decisions;
  }

  private void checkHeader(List<String> header) {
    if (!header.equals(HEADER)) {
      List<String> missing = HEADER.stream().filter(name -> !header.contains(name)).toList();
      problems.add(
          "line 1",
          "must be the header "
              + String.join(",", HEADER)
              + "."
              + (missing.isEmpty() ? "" : " Missing: " + String.join(", ", missing) + "."));
    }
  }

  private void read(int no, List<String> header, List<String> cells) {
    if (cells.isEmpty()) {
      problems.add(
          "line " + no,
          "has a quote that does not close, or that stands within a cell. Write the whole cell in"
              + " quotes, on one line, and each quote inside it twice.");
    } else if (cells.stream().allMatch(String::isEmpty)) {
      return;
    } else if (cells.size() == header.size()) {
      read(new Line(no, header, cells), header.equals(HEADER));
    } else if (header.equals(HEADER)) {
      // below a broken header nobody knows how many there should be
      problems.add(
          "line " + no,
          "has "
              + cells.size()
              + " cells, not "
              + HEADER.size()
              + ". Keep the comma of an empty cell, and put quotes around a cell with a comma.");
    }
  }

  private void read(Line line, boolean whole) {
    boolean aboutTwo = isAboutTwoRows(line);
    boolean signed = isSigned(line);
    if (aboutTwo) {
      compare(line);
    }
    if (aboutTwo && signed && whole) {
      decisions.add(object(line));
    }
  }

  private boolean isAboutTwoRows(Line line) {
    Predicate<String> row = cell -> cell.matches("[a-z_]+\\|.+");
    String asInReview = "must be feed|source_key: the two cells of the review file, joined by |.";
    boolean verdict =
        check(
            line,
            VERDICT,
            cell -> cell.equals("ALWAYS") || cell.equals("NEVER"),
            "must be ALWAYS or NEVER, in capitals.");
    boolean one = check(line, MENTION, row, asInReview);
    boolean other = check(line, OTHER, row, asInReview);
    return one
        && other
        && check(
            line,
            OTHER,
            cell -> !cell.equals(line.cell(MENTION)),
            "names the same row as mention. Name the other row, or take the line out.")
        && verdict;
  }

  /** Whether it says why, who and when. */
  private boolean isSigned(Line line) {
    Predicate<String> there = cell -> !cell.isEmpty();
    boolean reason =
        check(line, "reason", there, "is missing. Say why, without a resident's details.");
    boolean author = check(line, "author", there, "is missing. Say who decided.");
    boolean date = check(line, "date", DecisionsFile::isDay, "must be a date such as 2026-10-31.");
    boolean expires =
        check(
            line,
            "expires",
            cell -> cell.isEmpty() || isDay(cell),
            "must be empty or a date such as 2026-10-31.");
    return reason && author && date && expires;
  }

  /** Whether the cell is as it must be; a column that is not there was told once. */
  private boolean check(Line line, String column, Predicate<String> rule, String message) {
    if (!line.has(column)) {
      return false;
    }
    boolean sound = rule.test(line.cell(column));
    if (!sound) {
      add(line, column, message);
    }
    return sound;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return text.length() == "2026-10-31".length();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void compare(Line line) {
    String verdict = line.cell(VERDICT);
    Map<String, Integer> lines = firstLines.computeIfAbsent(line.rows(), any -> new HashMap<>());
    String help = " about the same two rows. Keep one of the two lines.";
    Integer contrary = lines.get(verdict.equals("NEVER") ? "ALWAYS" : "NEVER");
    if (contrary != null) {
      add(line, VERDICT, "contradicts line " + contrary + help);
    }
    Integer same = lines.putIfAbsent(verdict, line.no());
    if (same != null) {
      add(line, VERDICT, "repeats line " + same + help);
    }
  }

  private void add(Line line, String column, String message) {
    problems.add("line " + line.no() + ": " + column, message);
  }

  private static ObjectNode object(Line line) {
    ObjectNode decision = JsonNodeFactory.instance.objectNode().put("line", line.no());
    for (String column : HEADER) {
      if (!line.cell(column).isEmpty()) {
        decision.put(column, line.cell(column));
      }
    }
    return decision;
  }

  /** The cells of a line, one at least; none when its quotes do not say where a cell ends. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    boolean more = true;
    while (more) {
      if (!cell.lookingAt()) {
        return List.of();
      }
      String quoted = cell.group(1);
      cells.add((quoted == null ? cell.group(2) : quoted.replace("\"\"", "\"")).strip());
      more = !cell.group(3).isEmpty();
      cell.region(cell.end(), line.length());
    }
    return cells;
  }
}
