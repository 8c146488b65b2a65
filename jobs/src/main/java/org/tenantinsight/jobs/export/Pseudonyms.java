package org.tenantinsight.jobs.export;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Opaque stand-ins for references: the same reference always gets the same stand-in, and nobody
 * without the landlord's export key can find the reference from it.
 */
public final class Pseudonyms {

  /** Columns that hold references, in every exported table. */
  static final Set<String> REFERENCES =
      Set.of("household_id", "resident_id", "tenancy_ref", "property_ref", "source_key");

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES_KEPT = 16;

  private final byte[] key;

  /** Stand-ins under {@code key}. */
  public Pseudonyms(byte[] key) {
    this.key = key.clone();
  }

  /** The stand-in of one reference: 32 hexadecimal digits. */
  public String of(String reference) {
    return of(key, reference);
  }

  /** The same over a column; an empty reference stays empty. */
  public Column of(Column reference) {
    byte[] secret = key;
    UDF1<@Nullable String, @Nullable String> standIn =
        value -> value == null ? null : of(secret, value);
    return functions.udf(standIn, DataTypes.StringType).apply(reference);
  }

  private static String of(byte[] key, String reference) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] full = mac.doFinal(reference.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(full, 0, BYTES_KEPT);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
