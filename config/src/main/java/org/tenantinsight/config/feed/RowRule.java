package org.tenantinsight.config.feed;

import java.util.List;

/** A rule over more than one column of a row; a row that breaks it is quarantined. */
public sealed interface RowRule {

  /** The columns that the rule reads. */
  List<String> columns();

  /** {@code column} is not earlier than {@code other}; holds when either is empty. */
  record NotBefore(String column, String other) implements RowRule {
    @Override
    public List<String> columns() {
      return List.of(column, other);
    }
  }

  /** At least one of {@code columns} is filled in. */
  record OneOf(List<String> columns) implements RowRule {
    public OneOf {
      columns = List.copyOf(columns);
    }
  }
}
