package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** Pairs of source rows that may name one person and that a person has to look at. */
public final class LinkReviewTable {

  public static final String AS_OF = "as_of";
  public static final String FEED = "feed";
  public static final String SOURCE_KEY = "source_key";
  public static final String OTHER_FEED = "other_feed";
  public static final String OTHER_SOURCE_KEY = "other_source_key";
  public static final String CAUSE = "cause";
  public static final String MATCH_WEIGHT = "match_weight";
  public static final String TOUCHES_SAFEGUARDING = "touches_safeguarding";

  /** The contract. */
  public static final Table TABLE =
      Table.named("link_review")
          .grain("One row per pair, whichever of the two comes first, and night.")
          .key(FEED, SOURCE_KEY, OTHER_FEED, OTHER_SOURCE_KEY)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(FEED, StringType, PSEUDONYM, "The feed of the one row.")
          .required(SOURCE_KEY, StringType, PSEUDONYM, "Its key columns joined by |.")
          .required(OTHER_FEED, StringType, PSEUDONYM, "The feed of the other row.")
          .required(OTHER_SOURCE_KEY, StringType, PSEUDONYM, "Its key columns joined by |.")
          .required(
              CAUSE,
              StringType,
              PSEUDONYM,
              "Why the rows were not joined, the most telling cause: see the README of linkage.")
          .column(
              MATCH_WEIGHT,
              IntegerType,
              PSEUDONYM,
              "Bits of evidence; empty where none was weighed.")
          .required(
              TOUCHES_SAFEGUARDING,
              BooleanType,
              SENSITIVE,
              "One of the two is in an anti-social behaviour case, has an alert about safeguarding,"
                  + " risk or caution, or is on the protected register.")
          .build();

  private LinkReviewTable() {}
}
