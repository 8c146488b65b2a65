package org.tenantinsight.transforms.conform;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.jspecify.annotations.Nullable;

/** One record as typed values, or the rule and column under which it is refused. */
public final class ReadRow {

  /**
   * Something worth counting about a cell that does not refuse the row.
   *
   * @param column canonical column
   * @param rule what was found
   */
  public record Finding(String column, String rule) {}

  private static final long SPARK_SEED = 42;
  private static final char SEPARATOR = '\u001f';

  private final @Nullable Serializable[] values;
  private final @Nullable String sourceKey;
  private final @Nullable Finding refusal;
  private final List<Finding> findings;
  private final @Nullable String timesAsWritten;

  ReadRow(
      @Nullable Serializable[] values,
      @Nullable String sourceKey,
      @Nullable Finding refusal,
      List<Finding> findings,
      @Nullable String timesAsWritten) {
    this.values = values;
    this.sourceKey = sourceKey;
    this.refusal = refusal;
    this.findings = findings;
    this.timesAsWritten = timesAsWritten;
  }

  /** The value of the column at that place of the feed's declaration; null = unknown. */
  public @Nullable Serializable value(int column) {
    return values[column];
  }

  /** The key columns joined by {@code |}; null where they cannot be read, also in a refused row. */
  public @Nullable String sourceKey() {
    return sourceKey;
  }

  /** Why the row is quarantined, and for which column; null = it is kept. */
  public @Nullable Finding refusal() {
    return refusal;
  }

  /** What was noted about its cells. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The times that were read as local time, as the source wrote them, with their columns; null =
   * there are none.
   */
  public @Nullable String timesAsWritten() {
    return timesAsWritten;
  }

  /**
   * A hash over every value, by which two rows of one key are told apart. It does not depend on how
   * a source spells the same value.
   */
  public long contentHash() {
    StringBuilder content = new StringBuilder(128);
    for (Serializable value : values) {
      if (value instanceof LocalDate day) {
        content.append(day.toEpochDay());
      } else if (value instanceof Instant moment) {
        content.append(moment.getEpochSecond()).append('.').append(moment.getNano());
      } else if (value != null) {
        content.append(value);
      } else {
        content.append('\0');
      }
      content.append(SEPARATOR);
    }
    return hash(content.toString());
  }

  /** The hash that Spark's {@code xxhash64} gives for the same text. */
  public static long hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, SPARK_SEED);
  }
}
