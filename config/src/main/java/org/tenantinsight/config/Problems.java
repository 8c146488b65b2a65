package org.tenantinsight.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(String file, String path, String message) {
    found.add(new Problem(file, path, message));
  }

  boolean none() {
    return found.isEmpty();
  }

  /** What concerns one file, ready to take paths. */
  In in(String file) {
    return (path, message) -> add(file, path, message);
  }

  /** Every problem once, by file and place. */
  List<Problem> sorted() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparing(Problem::path)
                .thenComparing(Problem::message))
        .toList();
  }

  /** Takes the problems of one file. */
  @FunctionalInterface
  interface In {
    void add(String path, String message);
  }
}
