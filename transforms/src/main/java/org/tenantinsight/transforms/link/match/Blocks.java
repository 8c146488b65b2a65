package org.tenantinsight.transforms.link.match;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import com.google.common.collect.Iterators;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.link.details.Details;

/**
 * Brings together the rows that share a {@link BlockingKeys blocking key}.
 *
 * <p>Rows and blocks are known by a 64-bit hash here: each row stands in some twenty blocks, and
 * numbers travel faster than keys. Should two rows ever have one hash, a pair too many is compared;
 * nothing is joined by it.
 *
 * @param people see {@link PersonRow#SHAPE}
 * @param shared telephone numbers and e-mail addresses that identify nobody
 * @param most rows of a block, at most: a larger one is narrowed by one more field, and left out
 *     when that does not help
 */
record Blocks(Dataset<Row> people, Set<String> shared, int most) {

  private static final StructType MEMBER =
      new StructType()
          .add("block", LongType)
          .add("narrow_block", LongType)
          .add("row_hash", LongType)
          .add("anchored", BooleanType)
          .add("fresh", BooleanType);
  private static final StructType PAIR =
      new StructType().add("one_hash", LongType).add("other_hash", LongType);

  /**
   * one_hash, other_hash: each pair of rows that share a block, one of them anchored and one of
   * them fresh, once.
   *
   * @param fresh the rows that have to meet the others
   * @param leftOut counts the blocks that are left out
   */
  Dataset<Row> pairs(Fresh fresh, LongAccumulator leftOut) {
    Set<String> ofMany = shared;
    int atMost = most;
    Broadcast<Fresh> met = broadcast(fresh.isAll() ? fresh : fresh.meeting(blocksOf(fresh)));
    Dataset<Row> members =
        people.mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    Iterators.concat(
                        Iterators.transform(rows, row -> members(row, ofMany, met.value()))),
            Encoders.row(MEMBER));
    Dataset<Row> pairs =
        Leaf.together(members, "block")
            .sortWithinPartitions("block", "narrow_block", "row_hash")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> BlockPairs.of(rows, atMost, () -> leftOut.add(1)),
                Encoders.row(PAIR));
    return Leaf.together(pairs, "one_hash").distinct();
  }

  private long[] blocksOf(Fresh fresh) {
    Set<String> ofMany = shared;
    Broadcast<Fresh> met = broadcast(fresh);
    return people
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    Iterators.concat(
                        Iterators.transform(
                            Iterators.filter(
                                rows, row -> met.value().hasRow(row.getAs("row_hash"))),
                            row -> members(row, ofMany, met.value()))),
            Encoders.row(MEMBER))
        .select(col("block"))
        .distinct()
        .collectAsList()
        .stream()
        .mapToLong(row -> row.getLong(0))
        .toArray();
  }

  private Broadcast<Fresh> broadcast(Fresh fresh) {
    return JavaSparkContext.fromSparkContext(people.sparkSession().sparkContext()).broadcast(fresh);
  }

  private static Iterator<Row> members(Row row, Set<String> shared, Fresh fresh) {
    Details details = PersonRow.details(row, shared);
    String more =
        "|" + details.birth() + "|" + details.forename() + "|" + details.place().numbers();
    boolean anchored = row.getAs("anchored");
    long number = row.getAs("row_hash");
    boolean isFresh = fresh.hasRow(number);
    List<Row> members = new ArrayList<>();
    for (String key : BlockingKeys.of(details)) {
      long block = hash(key);
      if (fresh.hasBlock(block)) {
        members.add(RowFactory.create(block, hash(key + more), number, anchored, isFresh));
      }
    }
    return members.iterator();
  }

  static long hash(String text) {
    return Hashing.farmHashFingerprint64().hashString(text, StandardCharsets.UTF_8).asLong();
  }
}
