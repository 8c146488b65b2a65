package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * The contracts of what was delivered, as it is kept: every version of every row, appended and
 * never changed. {@link StateTables} say how the same feeds stand on one night.
 */
public final class FeedTables {

  /** Day of the delivery that brought the row. */
  public static final String DELIVERY = "delivery";

  /** Hash over every value of the row: two versions with one hash are the same. */
  public static final String ROW_HASH = "row_hash";

  /**
   * Hash of the row's source key, by which a row is found among millions without putting its key
   * together; {@code xxhash64} in Spark.
   */
  public static final String KEY_HASH = "key_hash";

  /** Local times of the row as its source wrote them; the moments themselves are kept in UTC. */
  public static final String TIMES_AS_WRITTEN = "times_as_written";

  private static final String CLOSED_ON = "closed_on";

  private FeedTables() {}

  /**
   * The stored contract of a feed: the columns of its state but for {@code closed_on}, and the
   * row's hash.
   *
   * @param state contract of the feed as it stands on a night
   */
  public static Table stored(Table state) {
    Table.Builder stored =
        Table.named(state.name()).grain("One version of a row, as delivered: " + state.grain());
    for (Column column : state.columns()) {
      if (!column.name().equals(CLOSED_ON)) {
        stored =
            column.required()
                ? stored.required(column.name(), column.type(), column.privacy(), column.meaning())
                : stored.column(column.name(), column.type(), column.privacy(), column.meaning());
      }
    }
    if (state.columns().stream().anyMatch(c -> c.type().equals(DataTypes.TimestampType))) {
      stored =
          stored.column(
              TIMES_AS_WRITTEN,
              DataTypes.StringType,
              Privacy.PERSONAL,
              "Times without an offset, as the source wrote them.");
    }
    return stored
        .key(state.key().toArray(String[]::new))
        .key(DELIVERY)
        .required(KEY_HASH, DataTypes.LongType, Privacy.PSEUDONYM, "Hash of the row's source key.")
        .required(
            ROW_HASH, DataTypes.LongType, Privacy.PERSONAL, "Hash over all values of the row.")
        .build();
  }

  /** The stored contract of the feed of that canonical name. */
  public static Table stored(String feed) {
    return stored(StateTables.of(feed));
  }

  /**
   * The source key of a row: its key columns joined by {@code |}. An officer's outcome is known by
   * its household, or by its tenancy where the household is not known.
   */
  public static org.apache.spark.sql.Column sourceKey(Table table) {
    if (table.name().equals(OutreachOutcomeTable.TABLE.name())) {
      return concat_ws(
          "|",
          col(OutreachOutcomeTable.LIST_ID),
          coalesce(col(OutreachOutcomeTable.HOUSEHOLD_ID), col(OutreachOutcomeTable.TENANCY_REF)));
    }
    List<String> key = table.key().stream().filter(name -> !name.equals(DELIVERY)).toList();
    return concat_ws(
        "|",
        key.stream()
            .map(name -> col(name).cast(DataTypes.StringType))
            .toArray(org.apache.spark.sql.Column[]::new));
  }
}
