package org.tenantinsight.transforms.link.match;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows that have to meet the others: all of them, or those that are new or have changed since
 * they were weighed last.
 */
final class Fresh implements Serializable {

  private static final long serialVersionUID = 1;

  /** Every row. */
  static final Fresh ALL = new Fresh(null, null);

  private final long @Nullable [] rows;
  private final long @Nullable [] blocks;

  private Fresh(long @Nullable [] rows, long @Nullable [] blocks) {
    this.rows = rows;
    this.blocks = blocks;
  }

  /** Only these rows, by their hashes in any order. */
  static Fresh only(long[] rows) {
    return new Fresh(sorted(rows), null);
  }

  /** The same rows, and the blocks in which they stand. */
  Fresh meeting(long[] blocks) {
    return new Fresh(rows, sorted(blocks));
  }

  boolean isAll() {
    return rows == null;
  }

  boolean hasRow(long hash) {
    return rows == null || Arrays.binarySearch(rows, hash) >= 0;
  }

  /** Whether one of the rows may stand in the block. */
  boolean hasBlock(long hash) {
    return blocks == null || Arrays.binarySearch(blocks, hash) >= 0;
  }

  private static long[] sorted(long[] hashes) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
