package org.tenantinsight.transforms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.optimizer.InlineCTE;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/**
 * Runs one {@code .sql} file: a SELECT that makes one table from the views it names.
 *
 * <ol>
 *   <li>the input tables that the text names become temporary views;
 *   <li>the text is analysed with its named parameters ({@code :as_of} is always given) and its
 *       CTEs are written out;
 *   <li>the views are dropped, whatever happened.
 * </ol>
 *
 * The result does not depend on the views any more, so a step is a pure function of its inputs. A
 * lock keeps two steps of one session from seeing each other's views. SQL text never comes from
 * settings.
 */
public final class SqlFile {

  private static final Object ONE_AT_A_TIME = new Object();
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][a-z0-9_]*)");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

  private SqlFile() {}

  /**
   * The rows that the file selects.
   *
   * @param path below {@code sql/}, such as {@code profile/repair_measures.sql}
   * @param parameters values for the file's named parameters; those it does not name are left out
   * @throws IllegalArgumentException when the file names a parameter that is not given
   */
  public static Dataset<Row> run(
      SparkSession spark,
      String path,
      LocalDate asOf,
      Map<String, Object> parameters,
      TableSet inputs) {
    String text = text(path);
    Map<String, Object> bound = new TreeMap<>();
    for (String name : parametersIn(text)) {
      Object value = name.equals("as_of") ? asOf : parameters.get(name);
      if (value == null) {
        throw new IllegalArgumentException(path + ": the parameter :" + name + " was not given");
      }
      bound.put(name, value);
    }
    List<String> views = inputs.names().stream().filter(name -> names(text, name)).toList();
    views.forEach(inputs::get); // may take long; nobody else has to wait for it
    synchronized (ONE_AT_A_TIME) {
      try {
        views.forEach(name -> inputs.get(name).createOrReplaceTempView(name));
        return withoutCteDefinitions(spark.sql(text, bound));
      } finally {
        views.forEach(name -> spark.catalog().dropTempView(name));
      }
    }
  }

  private static boolean names(String sql, String table) {
    return Pattern.compile("\\b" + Pattern.quote(table) + "\\b").matcher(sql).find();
  }

  /**
   * The same rows, with every CTE written out where it is read. Spark does that anyway when it
   * optimises, but not safely once a result whose plan defines CTEs is read twice by a later step:
   * it then gives wrong rows or fails (Spark 4.1.3).
   */
  private static Dataset<Row> withoutCteDefinitions(Dataset<Row> rows) {
    var selected = (org.apache.spark.sql.classic.Dataset<Row>) rows;
    LogicalPlan plan = selected.queryExecution().analyzed();
    return org.apache.spark.sql.classic.Dataset.ofRows(
        selected.sparkSession(), new InlineCTE(true, false).apply(plan));
  }

  /** The named parameters of one file, {@code as_of} left out. */
  public static Set<String> parameters(String path) {
    Set<String> names = new TreeSet<>(parametersIn(text(path)));
    names.remove("as_of");
    return names;
  }

  private static Set<String> parametersIn(String sql) {
    String bare = STRING.matcher(COMMENT.matcher(sql).replaceAll(" ")).replaceAll("''");
    Set<String> names = new TreeSet<>();
    Matcher matcher = PARAMETER.matcher(bare);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static String text(String path) {
    return PackagedText.read("sql/" + path);
  }
}
