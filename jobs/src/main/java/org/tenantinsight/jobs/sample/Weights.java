package org.tenantinsight.jobs.sample;

import java.util.ArrayList;
import java.util.List;

/** Codes with their weights: how often each is drawn. */
final class Weights {
  private final List<String> codes = new ArrayList<>();
  private final List<Integer> upTo = new ArrayList<>();
  private int total;

  private Weights() {}

  /**
   * Reads codes and weights.
   *
   * @param text pairs of a code and a whole number, such as {@code "PLUMB 25 HEATING 12"}; a code
   *     of {@code -} is the empty text
   */
  static Weights of(String text) {
    Weights weights = new Weights();
    String[] words = text.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      weights.total += Integer.parseInt(words[i + 1]);
      weights.codes.add(words[i].equals("-") ? "" : words[i]);
      weights.upTo.add(weights.total);
    }
    return weights;
  }

  int total() {
    return total;
  }

  /** The code whose part of the sum holds {@code point}. */
  String at(int point) {
    int i = 0;
    while (upTo.get(i) <= point) {
      i++;
    }
    return codes.get(i);
  }
}
