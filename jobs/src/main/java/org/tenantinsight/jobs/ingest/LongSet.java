package org.tenantinsight.jobs.ingest;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** A set of hashes in little memory: open addressing over a table at most half full. */
final class LongSet implements Serializable {
  private static final long serialVersionUID = 1L;

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
    return size() == 0;
  }

  int size() {
    return size + (hasZero ? 1 : 0);
  }

  /** Whether the set contains the column's value. The set itself is sent to the tasks. */
  Column holds(Column hash) {
    return udf((UDF1<Long, Boolean>) this::contains, DataTypes.BooleanType).apply(hash);
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
