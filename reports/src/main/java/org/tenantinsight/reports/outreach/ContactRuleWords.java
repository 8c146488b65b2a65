package org.tenantinsight.reports.outreach;

import org.jspecify.annotations.Nullable;

/** What to mind before making contact, said about the person whom the rule protects. */
public final class ContactRuleWords {

  private ContactRuleWords() {}

  /**
   * One line of "Safe contact".
   *
   * @param rule a code of the contact_rule feed
   * @param hours safe hours, where the rule has any
   * @param other the member whom the rule protects when that is not the person asked for
   */
  public static String line(String rule, @Nullable String hours, @Nullable String other) {
    String who = other == null ? "the person" : other;
    String line =
        switch (rule) {
          case "NO_VOICEMAIL" -> "Do not leave a voicemail";
          case "NO_TEXT" -> "Do not text";
          case "NO_POST" -> "Do not send post";
          case "NO_CARD" -> "Do not leave a card or note";
          case "NO_CALLER_ID" -> "Withhold our number when you ring";
          case "SPEAK_ALONE" -> "Speak to " + who + " alone";
          case "TWO_TO_VISIT" -> "Two people to visit";
          case "PRO_INTERPRETER_ONLY" ->
              "Use a professional interpreter only, never a relative or friend";
          case "SAFE_HOURS" -> "Only at these hours: " + (hours == null ? "ask the lead" : hours);
          case "DO_NOT_CONTACT" -> "Do not contact " + who;
          case "VIA_REP" -> "Only through the representative";
          // A code that we do not know is still a rule: fail to the safest reading.
          default -> "Ask the safeguarding lead before you make contact";
        };
    return other == null || rule.equals("SPEAK_ALONE") || rule.equals("DO_NOT_CONTACT")
        ? line + "."
        : "For "
            + other
            + ": "
            + line.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
            + line.substring(1)
            + ".";
  }
}
