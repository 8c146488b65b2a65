package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;

/** How far each feed of a night can be trusted, for the data-quality page; never stored. */
public final class FeedQualityTable {
  public static final String FEED = "feed";
  public static final String NEWEST_DELIVERY = "newest_delivery";
  public static final String FRESH = "fresh";
  public static final String PERSON_ROWS = "person_rows";
  public static final String PERSON_ROWS_PLACED = "person_rows_placed";
  public static final String HOME_ROWS = "home_rows";
  public static final String HOME_ROWS_PLACED = "home_rows_placed";
  public static final String IN_REVIEW = "in_review";

  public static final Table TABLE =
      Table.named("feed_quality")
          .grain("One row per feed.")
          .key(FEED)
          .required(FEED, StringType, AGGREGATE, "Canonical feed.")
          .column(NEWEST_DELIVERY, DateType, AGGREGATE, "Newest accepted delivery; empty = never.")
          .required(
              FRESH, BooleanType, AGGREGATE, "The newest delivery is within the time allowed.")
          .required(
              PERSON_ROWS,
              LongType,
              AGGREGATE,
              "Rows that name a person by a reference, or by name and birth date in a tenancy.")
          .required(PERSON_ROWS_PLACED, LongType, AGGREGATE, "Those joined with a resident.")
          .required(
              HOME_ROWS,
              LongType,
              AGGREGATE,
              "Rows that point to a home by any reference, address, telephone or e-mail; rent is not "
                  + "counted.")
          .required(HOME_ROWS_PLACED, LongType, AGGREGATE, "Those placed with a household.")
          .required(IN_REVIEW, LongType, AGGREGATE, "Rows that wait for a person to look at them.")
          .build();

  private FeedQualityTable() {}
}
