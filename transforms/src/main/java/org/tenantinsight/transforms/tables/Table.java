package org.tenantinsight.transforms.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The contract of one table: its grain, its key and its columns. Every write is held against it
 * before Spark starts, every empty table in a test comes from it, and the data dictionary is
 * written from it.
 */
public final class Table {

  private final String name;
  private final String grain;
  private final List<String> key;
  private final List<Column> columns;

  private Table(Builder builder) {
    this.name = builder.name;
    this.grain = builder.grain;
    this.key = List.copyOf(builder.key);
    this.columns = List.copyOf(builder.columns);
    List<String> names = columns.stream().map(Column::name).toList();
    if (!names.containsAll(key)) {
      throw new IllegalStateException(name + ": the key " + key + " is not among its columns");
    }
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalStateException(name + ": a column is declared twice");
    }
  }

  /** Starts the contract of the table {@code name}. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** The table's name in the lake, in SQL views and in the export. */
  public String name() {
    return name;
  }

  /** What one row is, as a sentence. */
  public String grain() {
    return grain;
  }

  /** The columns that together are unique. */
  public List<String> key() {
    return key;
  }

  /** The columns in their order. */
  public List<Column> columns() {
    return columns;
  }

  /** The same contract as Spark's schema. Required columns stay nullable there, as Delta reads. */
  public StructType schema() {
    return new StructType(
        columns.stream()
            .map(
                c ->
                    new StructField(
                        c.name(), c.type(), true, org.apache.spark.sql.types.Metadata.empty()))
            .toArray(StructField[]::new));
  }

  /** A table of this shape without rows. */
  public Dataset<Row> empty(SparkSession spark) {
    return spark.createDataFrame(List.of(), schema());
  }

  /**
   * The declared columns of {@code rows}, in order.
   *
   * @throws IllegalStateException when a column is missing or has another type; the message names
   *     the table and the column, never a value
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    Map<String, DataType> found = new LinkedHashMap<>();
    for (StructField field : rows.schema().fields()) {
      found.put(field.name(), field.dataType());
    }
    List<String> problems = new ArrayList<>();
    for (Column column : columns) {
      DataType type = found.get(column.name());
      if (type == null) {
        problems.add(column.name() + " is missing");
      } else if (!type.catalogString().equals(column.type().catalogString())) {
        problems.add(
            column.name() + " is " + type.simpleString() + ", not " + column.type().simpleString());
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(name + ": " + String.join("; ", problems));
    }
    return rows.select(
        columns.stream()
            .map(c -> functions.col(c.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  /** Collects the parts of a contract in the order in which they are read. */
  public static final class Builder {
    private final String name;
    private String grain = "";
    private final List<String> key = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    /** One sentence: what one row is. */
    public Builder grain(String sentence) {
      this.grain = sentence;
      return this;
    }

    /** The columns that together are unique. */
    public Builder key(String... names) {
      key.addAll(Arrays.asList(names));
      return this;
    }

    /** A column that may be empty. */
    public Builder column(String column, DataType type, Privacy privacy, String meaning) {
      columns.add(new Column(column, type, false, privacy, meaning));
      return this;
    }

    /** A column that is never empty. */
    public Builder required(String column, DataType type, Privacy privacy, String meaning) {
      columns.add(new Column(column, type, true, privacy, meaning));
      return this;
    }

    /** A column that another contract declares, with all that it says there. */
    public Builder add(Column column) {
      columns.add(column);
      return this;
    }

    /** The finished contract. */
    public Table build() {
      return new Table(this);
    }
  }
}
