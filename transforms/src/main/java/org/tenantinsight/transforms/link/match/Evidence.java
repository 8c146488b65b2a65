package org.tenantinsight.transforms.link.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import com.google.common.collect.Iterators;
import java.util.HashSet;
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
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.link.LinkageException;
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

  /** Pairs that tell less can never become a link or a review. */
  private static final double WEAK_BITS = 8;

  /** Pairs of few rows need no limit. */
  private static final long FEW_PAIRS = 10_000;

  /** Pairs that the driver holds, at most. */
  private static final int MOST_PAIRS = 5_000_000;

  /** When more of the rows are new, weighing all of them is no more work. */
  private static final double MOST_FRESH = 0.3;

  private static final StructType PRINT =
      new StructType().add("row_key", StringType).add("row_hash", LongType).add("print", LongType);
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
  private final Weights weights;

  private Evidence(Dataset<Row> people, Set<String> shared, LinkageSettings settings) {
    this.people = people;
    this.shared = shared;
    this.settings = settings;
    this.weights = new Weights(settings.model());
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

  /**
   * What the pairs tell.
   *
   * @param pairs one_key, other_key, pattern, bits (before the prior), caution: one row per pair
   *     that tells enough to matter
   * @param compared how many were compared
   */
  public record Weighed(Dataset<Row> pairs, long compared) {}

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

  /**
   * row_key, row_hash, print: what the row says and how it is weighed, as one number. A row whose
   * number is another one than before has to be weighed again.
   */
  public Dataset<Row> prints() {
    Set<String> ofMany = shared;
    String rules =
        List.of(
                Patterns.EDITION,
                weights,
                settings.parentChildYears(),
                settings.minStrongFacts(),
                settings.maxBlockSize())
            .toString();
    return people.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows -> Iterators.transform(rows, row -> print(row, ofMany, rules)),
        Encoders.row(PRINT));
  }

  /**
   * What the pairs of rows tell that share a block.
   *
   * @throws LinkageException when each row would meet far too many others
   */
  public Weighed weighed() {
    return weighed(Fresh.ALL);
  }

  /**
   * The same, with what earlier nights know about rows that say what they said then.
   *
   * @param prints row_key, row_hash, print: {@link #prints} of tonight
   * @param knownPrints row_key, print of the night before
   * @param knownPairs one_key, other_key, pattern, bits, caution of the night before
   */
  public Weighed weighed(Dataset<Row> prints, Dataset<Row> knownPrints, Dataset<Row> knownPairs) {
    String[] same = {"row_key", "print"};
    List<Row> changed =
        prints.join(knownPrints, same, "left_anti").select("row_hash").collectAsList();
    if (changed.size() > MOST_FRESH * prints.count()) {
      return weighed();
    }
    Dataset<Row> unchanged = prints.join(knownPrints, same, "left_semi").select("row_key");
    Dataset<Row> kept =
        knownPairs
            .select("one_key", "other_key", "pattern", "bits", "caution")
            .join(unchanged.withColumnRenamed("row_key", "one_key"), "one_key")
            .join(unchanged.withColumnRenamed("row_key", "other_key"), "other_key");
    Weighed fresh =
        weighed(Fresh.only(changed.stream().mapToLong(row -> row.getLong(0)).toArray()));
    return new Weighed(fresh.pairs().unionByName(kept), fresh.compared());
  }

  private Weighed weighed(Fresh fresh) {
    Dataset<Row> pairs = Leaf.of(new Blocks(people, shared, settings.maxBlockSize()).pairs(fresh));
    long compared = pairs.count();
    long most = Math.max(FEW_PAIRS, settings.maxPairsPerMention() * people.count());
    if (compared > most) {
      throw new LinkageException(
          ("Rows meet too many others: %,d pairs would be compared, more than %d a row"
                  + " (max_pairs_per_mention in linkage.yaml). Look for a name, date or number that"
                  + " stands for \"not known\" in many rows.")
              .formatted(compared, settings.maxPairsPerMention()));
    }
    return new Weighed(weighed(pairs).where(col("bits").geq(WEAK_BITS)), compared);
  }

  /** Each pair is compared once, in one pass, whatever is asked about it later. */
  private Dataset<Row> weighed(Dataset<Row> pairs) {
    Weights odds = weights;
    int generation = settings.parentChildYears();
    int minFacts = settings.minStrongFacts();
    Set<String> ofMany = shared;
    return pairs
        .join(side("one"), "one_hash")
        .join(side("other"), "other_hash")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    Iterators.transform(
                        rows, row -> weigh(row, odds, generation, minFacts, ofMany)),
            Encoders.row(WEIGHED));
  }

  /**
   * Brings pairs to the driver.
   *
   * @throws LinkageException when they are too many for its memory
   */
  public static List<Row> fetch(Dataset<Row> pairs) {
    List<Row> rows = pairs.limit(MOST_PAIRS + 1).collectAsList();
    if (rows.size() > MOST_PAIRS) {
      throw new LinkageException(
          "More than %,d pairs of rows may be one person. Check max_block_size in linkage.yaml."
              .formatted(MOST_PAIRS));
    }
    return rows;
  }

  private Dataset<Row> side(String side) {
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

  private static Row print(Row row, Set<String> shared, String rules) {
    Details details = PersonRow.details(row, shared);
    boolean anchored = row.getAs("anchored");
    return RowFactory.create(
        details.key(),
        row.<Long>getAs("row_hash"),
        Blocks.hash(details + (anchored ? " anchored " : " ") + rules));
  }
}
