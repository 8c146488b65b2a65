package org.tenantinsight.transforms.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.match.EvidenceClusters.InUse;

/**
 * Which identity has a reference in use: two of those are two people.
 *
 * <p>A row that stands alone, because somebody keeps two rows of its reference apart, has it in use
 * as long as any live row is not known to be another person's. What somebody said to be one person
 * counts as one here: it is apart from whom any of its rows is apart from, and where it bears
 * several references it has one of them in use, first of all that which nobody keeps apart.
 *
 * <p>Source of the rule: linkage, steps 2 and 7.
 */
final class ReferencesInUse {

  /** A row of the person feed that stands alone and bears this reference. */
  record Bearer(String identity, String reference, boolean live) {}

  private final UnionFind people = new UnionFind();
  private final Set<List<String>> apart = new HashSet<>();
  private final Map<String, List<Bearer>> ofReference = new HashMap<>();

  private ReferencesInUse(TableSet tables, Collection<List<String>> together) {
    together.forEach(pair -> people.join(pair.get(0), pair.get(1)));
    for (Row row : tables.get("kept_apart").collectAsList()) {
      apart.add(
          List.of(
              people.find("person|" + row.getAs("source_key")),
              people.find("person|" + row.getAs("other_key"))));
    }
  }

  /**
   * The identities that have a reference in use, and which.
   *
   * @param tables with reference_in_use and kept_apart
   * @param alone see {@link #alone}
   * @param together pairs of identities of which somebody said that they are one person
   */
  static Map<String, InUse> of(
      TableSet tables, List<Bearer> alone, Collection<List<String>> together) {
    Map<String, String> inUse = new HashMap<>();
    for (Row row : tables.get("reference_in_use").collectAsList()) {
      inUse.put(row.getString(0), row.getString(1));
    }
    new ReferencesInUse(tables, together).add(alone, inUse);
    Map<String, InUse> all = new HashMap<>();
    inUse.forEach((identity, reference) -> all.put(identity, new InUse("person", reference)));
    return all;
  }

  /** The rows that stand alone, from lone_bearer. */
  static List<Bearer> alone(Dataset<Row> bearers) {
    return bearers.collectAsList().stream()
        .map(row -> new Bearer(row.getString(0), row.getString(1), row.getBoolean(2)))
        .toList();
  }

  private void add(List<Bearer> alone, Map<String, String> inUse) {
    Map<String, TreeSet<String>> whole = new HashMap<>();
    inUse.forEach((identity, reference) -> note(whole, identity, reference));
    alone.forEach(
        each -> ofReference.computeIfAbsent(each.reference(), any -> new ArrayList<>()).add(each));
    Map<String, TreeSet<String>> used = new HashMap<>();
    alone.stream()
        .filter(this::isUsed)
        .forEach(each -> note(used, each.identity(), each.reference()));
    for (Bearer each : alone) {
      String person = people.find(each.identity());
      TreeSet<String> references = whole.getOrDefault(person, used.get(person));
      if (references != null) {
        inUse.put(each.identity(), references.first());
      }
    }
  }

  private void note(Map<String, TreeSet<String>> references, String identity, String reference) {
    references.computeIfAbsent(people.find(identity), any -> new TreeSet<>()).add(reference);
  }

  private boolean isUsed(Bearer bearer) {
    String person = people.find(bearer.identity());
    return ofReference.getOrDefault(bearer.reference(), List.of()).stream()
        .filter(Bearer::live)
        .anyMatch(live -> !apart.contains(List.of(person, people.find(live.identity()))));
  }
}
