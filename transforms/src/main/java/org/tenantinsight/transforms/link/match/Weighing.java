package org.tenantinsight.transforms.link.match;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import com.google.common.collect.Iterators;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.link.details.Details;

/** Compares pairs of rows: each once, in one pass, whatever is asked about it later. */
final class Weighing {

  private static final StructType WEIGHED =
      new StructType()
          .add("one_key", StringType)
          .add("other_key", StringType)
          .add("pattern", LongType)
          .add("bits", DoubleType)
          .add("caution", StringType);

  private Weighing() {}

  /**
   * one_key, other_key, pattern, bits (before the prior), caution: one row per pair.
   *
   * @param pairs one_hash, other_hash
   * @param people see {@link PersonRow#SHAPE}
   * @param shared telephone numbers and e-mail addresses that identify nobody
   */
  static Dataset<Row> of(
      Dataset<Row> pairs, Dataset<Row> people, Set<String> shared, LinkageSettings settings) {
    Weights weights = new Weights(settings.model());
    int generation = settings.parentChildYears();
    int minFacts = settings.minStrongFacts();
    return pairs
        .join(side(people, "one"), "one_hash")
        .join(side(people, "other"), "other_hash")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    Iterators.transform(
                        rows, row -> weigh(row, weights, generation, minFacts, shared)),
            Encoders.row(WEIGHED));
  }

  private static Dataset<Row> side(Dataset<Row> people, String side) {
    Column all =
        struct(
            List.of(PersonRow.SHAPE.fieldNames()).stream()
                .map(name -> col(name))
                .toArray(Column[]::new));
    return people.select(col("row_hash").as(side + "_hash"), all.as(side));
  }

  private static Row weigh(
      Row pair, Weights weights, int generation, int minFacts, Set<String> shared) {
    Details a = PersonRow.details(pair.getAs("one"), shared);
    Details b = PersonRow.details(pair.getAs("other"), shared);
    Details one = a.key().compareTo(b.key()) < 0 ? a : b;
    Details other = one == a ? b : a;
    long pattern = Patterns.of(one, other);
    return RowFactory.create(
        one.key(),
        other.key(),
        pattern,
        weights.of(pattern, one, other),
        Caution.of(pattern, one, other, generation, minFacts).name());
  }
}
