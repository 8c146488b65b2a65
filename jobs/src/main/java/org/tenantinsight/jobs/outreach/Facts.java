package org.tenantinsight.jobs.outreach;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads one row by column names, with nulls as nulls. */
record Facts(Row row) {

  /** A text, or null. */
  @Nullable String text(String column) {
    return row.getAs(column);
  }

  /** A text that the table's contract requires. */
  String needed(String column) {
    return Objects.requireNonNull(text(column), column);
  }

  /** A day, or null. */
  @Nullable LocalDate day(String column) {
    Object day = row.getAs(column);
    return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
  }

  /** A day that the table's contract requires. */
  LocalDate neededDay(String column) {
    return Objects.requireNonNull(day(column), column);
  }

  /** A count that the table's contract requires. */
  long number(String column) {
    return Objects.requireNonNull(row.<Number>getAs(column), column).longValue();
  }

  /** A yes or no; unknown is no. */
  boolean is(String column) {
    return Boolean.TRUE.equals(row.getAs(column));
  }

  /** A list of texts; null is empty. */
  List<String> texts(String column) {
    return row.isNullAt(row.fieldIndex(column)) ? List.of() : row.getList(row.fieldIndex(column));
  }

  /** A list of structures; null is empty. */
  List<Row> rows(String column) {
    return row.isNullAt(row.fieldIndex(column)) ? List.of() : row.getList(row.fieldIndex(column));
  }

  /** A structure, or null. */
  @Nullable Row struct(String column) {
    return row.getAs(column);
  }
}
