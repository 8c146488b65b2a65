package org.tenantinsight.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

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

  /** Every problem once, by file and place, where line 10 comes after line 9. */
  List<Problem> sorted() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparing(each -> inOrder(each.path()))
                .thenComparing(Problem::message))
        .toList();
  }

  private static String inOrder(String path) {
    return NUMBER.matcher(path).replaceAll(number -> "%9s".formatted(number.group()));
  }

  /** Takes the problems of one file. */
  @FunctionalInterface
  interface In {
    void add(String path, String message);
  }
}
