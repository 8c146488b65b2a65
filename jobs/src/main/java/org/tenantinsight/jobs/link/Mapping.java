package org.tenantinsight.jobs.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.RefusedException;

/**
 * Which columns of a foreign file hold what (YAML): {@code key}, {@code truth} if the file knows
 * who is who, and {@code fields}. A field is a column, a list of columns joined by a blank, or a
 * column with the format of its dates.
 */
public final class Mapping {

  /** What a file of people may tell. */
  public static final List<String> FIELDS =
      List.of(
          "title",
          "forename",
          "middle_name",
          "surname",
          "preferred_name",
          "date_of_birth",
          "phone",
          "mobile",
          "email",
          "home",
          "address_line1",
          "suburb",
          "postcode",
          "tenancy_ref",
          "national_key");

  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

  private final String key;
  private final @Nullable String truth;
  private final @Nullable Pattern truthPattern;
  private final Map<String, Field> fields;

  private record Field(List<String> columns, @Nullable DateTimeFormatter format) {}

  private Mapping(
      String key,
      @Nullable String truth,
      @Nullable Pattern truthPattern,
      Map<String, Field> fields) {
    this.key = key;
    this.truth = truth;
    this.truthPattern = truthPattern;
    this.fields = fields;
  }

  /**
   * Reads a mapping.
   *
   * @throws RefusedException when it cannot be read or says something that is not a mapping
   */
  public static Mapping read(Path file) {
    JsonNode tree;
    try {
      tree = new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new RefusedException(file + " cannot be read as YAML. Check the path and its text.");
    }
    if (!tree.path("key").isTextual() || !tree.path("fields").isObject()) {
      throw new RefusedException(file + ": needs \"key: COLUMN\" and \"fields:\" with columns.");
    }
    Map<String, Field> fields = new TreeMap<>();
    for (var entry : tree.path("fields").properties()) {
      String name = entry.getKey().equals("uprn") ? "home" : entry.getKey();
      if (!FIELDS.contains(name)) {
        throw new RefusedException(
            file + ": fields." + entry.getKey() + " is not a field. Fields: " + FIELDS);
      }
      fields.put(name, field(entry.getValue(), file + ": fields." + entry.getKey()));
    }
    JsonNode truth = tree.path("truth");
    String pattern = truth.path("pattern").asText("");
    return new Mapping(
        tree.path("key").asText(),
        truth.isMissingNode()
            ? null
            : truth.isTextual() ? truth.asText() : truth.path("column").asText(),
        pattern.isEmpty() ? null : Pattern.compile(pattern),
        fields);
  }

  private static Field field(JsonNode node, String where) {
    if (node.isTextual()) {
      return new Field(List.of(node.asText()), null);
    }
    if (node.isArray()) {
      List<String> columns = new ArrayList<>();
      node.forEach(column -> columns.add(column.asText()));
      return new Field(columns, null);
    }
    if (node.path("column").isTextual()) {
      String format = node.path("format").asText("yyyy-MM-dd").replace("yyyy", "uuuu");
      return new Field(
          List.of(node.path("column").asText()),
          DateTimeFormatter.ofPattern(format).withResolverStyle(ResolverStyle.STRICT));
    }
    throw new RefusedException(
        where + " must be a column, a list of columns, or column and format.");
  }

  /** The columns that the file must have. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(key));
    if (truth != null) {
      columns.add(truth);
    }
    fields.values().forEach(field -> columns.addAll(field.columns()));
    return columns.stream().distinct().toList();
  }

  /** The row's key. */
  String key(UnaryOperator<String> row) {
    return row.apply(key).strip();
  }

  /** Whether the file says who is who. */
  public boolean knowsTruth() {
    return truth != null;
  }

  /** Who the row is, as the file knows; nothing when it does not say. */
  @Nullable String truth(UnaryOperator<String> row) {
    if (truth == null) {
      return null;
    }
    String value = row.apply(truth).strip();
    if (truthPattern == null) {
      return value.isEmpty() ? null : value;
    }
    Matcher matcher = truthPattern.matcher(value);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** What the row says of a field; nothing when it says nothing that can be read. */
  @Nullable String field(String name, UnaryOperator<String> row) {
    Field field = fields.get(name);
    if (field == null) {
      return null;
    }
    String value =
        field.columns().stream()
            .map(row)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    if (value.isEmpty()) {
      return null;
    }
    return name.equals("date_of_birth") ? date(value, field.format()) : value;
  }

  private static @Nullable String date(String value, @Nullable DateTimeFormatter format) {
    try {
      return LocalDate.parse(value, format == null ? ISO : format).toString();
    } catch (DateTimeParseException e) {
      return null; // no date: the row simply has none
    }
  }
}
