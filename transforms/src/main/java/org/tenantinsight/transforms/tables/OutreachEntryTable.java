package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** Who is on which list. It is also what the next night carries on. */
public final class OutreachEntryTable {

  public static final String AS_OF = "as_of";
  public static final String LIST_ID = "list_id";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String PATCH_CODE = "patch_code";
  public static final String POSITION = "position";
  public static final String SINCE_LAST = "since_last";
  public static final String DO_THIS = "do_this";
  public static final String BY_DATE = "by_date";
  public static final String CARRIED = "carried";
  public static final String BAND = "band";
  public static final String BAND_RANK = "band_rank";
  public static final String ISSUE_DATE = "issue_date";
  public static final String FIRST_LISTED = "first_listed";

  /** The contract. */
  public static final Table TABLE =
      Table.named("outreach_entry")
          .grain("One row per household on a patch's list, and night.")
          .key(AS_OF, HOUSEHOLD_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(LIST_ID, StringType, PSEUDONYM, "Patch, issue date and revision.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(PATCH_CODE, StringType, AGGREGATE, "The officer's area.")
          .required(POSITION, IntegerType, SENSITIVE, "Place on the list, from 1.")
          .required(
              SINCE_LAST,
              StringType,
              SENSITIVE,
              "NEW, RISING, SAME or BACK_AGAIN against the issue before.")
          .required(DO_THIS, StringType, SENSITIVE, "VISIT_FIRST, CALL_THIS_WEEK or CHECK_IN.")
          .required(BY_DATE, DateType, SENSITIVE, "Until when somebody should have been in touch.")
          .required(CARRIED, BooleanType, SENSITIVE, "Was open on the list of the night before.")
          .required(BAND, StringType, SENSITIVE, "acute, high or medium.")
          .required(BAND_RANK, IntegerType, SENSITIVE, "1 = acute.")
          .required(
              ISSUE_DATE, DateType, AGGREGATE, "The night on which this issue of the list began.")
          .required(
              FIRST_LISTED,
              DateType,
              SENSITIVE,
              "The night on which the household came on the list, and has stayed since.")
          .build();

  private OutreachEntryTable() {}
}
