package org.tenantinsight.transforms.link;

import java.util.Map;
import java.util.TreeMap;

/**
 * Disjoint sets of keys. The smallest key stands for its set, so the result never depends on the
 * order in which pairs arrive.
 */
final class UnionFind {

  private final Map<String, String> parents = new TreeMap<>();

  /** The smallest key of the set that holds {@code key}. */
  String find(String key) {
    String root = key;
    for (String up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    for (String at = key; !at.equals(root); ) {
      String next = parents.get(at);
      parents.put(at, root);
      at = next == null ? root : next;
    }
    return root;
  }

  /** Makes one set of the two that hold {@code one} and {@code other}. */
  void join(String one, String other) {
    String a = find(one);
    String b = find(other);
    int order = a.compareTo(b);
    if (order < 0) {
      parents.put(b, a);
    } else if (order > 0) {
      parents.put(a, b);
    }
  }

  /** Every key that is not the smallest of its set, with the smallest. */
  Map<String, String> roots() {
    Map<String, String> roots = new TreeMap<>();
    parents.keySet().forEach(key -> roots.put(key, key));
    roots.replaceAll((key, any) -> find(key));
    return roots;
  }
}
