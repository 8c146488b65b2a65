package org.tenantinsight.config.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A typed condition over the measures of one household. It has three values, as in SQL: a measure
 * that is unknown makes a comparison unknown (null), never false.
 */
public sealed interface Condition {

  /** True, false, or null when the measures cannot tell. */
  @Nullable Boolean test(Map<String, ? extends @Nullable Object> measures);

  /** The names of all measures that the condition reads, sorted. */
  Set<String> measures();

  /** The measure is the bound or more. */
  record AtLeast(String measure, Bound bound) implements Condition {
    @Override
    public @Nullable Boolean test(Map<String, ? extends @Nullable Object> measures) {
      return compared(measure, bound, measures, order -> order >= 0);
    }

    @Override
    public Set<String> measures() {
      return namesIn(measure, bound);
    }
  }

  /** The measure is the bound or less. */
  record AtMost(String measure, Bound bound) implements Condition {
    @Override
    public @Nullable Boolean test(Map<String, ? extends @Nullable Object> measures) {
      return compared(measure, bound, measures, order -> order <= 0);
    }

    @Override
    public Set<String> measures() {
      return namesIn(measure, bound);
    }
  }

  /** The measure equals the value: a number, a code or a truth value. */
  record Is(String measure, Object value) implements Condition {
    @Override
    public @Nullable Boolean test(Map<String, ? extends @Nullable Object> measures) {
      Object found = measures.get(measure);
      return found == null ? null : Values.same(found, value);
    }

    @Override
    public Set<String> measures() {
      return Set.of(measure);
    }
  }

  /** The measure equals one of the values. */
  record In(String measure, List<Object> values) implements Condition {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public @Nullable Boolean test(Map<String, ? extends @Nullable Object> measures) {
      Object found = measures.get(measure);
      return found == null ? null : values.stream().anyMatch(value -> Values.same(found, value));
    }

    @Override
    public Set<String> measures() {
      return Set.of(measure);
    }
  }

  /** The measure is unknown: the one condition that an unknown measure makes true. */
  record Missing(String measure) implements Condition {
    @Override
    public Boolean test(Map<String, ? extends @Nullable Object> measures) {
      return measures.get(measure) == null;
    }

    @Override
    public Set<String> measures() {
      return Set.of(measure);
    }
  }

  /** Every condition holds; one that is false settles it, whatever is unknown. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public @Nullable Boolean test(Map<String, ? extends @Nullable Object> measures) {
      return settled(conditions, false, measures);
    }

    @Override
    public Set<String> measures() {
      return namesIn(conditions);
    }
  }

  /** Some condition holds; one that is true settles it, whatever is unknown. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public @Nullable Boolean test(Map<String, ? extends @Nullable Object> measures) {
      return settled(conditions, true, measures);
    }

    @Override
    public Set<String> measures() {
      return namesIn(conditions);
    }
  }

  /** The condition does not hold; unknown stays unknown. */
  record Not(Condition condition) implements Condition {
    @Override
    public @Nullable Boolean test(Map<String, ? extends @Nullable Object> measures) {
      Boolean inner = condition.test(measures);
      return inner == null ? null : !inner;
    }

    @Override
    public Set<String> measures() {
      return condition.measures();
    }
  }

  private static @Nullable Boolean compared(
      String measure,
      Bound bound,
      Map<String, ? extends @Nullable Object> measures,
      IntPredicate holds) {
    Object found = measures.get(measure);
    BigDecimal limit = bound.value(measures);
    if (found == null || limit == null) {
      return null;
    }
    return holds.test(Values.number(found).compareTo(limit));
  }

  private static @Nullable Boolean settled(
      List<Condition> conditions,
      boolean settling,
      Map<String, ? extends @Nullable Object> measures) {
    boolean unknown = false;
    for (Condition condition : conditions) {
      Boolean value = condition.test(measures);
      if (value == null) {
        unknown = true;
      } else if (value == settling) {
        return settling;
      }
    }
    return unknown ? null : !settling;
  }

  private static Set<String> namesIn(String measure, Bound bound) {
    Set<String> names = new TreeSet<>(Set.of(measure));
    if (bound instanceof Bound.Times times) {
      names.add(times.measure());
    }
    return names;
  }

  private static Set<String> namesIn(List<Condition> conditions) {
    Set<String> names = new TreeSet<>();
    conditions.forEach(condition -> names.addAll(condition.measures()));
    return names;
  }
}
