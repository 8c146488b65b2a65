package org.tenantinsight.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ApplyDefaultsStrategy;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds one file against its JSON Schema (the same that editors use) and fills in the defaults that
 * the schema declares. Says what is wrong in words instead of the schema's own.
 */
final class SchemaCheck {
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .applyDefaultsStrategy(new ApplyDefaultsStrategy(true, false, false))
          .formatAssertionsEnabled(true)
          .pathType(PathType.LEGACY)
          .locale(Locale.ENGLISH)
          .build();

  /** Each schema is read once: compiling takes longer than checking. */
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private SchemaCheck() {}

  /** Checks and completes {@code tree}; true when nothing is wrong. */
  static boolean passes(String schemaName, JsonNode tree, Problems.In problems) {
    JsonSchema schema = SCHEMAS.computeIfAbsent(schemaName, SchemaCheck::read);
    var found = schema.walk(tree, true).getValidationMessages();
    for (ValidationMessage message : found) {
      problems.add(place(message), inWords(message, schema.getSchemaNode()));
    }
    return found.isEmpty();
  }

  private static JsonSchema read(String schemaName) {
    String resource = "/schema/" + schemaName + ".json";
    try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new ObjectMapper().readTree(in), CONFIG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The place in the file: {@code columns[3].type}; for an unknown key the key's own place. */
  private static String place(ValidationMessage message) {
    String parent = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    String key = message.getProperty();
    return key == null || parent.endsWith(key)
        ? parent
        : parent.isEmpty() ? key : parent + "." + key;
  }

  private static String inWords(ValidationMessage message, JsonNode schema) {
    JsonNode written = message.getInstanceNode();
    JsonNode rule = ruleOf(message, schema);
    return switch (message.getType()) {
      case "additionalProperties" ->
          quoted(message.getProperty())
              + " is not a setting."
              + Spelling.help(String.valueOf(message.getProperty()), siblings(message, schema));
      case "propertyNames" -> notAName(String.valueOf(message.getProperty()), rule);
      case "required" -> "is missing.";
      case "enum" -> notOneOf(message, written, rule);
      case "type" -> "must be " + oneOf(rule) + ".";
      case "format" -> quoted(written.asText()) + " is not a date. Write it as 2026-10-31.";
      case "pattern" ->
          quoted(written.asText()) + " is not written as it must be (" + rule.asText() + ").";
      case "minimum", "exclusiveMinimum" -> "must be " + rule.asText() + " or more.";
      case "maximum", "exclusiveMaximum" -> "must be " + rule.asText() + " or less.";
      case "minItems" -> "needs " + rule.asText() + " or more entries.";
      case "minLength" -> "must not be empty.";
      case "maxLength" -> "must be " + rule.asText() + " characters or fewer.";
      case "minProperties" -> "must not be empty.";
      case "maxProperties" -> "may hold one entry only.";
      case "const" -> "must be " + rule.asText() + ".";
      default -> message.getError() + ".";
    };
  }

  private static String notOneOf(ValidationMessage message, JsonNode written, JsonNode rule) {
    String place = place(message);
    String setting = place.replaceAll("\\[\\d+]", "");
    String noun = setting.substring(setting.lastIndexOf('.') + 1).replace('_', ' ');
    String one = place.endsWith("]") && noun.endsWith("s") ? noun.replaceAll("s$", "") : noun;
    String article = "aeiou".indexOf(one.charAt(0)) >= 0 ? " is not an " : " is not a ";
    return quoted(written.asText())
        + article
        + one
        + "."
        + Spelling.help(written.asText(), texts(rule));
  }

  private static String notAName(String name, JsonNode rule) {
    return rule.has("enum")
        ? "may not stand here." + Spelling.help(name, texts(rule.path("enum")))
        : "is not written as it must be (" + rule.path("pattern").asText() + ").";
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(entry -> texts.add(entry.asText()));
    return texts;
  }

  private static String oneOf(JsonNode rule) {
    List<String> kinds = new ArrayList<>();
    (rule.isArray() ? rule : List.of(rule)).forEach(kind -> kinds.add(inWords(kind.asText())));
    return String.join(" or ", kinds);
  }

  private static String inWords(String type) {
    return switch (type) {
      case "object" -> "a group of settings";
      case "array" -> "a list";
      case "string" -> "text (put it in quotes)";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> type;
    };
  }

  /** What the schema says under the keyword that failed. */
  private static JsonNode ruleOf(ValidationMessage message, JsonNode schema) {
    return schema.at(pointer(message));
  }

  /** The settings that are known where an unknown one was found. */
  private static List<String> siblings(ValidationMessage message, JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.at(pointer(message).head()).path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonPointer pointer(ValidationMessage message) {
    return JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
  }

  private static String quoted(Object written) {
    return "\"" + written + "\"";
  }
}
