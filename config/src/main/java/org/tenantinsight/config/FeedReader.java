package org.tenantinsight.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.Delivery;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Join;
import org.tenantinsight.config.feed.Origin;
import org.tenantinsight.config.feed.Parent;
import org.tenantinsight.config.feed.RowRule;
import org.tenantinsight.config.feed.Safeguard;
import org.tenantinsight.config.feed.ShortYears;
import org.tenantinsight.config.feed.VolumeLimits;

/** Reads a feed's declaration from its tree, once the schema holds, filling in what types imply. */
final class FeedReader {
  private static final List<String> ISO_DATE = List.of("uuuu-MM-dd");
  private static final List<String> ISO_TIMESTAMP =
      List.of("uuuu-MM-dd'T'HH:mm[:ss][.SSSSSS][.SSS]XXX");

  /** The kind of a file that others look up and that becomes no feed. */
  private static final String LOOKUP = "lookup";

  private static final int TEXT_LENGTH = 65_536;
  private static final int STRING_LENGTH = 400;

  /** How systems write yes and no, beside the letters themselves. */
  private static final Map<String, String> YES_AND_NO =
      Map.of("YES", "Y", "TRUE", "Y", "1", "Y", "-1", "Y", "NO", "N", "FALSE", "N", "0", "N");

  private FeedReader() {}

  static FeedSpec read(String file, JsonNode tree) {
    List<String> nulls = texts(tree.path("nulls"));
    List<ColumnSpec> columns = new ArrayList<>();
    for (JsonNode column : tree.path("columns")) {
      columns.add(column(column, columns, nulls, tree.path("special").asBoolean()));
    }
    String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
    boolean lookup = tree.path("kind").asText().equals(LOOKUP);
    return new FeedSpec(
        lookup ? name : tree.path("kind").asText(),
        lookup,
        name,
        tree.path("file").asText(),
        tree.path("shared").asBoolean(),
        Delivery.valueOf(tree.path("delivery").asText().toUpperCase(Locale.ROOT)),
        Charset.forName(tree.path("encoding").asText()),
        tree.has("encoding_fallback")
            ? Charset.forName(tree.path("encoding_fallback").asText())
            : null,
        delimiter(tree.path("delimiter").asText()),
        tree.path("lenient_quotes").asBoolean(),
        tree.path("zip").asBoolean(),
        safeguard(tree),
        folded(textMap(tree.path("header_aliases"))),
        texts(tree.path("leave_out")),
        joins(tree.path("joins")),
        columns,
        texts(tree.path("key")),
        texts(tree.path("key_otherwise")),
        text(tree, "updated"),
        tree.has("expected_every") ? tree.path("expected_every").intValue() : null,
        tree.has("history_from") ? LocalDate.parse(tree.path("history_from").asText()) : null,
        parents(tree.path("parents")),
        rules(tree.path("rules")),
        tree.path("max_disappeared_share").doubleValue(),
        Binding.bind(tree.path("volume"), VolumeLimits.class),
        tree.path("allow_empty").asBoolean(),
        text(tree, "footer"),
        nulls);
  }

  private static ColumnSpec column(
      JsonNode tree, List<ColumnSpec> before, List<String> feedNulls, boolean specialFeed) {
    ColumnType type = ColumnType.valueOf(tree.path("type").asText().toUpperCase(Locale.ROOT));
    boolean flag = type == ColumnType.FLAG;
    Map<String, String> codeMap = new LinkedHashMap<>(flag ? YES_AND_NO : Map.of());
    codeMap.putAll(textMap(tree.path("code_map")));
    String name = tree.path("name").asText();
    return new ColumnSpec(
        name,
        source(tree, name, before),
        origin(tree, name),
        type,
        tree.path("required").asBoolean(),
        formats(tree, type),
        shortYears(tree),
        tree.has("excel_serial") ? tree.path("excel_serial").intValue() : null,
        tree.path("fixed_width").asInt(0),
        flag && !tree.has("codes") ? List.of("Y", "N") : texts(tree.path("codes")),
        codeMap,
        text(tree, "unmapped"),
        tree.has("nulls") ? texts(tree.path("nulls")) : feedNulls,
        text(tree, "when_empty"),
        specialFeed || tree.path("special").asBoolean(),
        tree.path("equality").asBoolean(),
        tree.path("owed_is_negative").asBoolean(),
        tree.path("future").asBoolean(),
        tree.path("max_length").asInt(type == ColumnType.TEXT ? TEXT_LENGTH : STRING_LENGTH),
        number(tree, "min"),
        number(tree, "max"));
  }

  /** Of a character beyond the basic plane nothing, so that no half of it is taken for a sign. */
  private static char delimiter(String text) {
    return text.length() == 1 ? text.charAt(0) : '\0';
  }

  private static Safeguard safeguard(JsonNode tree) {
    return tree.has("safeguard")
        ? Safeguard.valueOf(tree.path("safeguard").asText().toUpperCase(Locale.ROOT))
        : Safeguard.NONE;
  }

  /** Either {@code past} or a year. */
  private static @Nullable ShortYears shortYears(JsonNode tree) {
    JsonNode said = tree.path("short_years");
    return said.isMissingNode() ? null : new ShortYears(said.isInt() ? said.intValue() : null);
  }

  private static Origin origin(JsonNode tree, String name) {
    if (tree.has("same_as")) {
      return new Origin.SameHeader(tree.path("same_as").asText());
    }
    if (tree.has("value")) {
      return new Origin.Constant(tree.path("value").asText());
    }
    if (tree.has("from")) {
      return new Origin.Joined(tree.path("from").asText(), tree.path("header").asText(name));
    }
    return tree.has("digest_of")
        ? new Origin.Digest(texts(tree.path("digest_of")))
        : new Origin.OwnHeader();
  }

  /** The header of the column itself or of the one before it that it names. */
  private static String source(JsonNode tree, String name, List<ColumnSpec> before) {
    Origin origin = origin(tree, name);
    if (origin instanceof Origin.SameHeader same) {
      return before.stream()
          .filter(column -> column.name().equals(same.column()))
          .map(ColumnSpec::source)
          .findFirst()
          .orElse("");
    }
    return origin instanceof Origin.OwnHeader ? tree.path("header").asText(name) : "";
  }

  /** Strict parsing needs {@code uuuu} for the year, which nobody writes by hand. */
  private static List<String> formats(JsonNode tree, ColumnType type) {
    if (tree.has("formats")) {
      return texts(tree.path("formats")).stream().map(f -> f.replace("yyyy", "uuuu")).toList();
    }
    return switch (type) {
      case DATE -> ISO_DATE;
      case TIMESTAMP -> ISO_TIMESTAMP;
      default -> List.of();
    };
  }

  private static List<Join> joins(JsonNode tree) {
    List<Join> joins = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      Map<String, List<String>> where = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> kept : entry.getValue().path("where").properties()) {
        where.put(kept.getKey(), texts(kept.getValue()));
      }
      String lookup = entry.getValue().path("lookup").asText();
      boolean optional = entry.getValue().path("optional").asBoolean();
      Map<String, String> on = textMap(entry.getValue().path("on"));
      joins.add(new Join(entry.getKey(), lookup, optional, on, where));
    }
    return joins;
  }

  private static List<Parent> parents(JsonNode list) {
    List<Parent> parents = new ArrayList<>();
    for (JsonNode node : list) {
      List<String> columns = texts(node.path("columns"));
      List<String> there =
          node.has("parent_columns") ? texts(node.path("parent_columns")) : columns;
      parents.add(new Parent(columns, node.path("feed").asText(), there));
    }
    return parents;
  }

  private static List<RowRule> rules(JsonNode list) {
    List<RowRule> rules = new ArrayList<>();
    for (JsonNode node : list) {
      JsonNode order = node.path("not_before");
      rules.add(
          order.isObject()
              ? new RowRule.NotBefore(order.path("column").asText(), order.path("other").asText())
              : new RowRule.OneOf(texts(node.path("one_of"))));
    }
    return rules;
  }

  private static @Nullable String text(JsonNode tree, String key) {
    return tree.has(key) ? tree.path(key).asText() : null;
  }

  private static @Nullable BigDecimal number(JsonNode tree, String key) {
    return tree.has(key) ? tree.path(key).decimalValue() : null;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static Map<String, String> textMap(JsonNode tree) {
    Map<String, String> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      map.put(entry.getKey(), entry.getValue().asText());
    }
    return map;
  }

  private static Map<String, String> folded(Map<String, String> aliases) {
    Map<String, String> folded = new LinkedHashMap<>();
    aliases.forEach((alias, header) -> folded.put(alias.toLowerCase(Locale.ROOT), header));
    return folded;
  }
}
