package org.tenantinsight.jobs.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * Rows in order of some columns, read once from front to back, so that one patch is held at a time.
 */
final class SortedRows {

  private final Iterator<Row> rows;
  private final String first;
  private @Nullable Row ahead;

  /** The rows sorted by these columns, which together must be a total order. */
  SortedRows(Dataset<Row> table, String... columns) {
    this.first = columns[0];
    this.rows =
        table
            .sort(
                Arrays.stream(columns)
                    .map(functions::col)
                    .toArray(org.apache.spark.sql.Column[]::new))
            .toLocalIterator();
    this.ahead = rows.hasNext() ? rows.next() : null;
  }

  boolean hasNext() {
    return ahead != null;
  }

  Row next() {
    Row row = java.util.Objects.requireNonNull(ahead);
    ahead = rows.hasNext() ? rows.next() : null;
    return row;
  }

  /** The rows whose first column is {@code value}; those before it are passed over. */
  List<Row> of(String value) {
    List<Row> group = new ArrayList<>();
    while (ahead != null && value.compareTo(ahead.getAs(first)) >= 0) {
      Row row = next();
      if (value.equals(row.getAs(first))) {
        group.add(row);
      }
    }
    return group;
  }

  /** All rows that are left. */
  List<Row> rest() {
    List<Row> rest = new ArrayList<>();
    while (hasNext()) {
      rest.add(next());
    }
    return rest;
  }
}
