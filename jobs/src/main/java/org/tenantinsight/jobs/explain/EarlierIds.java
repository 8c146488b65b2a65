package org.tenantinsight.jobs.explain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.tables.ResidentAliasTable;

/**
 * Where an id that was given on an earlier night leads: an old list must still find its household.
 * The newest MERGE row of an id counts; one that was only left behind has a SPLIT row.
 */
final class EarlierIds {

  private static final Comparator<Row> BEST_FIRST =
      Comparator.<Row, String>comparing(row -> row.getAs(ResidentAliasTable.EVENT))
          .thenComparing(
              row -> row.<java.sql.Date>getAs(ResidentAliasTable.AS_OF), Comparator.reverseOrder())
          .thenComparing(row -> row.<String>getAs(ResidentAliasTable.NEW_ID));

  private EarlierIds() {}

  /**
   * The present id; empty when the id was never one, or nobody has it any more.
   *
   * @param aliases rows of resident_alias of all nights
   * @param oldId an id that nobody has tonight
   * @param present whether somebody has an id tonight
   */
  static Optional<String> present(List<Row> aliases, String oldId, Predicate<String> present) {
    Set<String> seen = new HashSet<>();
    String id = oldId;
    while (seen.add(id)) {
      String at = id;
      Optional<String> next =
          aliases.stream()
              .filter(row -> at.equals(row.getAs(ResidentAliasTable.OLD_ID)))
              .min(BEST_FIRST)
              .map(row -> row.getAs(ResidentAliasTable.NEW_ID));
      if (next.isEmpty() || present.test(next.get())) {
        return next;
      }
      id = next.get();
    }
    return Optional.empty();
  }
}
