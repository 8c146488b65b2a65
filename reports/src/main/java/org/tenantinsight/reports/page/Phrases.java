package org.tenantinsight.reports.page;

import java.util.List;

/** Pieces of sentences. */
public final class Phrases {

  private Phrases() {}

  /** "A", "A and B", "A, B and C". */
  public static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** "1 day", "2 days". */
  public static String count(long count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
