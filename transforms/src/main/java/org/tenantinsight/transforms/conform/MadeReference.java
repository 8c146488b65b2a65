package org.tenantinsight.transforms.conform;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A reference made of other columns of a row, where the source has none: the first {@value #BYTES}
 * bytes of SHA-256 over their values. Two rows that agree in all of them get the same reference; a
 * row that has none of them gets none.
 *
 * @param place where the reference goes
 * @param parts what it is made of
 */
record MadeReference(int place, int[] parts) implements Serializable {

  private static final int BYTES = 10;
  private static final char SEPARATOR = '\u001f';

  void addTo(@Nullable Serializable[] values) {
    StringBuilder text = new StringBuilder();
    boolean known = false;
    for (int part : parts) {
      Serializable value = values[part];
      known |= value != null;
      text.append(value == null ? "" : value).append(SEPARATOR);
    }
    values[place] = known ? digest(text.toString()) : null;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
