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
  public static final String BY_REFERENCE = "by_reference";
  public static final String BY_KEY = "by_key";
  public static final String BY_EVIDENCE = "by_evidence";
  public static final String BY_DECISION = "by_decision";
  public static final String TO_LOOK_AT = "to_look_at";
  public static final String JOINED_IN_REVIEW = "joined_in_review";
  public static final String HOME_ROWS = "home_rows";
  public static final String HOME_ROWS_PLACED = "home_rows_placed";

  public static final Table TABLE =
      Table.named("feed_quality")
          .grain("One row per feed.")
          .key(FEED)
          .required(FEED, StringType, AGGREGATE, "Canonical feed.")
          .column(
              NEWEST_DELIVERY,
              DateType,
              AGGREGATE,
              "Newest accepted delivery, or the earlier end of its extract; empty = never.")
          .required(
              FRESH, BooleanType, AGGREGATE, "The newest delivery is within the time allowed.")
          .required(
              PERSON_ROWS,
              LongType,
              AGGREGATE,
              "Rows that name somebody, by a reference or in words.")
          .required(
              BY_REFERENCE, LongType, AGGREGATE, "Those joined by the reference that they give.")
          .required(
              BY_KEY,
              LongType,
              AGGREGATE,
              "Those joined without one, by the same tenancy, name and birth date.")
          .required(BY_EVIDENCE, LongType, AGGREGATE, "Those joined because enough speaks for it.")
          .required(BY_DECISION, LongType, AGGREGATE, "Those joined because a person said so.")
          .required(
              TO_LOOK_AT, LongType, AGGREGATE, "Those not joined that wait for a person to look.")
          .required(
              JOINED_IN_REVIEW,
              LongType,
              AGGREGATE,
              "Those joined that wait for a person all the same: perhaps one person twice on file.")
          .required(
              HOME_ROWS,
              LongType,
              AGGREGATE,
              "Rows that point to a home by any reference, address, telephone or e-mail; rent is not "
                  + "counted.")
          .required(HOME_ROWS_PLACED, LongType, AGGREGATE, "Those placed with a household.")
          .build();

  private FeedQualityTable() {}
}
