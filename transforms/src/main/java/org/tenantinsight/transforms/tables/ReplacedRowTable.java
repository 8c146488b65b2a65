package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * Which delivered rows no longer stand, and since when: a mark beside the row, never a deletion.
 */
public final class ReplacedRowTable {
  public static final String FEED = "feed";
  public static final String SOURCE_KEY = "source_key";
  public static final String DELIVERY = "delivery";
  public static final String ON_DELIVERY = "on_delivery";
  public static final String KIND = "kind";

  /** A newer version of the row has come. */
  public static final String CORRECTED = "CORRECTED";

  /** The row was gone from a snapshot. */
  public static final String CLOSED = "CLOSED";

  public static final Table TABLE =
      Table.named("replaced_row")
          .grain("One row per delivered row that was corrected, or closed, on a later delivery.")
          .key(FEED, SOURCE_KEY, DELIVERY, ON_DELIVERY, KIND)
          .required(FEED, StringType, AGGREGATE, "Canonical feed.")
          .required(SOURCE_KEY, StringType, PSEUDONYM, "The row's key columns joined by |.")
          .required(DELIVERY, DateType, AGGREGATE, "Delivery that had brought the row.")
          .required(ON_DELIVERY, DateType, AGGREGATE, "Delivery from which it no longer stands.")
          .required(KIND, StringType, AGGREGATE, "CORRECTED or CLOSED.")
          .build();

  private ReplacedRowTable() {}
}
