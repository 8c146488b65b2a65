package org.tenantinsight.transforms.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.transforms.link.IdSuccession.Claim;

/**
 * Gives clusters ids that stay the same from night to night and are never given twice.
 *
 * <ol>
 *   <li>a cluster whose members had an id keeps it; who keeps what after merges and splits is
 *       settled by {@link IdSuccession};
 *   <li>a cluster without an id gets one from a hash of its smallest member. So it depends neither
 *       on the order of rows nor on who else is new, and a lake rebuilt from landing has the same
 *       ids. Where the number is taken, the next hash is tried.
 * </ol>
 *
 * <p>Works in the memory of one machine: a line of text per resident and per household.
 *
 * @param prefix {@code R-} or {@code HH-}
 * @param digits length of the number
 */
record StableIds(String prefix, int digits) {

  static final StableIds OF_RESIDENTS = new StableIds("R-", 10);
  static final StableIds OF_HOUSEHOLDS = new StableIds("HH-", 10);

  private static final int MOST_CLUSTERS = 5_000_000;
  private static final int HEX_DIGITS = 15;
  private static final StructType ID = strings("cluster", "id");
  private static final StructType ALIAS = strings("old_id", "new_id", "event");

  /**
   * The ids of a night.
   *
   * @param ids cluster, id: one row per cluster
   * @param aliases old_id, new_id, event: what became of the ids that changed hands
   */
  record Night(Dataset<Row> ids, Dataset<Row> aliases) {}

  /**
   * @param members member, cluster: one row per member
   * @param previous member, id: as of the night before
   * @param retired id: every id that was ever given and is not in {@code previous}
   * @throws IllegalStateException when there are more clusters than one machine holds
   */
  Night assign(Dataset<Row> members, Dataset<Row> previous, Dataset<Row> retired) {
    Map<String, String> firstMember = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (Row row : claims(members, previous)) {
      String cluster = row.getAs("cluster");
      String first = row.getAs("first_member");
      String id = row.getAs("id");
      firstMember.merge(cluster, first, (one, other) -> one.compareTo(other) < 0 ? one : other);
      if (id != null) {
        claims.add(new Claim(cluster, id, row.getAs("members"), first));
      }
    }
    IdSuccession.Result settled = IdSuccession.settle(claims);
    Map<String, String> ids = new TreeMap<>(settled.kept());
    firstMember.keySet().removeAll(ids.keySet());
    if (!firstMember.isEmpty()) {
      ids.putAll(fresh(firstMember, given(previous, retired)));
    }
    SparkSession spark = members.sparkSession();
    return new Night(
        spark.createDataFrame(
            ids.entrySet().stream()
                .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
                .toList(),
            ID),
        spark.createDataFrame(
            settled.successions().stream()
                .map(past -> RowFactory.create(past.id(), ids.get(past.cluster()), past.event()))
                .toList(),
            ALIAS));
  }

  /** One row per cluster and old id that its members had; new members had none. */
  private static List<Row> claims(Dataset<Row> members, Dataset<Row> previous) {
    List<Row> claims =
        members
            .join(previous, new String[] {"member"}, "left")
            .groupBy("cluster", "id")
            .agg(count(lit(1)).as("members"), min("member").as("first_member"))
            .limit(MOST_CLUSTERS + 1)
            .collectAsList();
    if (claims.size() > MOST_CLUSTERS) {
      throw new IllegalStateException(
          "More than %,d residents or households in one night".formatted(MOST_CLUSTERS));
    }
    return claims;
  }

  private static Set<String> given(Dataset<Row> previous, Dataset<Row> retired) {
    Set<String> ids = new HashSet<>();
    previous.select("id").union(retired.select("id")).distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .forEach(ids::add);
    return ids;
  }

  /** Numbers that nobody has, for clusters by their first member; the smallest member chooses. */
  private Map<String, String> fresh(Map<String, String> firstMember, Set<String> taken) {
    Map<String, String> clusterOf = new TreeMap<>();
    firstMember.forEach((cluster, first) -> clusterOf.put(first, cluster));
    Map<String, String> ids = new HashMap<>();
    List<String> waiting = new ArrayList<>(clusterOf.keySet());
    for (int attempt = 0; !waiting.isEmpty(); attempt++) {
      List<String> left = new ArrayList<>();
      for (String first : waiting) {
        String id = number(first, attempt);
        if (taken.add(id)) {
          ids.put(clusterOf.get(first), id);
        } else {
          left.add(first);
        }
      }
      waiting = left;
    }
    return ids;
  }

  private String number(String firstMember, int attempt) {
    String hash = Hashing.sha256().hashString(firstMember + "#" + attempt, UTF_8).toString();
    long number = Long.parseLong(hash.substring(0, HEX_DIGITS), 16);
    long size = Math.round(Math.pow(10, digits));
    return prefix + ("%0" + digits + "d").formatted(number % size);
  }

  private static StructType strings(String... names) {
    return new StructType(
        Arrays.stream(names)
            .map(name -> DataTypes.createStructField(name, DataTypes.StringType, false))
            .toArray(StructField[]::new));
  }
}
