package org.tenantinsight.reports.outreach;

import java.util.List;
import java.util.Map;

/** What only the safeguarding lead reads. */
public final class LeadWords {

  private static final Map<String, String> CAUSES =
      Map.of(
          "INDICATOR", "A sign that only you may see",
          "ALERT", "An open safeguarding or confidential alert",
          "REGISTER", "On the protected register",
          "WITH_LEAD", "An open enquiry or conference: already with you",
          "LEAD_RULE", "A contact rule that only you may see",
          "DO_NOT_CONTACT", "Do not contact is recorded for the person we would ask for");

  private static final Map<String, String> RECIPIENTS =
      Map.of(
          "ADULTS", "Council adults team",
          "CHILDREN", "Council children's team",
          "MARAC", "MARAC",
          "POLICE", "Police",
          "FIRE", "Fire service",
          "ADVICE", "Asked for advice");

  private LeadWords() {}

  /** Why no patch sees a household. */
  public static List<String> causes(List<String> codes) {
    return codes.stream()
        .filter(CAUSES::containsKey)
        .map(code -> CAUSES.getOrDefault(code, ""))
        .toList();
  }

  /** A contact rule, written as its code and its hours. */
  public static String rule(String codeAndHours) {
    String[] parts = codeAndHours.split(" ", 2);
    return ContactRuleWords.line(parts[0], parts.length > 1 ? parts[1] : null, null);
  }

  /** To whom a referral went. */
  public static String recipient(String code) {
    return RECIPIENTS.getOrDefault(code, "Somebody else");
  }
}
