package org.tenantinsight.reports.board;

import java.util.List;

/** Values as people read them. */
final class Words {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private Words() {}

  /** "87%", "over 99%", "under 1%" or "60 to 80%". */
  static String percent(BoardRow row) {
    String value = row.value();
    if (value.startsWith(">")) {
      return "over " + value.substring(1) + "%";
    }
    if (value.startsWith("<")) {
      return "under " + value.substring(1) + "%";
    }
    return value.replace("-", " to ") + "%";
  }

  /** "± 11", or nothing. */
  static String plusMinus(BoardRow row) {
    return row.plusMinus().isEmpty() ? "" : "± " + Math.round(row.spread());
  }

  /** "three", and "11" from eleven on. */
  static String number(long count) {
    return count < NUMBERS.size() ? NUMBERS.get((int) count) : Long.toString(count);
  }

  /** Starts with a capital letter. */
  static String capital(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
