package org.tenantinsight.config;

import java.util.List;

/**
 * An alert that also says how somebody may be contacted ({@code alert-rules.yaml}).
 *
 * @param alert an alert code; with a star at its end, every code that begins so
 * @param rules contact rules that hold while such an alert is open
 */
public record AlertRule(String alert, List<String> rules) {
  public AlertRule {
    rules = List.copyOf(rules);
  }

  /** Whether the rule speaks of this alert code. */
  public boolean covers(String alertCode) {
    return alert.endsWith("*")
        ? alertCode.startsWith(alert.substring(0, alert.length() - 1))
        : alertCode.equals(alert);
  }
}
