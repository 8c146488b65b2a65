package org.tenantinsight.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tenantinsight.config.indicator.Bound;
import org.tenantinsight.config.indicator.Condition;

/**
 * Reads a condition from its YAML form: {@code all}, {@code any} or {@code not} around others, or a
 * {@code measure} with exactly one comparison.
 */
final class ConditionReader {
  private static final Set<String> AROUND = Set.of("all", "any", "not");
  private static final Set<String> COMPARISONS =
      new TreeSet<>(
          Set.of("at_least", "at_most", "at_least_times", "at_most_times", "is", "in", "missing"));

  private ConditionReader() {}

  /** Notes everything that is wrong with the condition at {@code path}. */
  static void check(JsonNode node, String path, Set<String> measures, Problems.In problems) {
    List<String> keys = keys(node);
    if (keys.size() == 1 && AROUND.contains(keys.get(0))) {
      String key = keys.get(0);
      JsonNode inner = node.get(key);
      if (key.equals("not")) {
        check(inner, path + ".not", measures, problems);
      }
      for (int i = 0; inner.isArray() && i < inner.size(); i++) {
        check(inner.get(i), path + "." + key + "[" + i + "]", measures, problems);
      }
      return;
    }
    List<String> comparisons = keys.stream().filter(COMPARISONS::contains).toList();
    if (!node.has("measure") || comparisons.size() != 1 || keys.size() != 2) {
      problems.add(
          path,
          "must be either all, any or not alone, or a measure with one of "
              + String.join(", ", COMPARISONS)
              + ".");
    }
    checkMeasure(node.path("measure"), path + ".measure", measures, problems);
    for (String times : List.of("at_least_times", "at_most_times")) {
      JsonNode other = node.path(times).path("measure");
      checkMeasure(other, path + "." + times + ".measure", measures, problems);
    }
  }

  /** Reads a condition that {@link #check} found nothing wrong with. */
  static Condition read(JsonNode node) {
    if (node.has("all")) {
      return new Condition.All(readAll(node.get("all")));
    }
    if (node.has("any")) {
      return new Condition.Any(readAll(node.get("any")));
    }
    if (node.has("not")) {
      return new Condition.Not(read(node.get("not")));
    }
    String measure = node.path("measure").asText();
    String comparison =
        keys(node).stream().filter(COMPARISONS::contains).findFirst().orElse("missing");
    JsonNode operand = node.path(comparison);
    return switch (comparison) {
      case "at_least" -> new Condition.AtLeast(measure, fixed(operand));
      case "at_most" -> new Condition.AtMost(measure, fixed(operand));
      case "at_least_times" -> new Condition.AtLeast(measure, times(operand));
      case "at_most_times" -> new Condition.AtMost(measure, times(operand));
      case "is" -> new Condition.Is(measure, scalar(operand));
      case "in" -> new Condition.In(measure, scalars(operand));
      default -> new Condition.Missing(measure);
    };
  }

  /** A number, a truth value or text. */
  static Object scalar(JsonNode node) {
    if (node.isInt()) {
      return node.intValue();
    }
    if (node.isLong()) {
      return node.longValue();
    }
    if (node.isNumber()) {
      return node.decimalValue();
    }
    return node.isBoolean() ? node.booleanValue() : node.asText();
  }

  private static void checkMeasure(
      JsonNode written, String path, Set<String> measures, Problems.In problems) {
    if (written.isTextual() && !measures.contains(written.asText())) {
      problems.add(
          path,
          "\""
              + written.asText()
              + "\" is not a measure of household_profile."
              + Spelling.help(written.asText(), measures));
    }
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<Condition> readAll(JsonNode list) {
    List<Condition> conditions = new ArrayList<>();
    list.forEach(node -> conditions.add(read(node)));
    return conditions;
  }

  private static List<Object> scalars(JsonNode list) {
    List<Object> values = new ArrayList<>();
    list.forEach(node -> values.add(scalar(node)));
    return values;
  }

  private static Bound fixed(JsonNode number) {
    return new Bound.Fixed(number.decimalValue());
  }

  private static Bound times(JsonNode node) {
    return new Bound.Times(
        node.path("measure").asText(), new BigDecimal(node.path("times").asText()));
  }
}
