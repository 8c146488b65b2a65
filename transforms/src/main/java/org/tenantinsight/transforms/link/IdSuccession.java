package org.tenantinsight.transforms.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which cluster keeps which id where clusters and last night's ids are not one to one.
 *
 * <ol>
 *   <li>claims are served in the order: most members, smallest member, smallest id;
 *   <li>a claim wins when its cluster has no id yet and its id is not yet given;
 *   <li>an id that nobody kept was merged into the cluster that has most of its members;
 *   <li>a cluster that kept none came out of a split of the id that most of its members had.
 * </ol>
 *
 * <p>Source of the rule: linkage, step 8.
 */
final class IdSuccession {

  /**
   * What a cluster has of an old id.
   *
   * @param cluster the cluster of tonight
   * @param id the id of last night
   * @param members how many of the cluster's members had it
   * @param firstMember the smallest of those members
   */
  record Claim(String cluster, String id, long members, String firstMember) {}

  /**
   * An old id and a cluster that holds all (MERGE) or some (SPLIT) of what it stood for.
   *
   * @param id the old id
   * @param cluster the cluster of tonight
   * @param event MERGE or SPLIT
   */
  record Succession(String id, String cluster, String event) {}

  /**
   * The outcome.
   *
   * @param kept clusters that keep an id
   * @param successions what became of the other ids
   */
  record Result(Map<String, String> kept, List<Succession> successions) {}

  private static final Comparator<Claim> STRONGEST_FIRST =
      Comparator.comparingLong(Claim::members)
          .reversed()
          .thenComparing(Claim::firstMember)
          .thenComparing(Claim::id)
          .thenComparing(Claim::cluster);

  private IdSuccession() {}

  /** Settles {@code claims}, whatever their order. */
  static Result settle(Collection<Claim> claims) {
    List<Claim> sorted = claims.stream().sorted(STRONGEST_FIRST).toList();
    Map<String, String> kept = new TreeMap<>();
    Set<String> given = new HashSet<>();
    Map<String, String> heir = new HashMap<>();
    Map<String, String> origin = new HashMap<>();
    for (Claim claim : sorted) {
      heir.putIfAbsent(claim.id(), claim.cluster());
      origin.putIfAbsent(claim.cluster(), claim.id());
      if (!kept.containsKey(claim.cluster()) && given.add(claim.id())) {
        kept.put(claim.cluster(), claim.id());
      }
    }
    List<Succession> successions = new ArrayList<>();
    new TreeMap<>(heir)
        .forEach(
            (id, cluster) -> {
              if (!given.contains(id)) {
                successions.add(new Succession(id, cluster, "MERGE"));
              }
            });
    new TreeMap<>(origin)
        .forEach(
            (cluster, id) -> {
              if (!kept.containsKey(cluster)) {
                successions.add(new Succession(id, cluster, "SPLIT"));
              }
            });
    return new Result(kept, successions);
  }
}
