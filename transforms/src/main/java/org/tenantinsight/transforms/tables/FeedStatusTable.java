package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;

/** How far each feed can be relied on, on a night. */
public final class FeedStatusTable {
  public static final String AS_OF = "as_of";
  public static final String FEED = "feed";
  public static final String NEWEST_DELIVERY = "newest_delivery";
  public static final String FRESH = "fresh";
  public static final String COVERS_FROM = "covers_from";

  public static final Table TABLE =
      Table.named("feed_status")
          .grain("One row per feed and night.")
          .key(AS_OF, FEED)
          .required(AS_OF, DateType, AGGREGATE, "The night.")
          .required(FEED, StringType, AGGREGATE, "Canonical feed.")
          .column(
              NEWEST_DELIVERY,
              DateType,
              AGGREGATE,
              "Newest accepted delivery, or the earlier end of its extract; empty = never.")
          .required(
              FRESH, BooleanType, AGGREGATE, "The newest delivery is within the time allowed.")
          .column(
              COVERS_FROM,
              DateType,
              AGGREGATE,
              "First day of the gapless coverage that reaches tonight; empty = none.")
          .build();

  private FeedStatusTable() {}
}
