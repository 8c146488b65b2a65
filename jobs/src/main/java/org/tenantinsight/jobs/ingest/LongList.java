package org.tenantinsight.jobs.ingest;

import java.util.Arrays;

/** Many hashes in little memory: eight bytes each. */
final class LongList {

  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void addAll(LongList other) {
    values = Arrays.copyOf(values, Math.max(64, size + other.size));
    System.arraycopy(other.values, 0, values, size, other.size);
    size += other.size;
  }

  /** Adds every value to {@code set}. */
  void addTo(LongSet set) {
    for (int i = 0; i < size; i++) {
      set.add(values[i]);
    }
  }

  /** The values in ascending order. */
  long[] sorted() {
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The values that are here more than once. */
  LongSet repeated() {
    LongSet repeated = new LongSet();
    long[] sorted = sorted();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        repeated.add(sorted[i]);
      }
    }
    return repeated;
  }
}
