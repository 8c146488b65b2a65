package org.tenantinsight.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.indicator.Condition;

/**
 * A council that landlord and resident may turn to ({@code local-authorities.yaml}). There is no
 * national safeguarding threshold, so each has its own document and may have its own conditions.
 *
 * @param code the authority's code in national statistics, such as {@code E08000025}
 * @param name the council
 * @param adultsTeam who takes concerns about adults
 * @param childrenTeam who takes concerns about children
 * @param thresholdDocument where its threshold for a concern is written down
 * @param conditions conditions that replace those of single indicators here, by indicator id
 */
public record LocalAuthority(
    String code,
    String name,
    Team adultsTeam,
    Team childrenTeam,
    String thresholdDocument,
    Map<String, Condition> conditions) {

  public LocalAuthority {
    conditions = Collections.unmodifiableMap(new TreeMap<>(conditions));
  }

  /**
   * Whom to ring.
   *
   * @param name the team
   * @param phone by day
   * @param outOfHours by night and at weekends; null = the same
   */
  public record Team(String name, String phone, @Nullable String outOfHours) {}
}
