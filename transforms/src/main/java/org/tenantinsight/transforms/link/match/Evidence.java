package org.tenantinsight.transforms.link.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import com.google.common.collect.Iterators;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
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

  /** The same of a register of any size: the driver holds what the blocks of so many rows are. */
  private static final int MANY_FRESH = 50_000;

  private static final StructType PRINT =
      new StructType().add("row_key", StringType).add("row_hash", LongType).add("print", LongType);
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

  /**
   * What the pairs tell.
   *
   * @param pairs one_key, other_key, pattern, bits (before the prior), caution: one row per pair
   *     that tells enough to matter
   * @param rows how many rows could meet
   * @param compared how many pairs were compared
   * @param leftOut how many blocks were left out because too many rows share them
   */
  public record Weighed(Dataset<Row> pairs, long rows, long compared, long leftOut) {}

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
                new Weights(settings.model()),
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
    if (changed.size() > Math.min(MANY_FRESH, MOST_FRESH * people.count())) {
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
    return new Weighed(
        fresh.pairs().unionByName(kept), fresh.rows(), fresh.compared(), fresh.leftOut());
  }

  /** How many pairs that share a block agree in each {@link Patterns pattern}. */
  public Map<Long, Long> patterns() {
    return counted(weigh(pairs(Fresh.ALL, counter())));
  }

  /**
   * The same for all pairs of some rows.
   *
   * @param rows row_hash
   */
  public Map<Long, Long> patternsAmong(Dataset<Row> rows) {
    Dataset<Row> ones = rows.select(col("row_hash").as("one_hash"));
    Dataset<Row> others = rows.select(col("row_hash").as("other_hash"));
    return counted(weigh(ones.join(others, col("one_hash").lt(col("other_hash")))));
  }

  private static Map<Long, Long> counted(Dataset<Row> weighed) {
    Map<Long, Long> counts = new TreeMap<>();
    for (Row row : weighed.groupBy("pattern").count().collectAsList()) {
      counts.put(row.getLong(0), row.getLong(1));
    }
    return counts;
  }

  private Dataset<Row> weigh(Dataset<Row> pairs) {
    return Weighing.of(pairs, people, shared, settings);
  }

  private Dataset<Row> pairs(Fresh fresh, LongAccumulator leftOut) {
    return Leaf.of(new Blocks(people, shared, settings.maxBlockSize()).pairs(fresh, leftOut));
  }

  private LongAccumulator counter() {
    return people.sparkSession().sparkContext().longAccumulator();
  }

  private Weighed weighed(Fresh fresh) {
    LongAccumulator leftOut = counter();
    Dataset<Row> pairs = pairs(fresh, leftOut);
    long compared = pairs.count();
    long rows = people.count();
    long most = Math.max(FEW_PAIRS, settings.maxPairsPerMention() * rows);
    if (compared > most) {
      throw new LinkageException(
          ("Rows meet too many others: %,d pairs would be compared, more than %d a row"
                  + " (max_pairs_per_mention in linkage.yaml). Look for a name, date or number that"
                  + " stands for \"not known\" in many rows.")
              .formatted(compared, settings.maxPairsPerMention()));
    }
    return new Weighed(
        weigh(pairs).where(col("bits").geq(WEAK_BITS)), rows, compared, leftOut.value());
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

  private static Row print(Row row, Set<String> shared, String rules) {
    Details details = PersonRow.details(row, shared);
    boolean anchored = row.getAs("anchored");
    return RowFactory.create(
        details.key(),
        row.<Long>getAs("row_hash"),
        Blocks.hash(details + (anchored ? " anchored " : " ") + rules));
  }
}
