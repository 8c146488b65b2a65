package org.tenantinsight.reports.outreach;

/** How a household stands against the list of the issue before. */
public enum SinceLast {
  /** Was on no list before. */
  NEW("New"),
  /** Was on the last list, in a lower band. */
  RISING("Rising"),
  /** Was on the last list. */
  SAME("Same"),
  /** Was on an earlier list, but not on the last. */
  BACK_AGAIN("Back again");

  private final String words;

  SinceLast(String words) {
    this.words = words;
  }

  /** What the officer reads. */
  public String words() {
    return words;
  }
}
