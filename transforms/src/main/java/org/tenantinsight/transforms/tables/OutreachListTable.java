package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * The newest list of each patch as it stands on a night. It is also what the next night carries on.
 */
public final class OutreachListTable {

  public static final String AS_OF = "as_of";
  public static final String LIST_ID = "list_id";
  public static final String PATCH_CODE = "patch_code";
  public static final String ISSUE_DATE = "issue_date";
  public static final String REVISION = "revision";
  public static final String ISSUED = "issued";
  public static final String HOUSEHOLDS = "households";
  public static final String NEXT_WEEK = "next_week";
  public static final String MEMBERS_HASH = "members_hash";
  public static final String CONTENT_HASH = "content_hash";

  /** The contract. */
  public static final Table TABLE =
      Table.named("outreach_list")
          .grain("One row per patch and night.")
          .key(AS_OF, PATCH_CODE)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(LIST_ID, StringType, PSEUDONYM, "Patch, issue date and revision.")
          .required(PATCH_CODE, StringType, AGGREGATE, "The officer's area.")
          .required(
              ISSUE_DATE, DateType, AGGREGATE, "The night on which this issue of the list began.")
          .required(REVISION, IntegerType, AGGREGATE, "From 1 within an issue.")
          .required(ISSUED, BooleanType, AGGREGATE, "Tonight made this revision.")
          .required(HOUSEHOLDS, LongType, AGGREGATE, "Households on it.")
          .required(
              NEXT_WEEK,
              LongType,
              AGGREGATE,
              "Households that did not fit and come first at the next issue.")
          .required(
              MEMBERS_HASH,
              LongType,
              PSEUDONYM,
              "Who is on it, how urgent, and how to contact them safely: a change makes a revision.")
          .required(
              CONTENT_HASH,
              LongType,
              PSEUDONYM,
              "Everything on it: a corrected run that differs makes a revision.")
          .build();

  private OutreachListTable() {}
}
