package org.tenantinsight.jobs.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.indicator.Bound;
import org.tenantinsight.config.indicator.Condition;

/** Writes a condition with tonight's numbers beside the thresholds that they were held against. */
final class ConditionText {

  private ConditionText() {}

  /** Such as {@code servicing_no_access = 1 (2 or more needed)}. */
  static String of(Condition condition, Map<String, ? extends @Nullable Object> measures) {
    if (condition instanceof Condition.AtLeast atLeast) {
      return number(atLeast.measure(), measures)
          + " ("
          + bound(atLeast.bound(), measures)
          + " or more needed)";
    }
    if (condition instanceof Condition.AtMost atMost) {
      return number(atMost.measure(), measures)
          + " ("
          + bound(atMost.bound(), measures)
          + " or less needed)";
    }
    if (condition instanceof Condition.Is is) {
      return number(is.measure(), measures) + " (" + is.value() + " needed)";
    }
    if (condition instanceof Condition.In in) {
      return number(in.measure(), measures) + " (one of " + in.values() + " needed)";
    }
    if (condition instanceof Condition.Missing missing) {
      return number(missing.measure(), measures) + " (must be unknown)";
    }
    if (condition instanceof Condition.Not not) {
      return "not: " + of(not.condition(), measures);
    }
    if (condition instanceof Condition.All all) {
      return joined(all.conditions(), " and ", measures);
    }
    return joined(((Condition.Any) condition).conditions(), " or ", measures);
  }

  private static String joined(
      List<Condition> conditions, String word, Map<String, ? extends @Nullable Object> measures) {
    return conditions.stream()
        .map(condition -> of(condition, measures))
        .collect(Collectors.joining(word));
  }

  private static String number(String measure, Map<String, ? extends @Nullable Object> measures) {
    Object value = measures.get(measure);
    return measure + " = " + (value == null ? "not known" : value);
  }

  private static String bound(Bound bound, Map<String, ? extends @Nullable Object> measures) {
    return String.valueOf(bound.value(measures));
  }
}
