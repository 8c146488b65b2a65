package org.tenantinsight.transforms;

import com.google.common.base.Suppliers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.tables.Table;

/**
 * The tables that a step may read, by name. Adding one gives a new set; nothing is ever changed. A
 * table may be made only when somebody first reads it, and then once for every set that holds it.
 */
public final class TableSet {

  private final Map<String, Supplier<Dataset<Row>>> tables;

  private TableSet(Map<String, Supplier<Dataset<Row>>> tables) {
    this.tables = tables;
  }

  /** A set without tables. */
  public static TableSet of() {
    return new TableSet(Map.of());
  }

  /** This set and {@code rows} under the table's name, which replaces one of the same name. */
  public TableSet with(Table table, Dataset<Row> rows) {
    return with(table.name(), rows);
  }

  /** This set and {@code rows} under {@code name}, which replaces one of the same name. */
  public TableSet with(String name, Dataset<Row> rows) {
    return withMaker(name, () -> rows);
  }

  /** This set and a table that {@code maker} makes when it is first read. */
  public TableSet withLazy(Table table, Supplier<Dataset<Row>> maker) {
    return withLazy(table.name(), maker);
  }

  /** This set and a table under {@code name} that {@code maker} makes when it is first read. */
  public TableSet withLazy(String name, Supplier<Dataset<Row>> maker) {
    return withMaker(name, Suppliers.memoize(maker::get));
  }

  /**
   * This set and one more table for each of {@code all}. None reads another of them, so they are
   * worked out side by side, each once, and cut from their plans.
   *
   * @param name what a table is called
   * @param maker makes a table
   */
  public <T> TableSet withEach(
      List<T> all, Function<T, String> name, Parallel.Work<T, Dataset<Row>> maker) {
    List<Dataset<Row>> rows = Parallel.each(all, one -> Leaf.of(maker.on(one)));
    TableSet more = this;
    for (int i = 0; i < all.size(); i++) {
      more = more.with(name.apply(all.get(i)), rows.get(i));
    }
    return more;
  }

  private TableSet withMaker(String name, Supplier<Dataset<Row>> maker) {
    Map<String, Supplier<Dataset<Row>>> more = new TreeMap<>(tables);
    more.put(name, maker);
    return new TableSet(more);
  }

  /** This set and all of {@code other}; where both have a name, {@code other}'s table counts. */
  public TableSet with(TableSet other) {
    Map<String, Supplier<Dataset<Row>>> more = new TreeMap<>(tables);
    more.putAll(other.tables);
    return new TableSet(more);
  }

  /** The rows of {@code table}. */
  public Dataset<Row> get(Table table) {
    return get(table.name());
  }

  /**
   * The rows under {@code name}.
   *
   * @throws IllegalStateException when the step was not given that table
   */
  public Dataset<Row> get(String name) {
    Supplier<Dataset<Row>> maker = tables.get(name);
    if (maker == null) {
      throw new IllegalStateException("This step was not given the table " + name);
    }
    return maker.get();
  }

  /** Whether a table of that name is here. */
  public boolean has(String name) {
    return tables.containsKey(name);
  }

  /** The names of all tables, in order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(tables.keySet());
  }
}
