package org.tenantinsight.reports.outreach;

/** What an officer is asked to do first, from the household's band. */
public enum DoThis {
  /** Band acute. */
  VISIT_FIRST("Visit first", "p1"),
  /** Band high. */
  CALL_THIS_WEEK("Call this week", "p2"),
  /** Band medium. */
  CHECK_IN("Check in", "p3");

  private final String words;
  private final String style;

  DoThis(String words, String style) {
    this.words = words;
    this.style = style;
  }

  /** What the officer reads. */
  public String words() {
    return words;
  }

  /** The colour class on the page. */
  public String style() {
    return style;
  }
}
