package org.tenantinsight.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** A set of hashes in little memory: open addressing over a table at most half full. */
final class LongSet {

  private long[] table = new long[64];
  private int size;
  private boolean hasZero;

  void add(long value) {
    if (value == 0) {
      hasZero = true;
      return;
    }
    if (size * 2 >= table.length) {
      grow();
    }
    int place = place(table, value);
    if (table[place] == 0) {
      table[place] = value;
      size++;
    }
  }

  boolean contains(long value) {
    return value == 0 ? hasZero : table[place(table, value)] != 0;
  }

  boolean isEmpty() {
    return size == 0 && !hasZero;
  }

  /** The values that {@code test} holds for, ascending. */
  List<Long> where(LongPredicate test) {
    List<Long> found = new ArrayList<>();
    if (hasZero && test.test(0)) {
      found.add(0L);
    }
    for (long value : table) {
      if (value != 0 && test.test(value)) {
        found.add(value);
      }
    }
    found.sort(null);
    return found;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long value : table) {
      if (value != 0) {
        larger[place(larger, value)] = value;
      }
    }
    table = larger;
  }

  private static int place(long[] table, long value) {
    int mask = table.length - 1;
    int place = (int) (value ^ (value >>> 32)) & mask;
    while (table[place] != 0 && table[place] != value) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
