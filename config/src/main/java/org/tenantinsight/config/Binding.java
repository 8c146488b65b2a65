package org.tenantinsight.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Function;
import org.tenantinsight.config.indicator.Condition;

/** Turns a checked and completed tree into its record: {@code link_bits} into {@code linkBits}. */
final class Binding {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .addModule(
              new SimpleModule()
                  .addDeserializer(LocalDate.class, from(n -> LocalDate.parse(n.asText())))
                  .addDeserializer(Condition.class, from(ConditionReader::read)))
          .build();

  private Binding() {}

  /**
   * The record for {@code tree}.
   *
   * @throws IllegalStateException when schema and record disagree, which is a fault of ours
   */
  static <T> T bind(JsonNode tree, Class<T> record) {
    try {
      return MAPPER.treeToValue(tree, record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "the schema allows what " + record.getSimpleName() + " cannot hold", e);
    }
  }

  private static <T> JsonDeserializer<T> from(Function<JsonNode, T> reader) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return reader.apply(parser.readValueAsTree());
      }
    };
  }
}
