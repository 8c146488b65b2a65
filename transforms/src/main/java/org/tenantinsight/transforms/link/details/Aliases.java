package org.tenantinsight.transforms.link.details;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Forenames that one person may go by: short forms and other spellings (resource {@code
 * link/aliases.txt}).
 *
 * <p>Source of the rule: linkage, step 1. All names come folded ({@link PersonName#fold}).
 */
public final class Aliases {

  private static final Map<String, Set<Integer>> GROUPS = groups();

  private Aliases() {}

  /** Whether one person may go by both names. */
  public static boolean share(String one, String other) {
    Set<Integer> groups = GROUPS.getOrDefault(one, Set.of());
    return GROUPS.getOrDefault(other, Set.of()).stream().anyMatch(groups::contains);
  }

  /** Whether the list has the name, so that it is not a slip of the pen for another one. */
  public static boolean known(String name) {
    return GROUPS.containsKey(name);
  }

  private static Map<String, Set<Integer>> groups() {
    Map<String, Set<Integer>> groups = new HashMap<>();
    int group = 0;
    for (String line : WordList.lines("aliases.txt")) {
      for (String name : line.split(" ")) {
        groups.computeIfAbsent(name, any -> new HashSet<>()).add(group);
      }
      group++;
    }
    return groups;
  }
}
