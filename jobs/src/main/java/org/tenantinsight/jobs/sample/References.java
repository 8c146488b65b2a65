package org.tenantinsight.jobs.sample;

/** How references are numbered. */
final class References {
  private References() {}

  /** A number with leading zeros; a longer number is written in full. */
  static String digits(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
