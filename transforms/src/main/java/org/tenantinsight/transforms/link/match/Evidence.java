package org.tenantinsight.transforms.link.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import com.google.common.collect.Iterators;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.details.Details;

/**
 * Finds the rows that may be one person and weighs what speaks for it.
 *
 * <ol>
 *   <li>every row is brought into one spelling;
 *   <li>rows that share a {@link BlockingKeys blocking key} become pairs, each pair once;
 *   <li>each pair is compared once ({@link Patterns}), weighed ({@link Weights}) and looked at for
 *       what speaks against it ({@link Caution}).
 * </ol>
 */
public final class Evidence {

  private static final StructType BLOCK =
      new StructType()
          .add("row_key", StringType)
          .add("anchored", BooleanType)
          .add("block", LongType)
          .add("narrow_block", LongType);
  private static final StructType WEIGHED =
      new StructType()
          .add("one_key", StringType)
          .add("other_key", StringType)
          .add("pattern", LongType)
          .add("bits", DoubleType)
          .add("caution", StringType);

  private final Dataset<Row> people;
  private final Set<String> shared;
  private final LinkageSettings settings;

  private Evidence(Dataset<Row> people, Set<String> shared, LinkageSettings settings) {
    this.people = people;
    this.shared = shared;
    this.settings = settings;
  }

  /**
   * The evidence among rows as written.
   *
   * @param written see {@link PersonRow}; one row per row_key
   */
  public static Evidence among(Dataset<Row> written, LinkageSettings settings) {
    Dataset<Row> people =
        Leaf.of(
            written.mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> Iterators.transform(rows, PersonRow::standardise),
                Encoders.row(PersonRow.SHAPE)));
    Set<String> shared = new HashSet<>();
    sharedByMany(people, "phones", settings.maxPeoplePerPhone(), shared);
    sharedByMany(people, "emails", settings.maxPeoplePerEmail(), shared);
    return new Evidence(people, shared, settings);
  }

  /** The rows in one spelling: see {@link PersonRow#SHAPE}. */
  public Dataset<Row> people() {
    return people;
  }

  /** A number that many people gave (an office, a support worker) identifies nobody. */
  private static void sharedByMany(
      Dataset<Row> people, String column, int most, Set<String> shared) {
    // one person's name is spelt in many ways; the two first letters seldom change
    people
        .where(col("forename").isNotNull().and(col("surname").isNotNull()))
        .select(
            explode(col(column)).as("value"),
            sort_array(array(col("forename").substr(1, 1), col("surname").substr(1, 1)))
                .as("initials"))
        .groupBy("value")
        .agg(countDistinct("initials").as("people"))
        .where(col("people").gt(most))
        .collectAsList()
        .forEach(row -> shared.add(row.getString(0)));
  }

  /** one_key, other_key: each pair of rows that share a block, one of them anchored, once. */
  public Dataset<Row> pairs() {
    Set<String> ofMany = shared;
    Dataset<Row> blocks =
        people.mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> Iterators.concat(Iterators.transform(rows, row -> blocks(row, ofMany))),
            Encoders.row(BLOCK));
    return SqlFile.run(
        spark(),
        "link/candidate_pair.sql",
        LocalDate.EPOCH,
        Map.of("max_block_size", settings.maxBlockSize()),
        TableSet.of().with("block_key", Leaf.inOnePiece(blocks)));
  }

  /**
   * one_key, other_key, pattern, bits (before the prior), caution: one row per pair.
   *
   * @param pairs one_key, other_key
   */
  public Dataset<Row> weighed(Dataset<Row> pairs) {
    Weights weights = new Weights(settings.model());
    int generation = settings.parentChildYears();
    int minFacts = settings.minStrongFacts();
    Set<String> ofMany = shared;
    return pairs
        .join(side("one"), "one_key")
        .join(side("other"), "other_key")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    Iterators.transform(
                        rows, row -> weigh(row, weights, generation, minFacts, ofMany)),
            Encoders.row(WEIGHED));
  }

  private Dataset<Row> side(String side) {
    Column all =
        struct(
            List.of(PersonRow.SHAPE.fieldNames()).stream()
                .map(name -> col(name))
                .toArray(Column[]::new));
    return people.select(col("row_key").as(side + "_key"), all.as(side));
  }

  private SparkSession spark() {
    return people.sparkSession();
  }

  private static Row weigh(
      Row pair, Weights weights, int generation, int minFacts, Set<String> shared) {
    Details one = PersonRow.details(pair.getAs("one"), shared);
    Details other = PersonRow.details(pair.getAs("other"), shared);
    long pattern = Patterns.of(one, other);
    return RowFactory.create(
        one.key(),
        other.key(),
        pattern,
        weights.of(pattern, one, other),
        Caution.of(pattern, one, other, generation, minFacts).name());
  }

  private static Iterator<Row> blocks(Row row, Set<String> shared) {
    Details details = PersonRow.details(row, shared);
    String more =
        "|" + details.birth() + "|" + details.forename() + "|" + details.place().numbers();
    boolean anchored = row.getAs("anchored");
    List<Row> blocks = new ArrayList<>();
    for (String key : BlockingKeys.of(details)) {
      blocks.add(RowFactory.create(details.key(), anchored, hash(key), hash(key + more)));
    }
    return blocks.iterator();
  }

  private static long hash(String key) {
    return Hashing.farmHashFingerprint64().hashString(key, StandardCharsets.UTF_8).asLong();
  }
}
