package org.tenantinsight.reports.outreach;

import java.util.List;

/** Sentences that stand on every list, whatever is on it. */
public final class FixedLines {

  /** What a missing safe-contact record reads: never "no warnings". */
  public static final String NO_SAFE_CONTACT =
      "None recorded. No voicemail, no note; ask for the person by name";

  /** What the list is, and what it is not. */
  public static final String PURPOSE =
      "These households may be glad of a call. Being on this list is not proof that something is"
          + " wrong. If someone is in danger now, call 999.";

  /** Raising a concern. */
  public static final String CONCERN =
      "You can raise a serious concern without permission: speak to the safeguarding lead first,"
          + " and tell the person unless that puts them at risk.";

  /** Asking for advice. */
  public static final String ADVICE =
      "You can ask the council or the police for advice without naming anyone.";

  /** Stands on every list with no number, at any size, so that it says nothing about anybody. */
  public static final String OTHER_TEAM =
      "Some homes may be with another team. Before any unplanned visit use the first-contact"
          + " check.";

  /** A start for the conversation: it asks what the person would like to happen. */
  public static final String OPENER =
      "I’m from your landlord and I’m seeing how people are getting on in their homes. Is now a"
          + " good time? … Is there anything you would like to be different, or any help you would"
          + " want from us?";

  private FixedLines() {}

  /** What an officer reads first about a household; a missing record says so. */
  static String safeContact(List<String> rules) {
    return rules.isEmpty() ? NO_SAFE_CONTACT : String.join("\n", rules);
  }

  /** The three lines about sharing and visiting, in order. */
  public static List<String> beforeYouAct() {
    return List.of(CONCERN, ADVICE, OTHER_TEAM);
  }
}
