package org.tenantinsight.reports.quality;

import java.util.List;

/**
 * Records or values of one file of a newest delivery that were not taken as written, for one reason
 * and in one column. It says where, never what.
 *
 * @param feed canonical feed
 * @param file its name below the landing folder
 * @param rule the rule's code
 * @param words the rule as a sentence
 * @param whatToDo what can be done about it, as a sentence
 * @param column canonical column; empty = the record as a whole
 * @param times how many
 * @param lines the first lines on which they begin, from 1; may be empty
 */
public record SetAside(
    String feed,
    String file,
    String rule,
    String words,
    String whatToDo,
    String column,
    long times,
    List<Integer> lines) {

  /** Keeps its own copy. */
  public SetAside {
    lines = List.copyOf(lines);
  }
}
