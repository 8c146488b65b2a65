package org.tenantinsight.transforms.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Members;

/**
 * The lines of {@code overrides.csv} that hold tonight, by the identities of the rows that they
 * name. Messages give the numbers of lines and never a key, which may hold a person's reference.
 *
 * @param lines those of which both rows are there
 * @param problems what is wrong with the others, a sentence each
 */
record OverrideLines(List<Line> lines, List<String> problems) {

  /** A line: its number in the file, whether it says ALWAYS, and the two identities. */
  record Line(int no, boolean always, String one, String other) {}

  /** Finds the identities; a line that names a row which is not there becomes a problem. */
  static OverrideLines of(List<Decision> overrides, Map<String, String> identityOf) {
    List<Line> lines = new ArrayList<>();
    Map<String, List<Integer>> unknown = new TreeMap<>();
    for (Decision each : overrides) {
      String one = identityOf.get(each.mention());
      String other = identityOf.get(each.otherMention());
      if (one != null && other != null) {
        lines.add(new Line(each.line(), each.verdict() == Verdict.ALWAYS, one, other));
      }
      if (one == null) {
        unknown.computeIfAbsent("mention", any -> new ArrayList<>()).add(each.line());
      }
      if (other == null) {
        unknown.computeIfAbsent("other_mention", any -> new ArrayList<>()).add(each.line());
      }
    }
    List<String> problems = new ArrayList<>();
    unknown.forEach(
        (column, numbers) ->
            problems.add(
                at(numbers)
                    + ": "
                    + column
                    + ": names a row that no feed has, or that names nobody. Write it as the review"
                    + " file does, or take the line out."));
    return new OverrideLines(lines, problems);
  }

  /** The pairs that are one person. */
  List<List<String>> always() {
    return pairs(true);
  }

  /** The pairs that are two people. */
  List<List<String>> never() {
    return pairs(false);
  }

  private List<List<String>> pairs(boolean always) {
    return lines.stream()
        .filter(line -> line.always() == always)
        .map(line -> List.of(line.one(), line.other()))
        .toList();
  }

  /**
   * Lets only lines pass that can all be followed.
   *
   * @param members what keys join, and whose reference is in use
   * @param contradicted pairs of a row and the reference that it contradicts
   * @param together pairs of people whom one row names
   * @throws LinkageException with everything that is wrong, by the numbers of the lines
   */
  void check(
      Members members, Collection<List<String>> contradicted, Collection<List<String>> together) {
    List<String> all = new ArrayList<>(problems);
    all.addAll(Contradictions.among(lines, members, contradicted, together));
    if (!all.isEmpty()) {
      throw new LinkageException(
          all.stream()
              .map(problem -> "overrides.csv: " + problem)
              .collect(Collectors.joining("\n")));
    }
  }

  /** {@code line 2}, or {@code lines 2, 3 and 7}. */
  static String at(Collection<Integer> numbers) {
    List<String> sorted = numbers.stream().sorted().distinct().map(String::valueOf).toList();
    int last = sorted.size() - 1;
    return last == 0
        ? "line " + sorted.get(0)
        : "lines " + String.join(", ", sorted.subList(0, last)) + " and " + sorted.get(last);
  }
}
