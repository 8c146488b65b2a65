package org.tenantinsight.transforms.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tenantinsight.transforms.link.OverrideLines.Line;
import org.tenantinsight.transforms.link.match.EvidenceClusters.InUse;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Members;

/**
 * Lines of {@code overrides.csv} that cannot all be followed: ALWAYS lines that make one person,
 * also one after the other, of what has to stay two.
 *
 * <ol>
 *   <li>NEVER keeps the two apart;
 *   <li>each of the two has a reference in use;
 *   <li>one is a row that contradicts the reference of the other, and no line says ALWAYS of these
 *       two themselves;
 *   <li>one row names both.
 * </ol>
 *
 * <p>What keys join counts as one, and what they alone join is no contradiction: no line brought it
 * about. Every contradiction is told with all of its lines, so that nobody finds the next one only
 * after the first is mended.
 */
final class Contradictions {

  /** A line, and the cluster to which it leads or from which it came. */
  private record Step(int line, String cluster) {}

  private record Found(Collection<Integer> lines, String text) {}

  private final Map<String, String> clusterOf;
  private final Map<String, List<Step>> steps = new TreeMap<>();
  private final List<Found> found = new ArrayList<>();

  private Contradictions(List<Line> lines, Map<String, String> clusterOf) {
    this.clusterOf = clusterOf;
    for (Line line : lines) {
      String one = cluster(line.one());
      String other = cluster(line.other());
      if (line.always() && !one.equals(other)) {
        steps.computeIfAbsent(one, any -> new ArrayList<>()).add(new Step(line.no(), other));
        steps.computeIfAbsent(other, any -> new ArrayList<>()).add(new Step(line.no(), one));
      }
    }
  }

  /**
   * One sentence for each contradiction, in the order of the lines.
   *
   * @param contradicted pairs of a row and the reference that it contradicts
   * @param together pairs of people whom one row names
   */
  static List<String> among(
      List<Line> lines,
      Members members,
      Collection<List<String>> contradicted,
      Collection<List<String>> together) {
    Contradictions all = new Contradictions(lines, members.byKey());
    lines.stream().filter(line -> !line.always()).forEach(all::keptApart);
    contradicted.forEach(
        pair ->
            all.joined(
                pair,
                "ALWAYS joins a row to a reference that its name or birth date contradicts.",
                ", or say ALWAYS of the row and its reference themselves."));
    together.forEach(
        pair -> all.joined(pair, "ALWAYS makes one person of two whom one row names.", "."));
    members.inUse().values().stream()
        .map(InUse::source)
        .distinct()
        .forEach(source -> all.inUse(members.inUse(), source));
    return all.found.stream()
        .sorted(
            Comparator.comparing((Found each) -> each.lines().iterator().next())
                .thenComparing(Found::text))
        .map(each -> OverrideLines.at(each.lines()) + ": verdict: " + each.text())
        .distinct()
        .toList();
  }

  private void keptApart(Line never) {
    for (Set<Integer> way : ways(never.one(), never.other())) {
      String always = OverrideLines.at(way);
      Set<Integer> lines = new TreeSet<>(way);
      lines.add(never.no());
      found.add(
          new Found(
              lines,
              "ALWAYS (%s) makes one person of the two rows that NEVER (line %d) keeps apart; rows"
                      .formatted(always, never.no())
                  + " that keys join are one. Take out one of these lines."));
    }
  }

  private void joined(List<String> pair, String rule, String orElse) {
    for (Set<Integer> way : ways(pair.get(0), pair.get(1))) {
      found.add(new Found(way, rule + takeOut(way) + orElse));
    }
  }

  private static String takeOut(Set<Integer> way) {
    return way.size() == 1 ? " Take the line out" : " Take out one of these lines";
  }

  /** Each way on which ALWAYS lines lead from the one to the other, no line on two of them. */
  private List<Set<Integer>> ways(String one, String other) {
    String from = cluster(one);
    String to = cluster(other);
    List<Set<Integer>> ways = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    Set<Integer> way = way(to, reached(from, to::equals, used));
    while (!way.isEmpty()) {
      ways.add(way);
      used.addAll(way);
      way = way(to, reached(from, to::equals, used));
    }
    return ways;
  }

  /** Of people whom lines make one and who have a reference in use each, all lines are told. */
  private void inUse(Map<String, InUse> inUse, String source) {
    Map<String, Set<String>> live = new TreeMap<>();
    inUse.forEach(
        (member, of) -> {
          if (of.source().equals(source) && steps.containsKey(cluster(member))) {
            live.computeIfAbsent(cluster(member), any -> new TreeSet<>()).add(of.reference());
          }
        });
    while (!live.isEmpty()) {
      String one = live.keySet().iterator().next();
      Set<String> people = new TreeSet<>(reached(one, any -> false, Set.of()).keySet());
      people.add(one);
      people.retainAll(live.keySet());
      Set<String> references = new TreeSet<>();
      people.forEach(each -> references.addAll(live.get(each)));
      live.keySet().removeAll(people);
      if (people.size() > 1 && references.size() > 1) {
        tellInUse(people, references.size());
      }
    }
  }

  private void tellInUse(Set<String> people, int references) {
    Set<Integer> lines = new TreeSet<>();
    for (String one : people) {
      Map<String, Step> reached = reached(one, people::contains, Set.of());
      people.forEach(other -> lines.addAll(way(other, reached)));
    }
    found.add(
        new Found(
            lines,
            "ALWAYS makes one person of %d references in use. Take lines out until one reference"
                    .formatted(references)
                + " is left, or have the others ended at their source."));
  }

  /**
   * The clusters to which ALWAYS lines lead, by as few as can be, and the last step to each.
   *
   * @param end clusters beyond which nobody has to look
   * @param not lines to do without
   */
  private Map<String, Step> reached(String from, Predicate<String> end, Set<Integer> not) {
    Map<String, Step> reached = new HashMap<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(from));
    while (!ahead.isEmpty()) {
      String at = ahead.remove();
      for (Step step : steps.getOrDefault(at, List.of())) {
        String to = step.cluster();
        if (!not.contains(step.line()) && !to.equals(from) && !reached.containsKey(to)) {
          reached.put(to, new Step(step.line(), at));
          if (!end.test(to)) {
            ahead.add(to);
          }
        }
      }
    }
    return reached;
  }

  private static Set<Integer> way(String to, Map<String, Step> reached) {
    Set<Integer> lines = new TreeSet<>();
    for (Step by = reached.get(to); by != null; by = reached.get(by.cluster())) {
      lines.add(by.line());
    }
    return lines;
  }

  private String cluster(String member) {
    return clusterOf.getOrDefault(member, member);
  }
}
