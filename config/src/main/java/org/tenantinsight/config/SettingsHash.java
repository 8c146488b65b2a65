package org.tenantinsight.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The fingerprint of the effective settings: comments, the order of keys and defaults that are
 * spelt out make no difference, every value does.
 */
final class SettingsHash {
  private static final ObjectMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private SettingsHash() {}

  /** SHA-256 over all trees in the order of their files. */
  static String of(Map<String, JsonNode> trees, String decisions) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, JsonNode> entry : trees.entrySet()) {
        Object sorted = CANONICAL.treeToValue(entry.getValue(), Object.class);
        digest.update((entry.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(CANONICAL.writeValueAsBytes(sorted));
      }
      decisions
          .lines()
          .filter(line -> !line.isBlank())
          .sorted()
          .forEach(line -> digest.update((line.strip() + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("the settings cannot be fingerprinted", e);
    }
  }
}
