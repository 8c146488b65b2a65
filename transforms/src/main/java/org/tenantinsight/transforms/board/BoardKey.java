package org.tenantinsight.transforms.board;

import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The landlord's secret behind the noise in board figures. Whoever has it can take the noise out
 * again, so it is never printed and never changes inside a series.
 *
 * <p>Source: cell-key method of the UK and Australian statistics offices, with HMAC-SHA256 in place
 * of stored record keys, so that a household keeps its draw without a table of keys.
 */
public final class BoardKey implements Serializable {

  @Serial private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final byte[] secret;

  private BoardKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * The key made of these 32 bytes.
   *
   * @throws IllegalArgumentException when there are not exactly 32 bytes, or all are the same
   */
  public static BoardKey of(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException(
          "The board key has "
              + secret.length
              + " bytes, not 32. Make one with: tenant-insight init");
    }
    boolean constant = true;
    for (byte b : secret) {
      constant &= b == secret[0];
    }
    if (constant) {
      throw new IllegalArgumentException(
          "The board key is one byte repeated. Make one with: tenant-insight init");
    }
    return new BoardKey(secret.clone());
  }

  /** A draw that depends on the key and {@code label} alone: 32 bits, unsigned, uniform. */
  long draw(String label) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] code = mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
      return Integer.toUnsignedLong(ByteBuffer.wrap(code).getInt());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }

  /** A household's first record key. */
  long recordKey(String householdId) {
    return draw("rk|1|" + householdId);
  }

  /** A household's second record key, so that equal sums of the first do not mean equal groups. */
  long secondRecordKey(String householdId) {
    return draw("rk|2|" + householdId);
  }

  @Override
  public String toString() {
    return "BoardKey[hidden]";
  }
}
