package org.tenantinsight.transforms.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the settings declare about a feed and what the code expects of it are the same columns. */
class FeedContractsTest {
  /** Columns that the state of a feed has beside the source's own. */
  private static final Set<String> OF_THE_STATE = Set.of("delivery", "closed_on");

  private static final Map<String, DataType> TYPES =
      Map.of(
          "date", DataTypes.DateType,
          "timestamp", DataTypes.TimestampType,
          "integer", DataTypes.IntegerType,
          "money", DataTypes.LongType);

  static Stream<Table> feeds() {
    return StateTables.ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void theShippedDeclarationHasTheColumnsOfTheContract(Table table) throws IOException {
    List<Column> declared = new ArrayList<>();
    for (JsonNode column : declaration(table).path("columns")) {
      if (!column.path("equality").asBoolean()) {
        declared.add(column(column));
      }
    }

    assertThat(table.columns().stream().filter(c -> !OF_THE_STATE.contains(c.name())).toList())
        .usingElementComparator(FeedContractsTest::compare)
        .containsExactlyElementsOf(declared);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void theShippedDeclarationHasTheKeyOfTheContract(Table table) throws IOException {
    Set<String> key = new LinkedHashSet<>();
    declaration(table).path("key").forEach(column -> key.add(column.asText()));
    declaration(table).path("key_otherwise").forEach(column -> key.add(column.asText()));

    assertThat(table.key()).containsExactlyElementsOf(key);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void equalityCharacteristicsAreInTheirOwnTableOnly(Table table) throws IOException {
    List<String> equality = new ArrayList<>();
    for (JsonNode column : declaration(table).path("columns")) {
      if (column.path("equality").asBoolean()) {
        equality.add(column.path("name").asText());
      }
    }

    assertThat(table.columns()).extracting(Column::privacy).doesNotContain(Privacy.EQUALITY);
    assertThat(equality)
        .isEqualTo(
            table == PersonTable.TABLE
                ? PersonEqualityTable.TABLE.columns().stream()
                    .filter(c -> c.privacy() == Privacy.EQUALITY)
                    .map(Column::name)
                    .toList()
                : List.of());
  }

  private static JsonNode declaration(Table table) throws IOException {
    Path file = Path.of("../config/settings/feeds", table.name() + ".yaml");
    return new YAMLMapper().readTree(file.toFile());
  }

  private static Column column(JsonNode declared) {
    String name = declared.path("name").asText();
    DataType type = TYPES.getOrDefault(declared.path("type").asText(), DataTypes.StringType);
    return new Column(name, type, declared.path("required").asBoolean(), Privacy.PERSONAL, "");
  }

  /** Equal when name, type and being required are. */
  private static int compare(Column one, Column other) {
    return one.name().equals(other.name())
            && one.type().equals(other.type())
            && one.required() == other.required()
        ? 0
        : 1;
  }
}
