package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * What the board counts about each household in a month or a quarter. Made and counted in one go;
 * never stored.
 */
public final class HouseholdPeriodTable {

  public static final String HOUSEHOLD_ID = "household_id";
  public static final String LOCAL_AUTHORITY_CODE = "local_authority_code";
  public static final String NEIGHBOURHOOD_CODE = "neighbourhood_code";
  public static final String FLAGGED = "flagged";
  public static final String BAND = "band";
  public static final String NEWLY_FLAGGED = "newly_flagged";
  public static final String ISOLATION = "isolation";
  public static final String NO_TWO_WAY_CONTACT = "no_two_way_contact";
  public static final String LISTED = "listed";
  public static final String CONTACTED_IN_TIME = "contacted_in_time";
  public static final String FLAGGED_IN_PERIOD = "flagged_in_period";
  public static final String TRIED = "tried";
  public static final String SPOKEN_WITH = "spoken_with";
  public static final String ASKED = "asked";
  public static final String TOLD_US = "told_us";
  public static final String OUTCOME_MET = "outcome_met";
  public static final String JUDGED = "judged";
  public static final String VERDICT = "verdict";

  /** The contract. */
  public static final Table TABLE =
      Table.named("household_period")
          .grain("One row per household profiled on the last night of the period.")
          .key(HOUSEHOLD_ID)
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The stable id of the household.")
          .required(
              LOCAL_AUTHORITY_CODE,
              StringType,
              PERSONAL,
              "The council's code; NOT_STATED where the tenancy has none.")
          .required(NEIGHBOURHOOD_CODE, StringType, PERSONAL, "The neighbourhood.")
          .required(FLAGGED, BooleanType, PERSONAL, "Flagged for outreach on the last night.")
          .column(BAND, StringType, PERSONAL, "Its band then: acute, high or medium.")
          .required(
              NEWLY_FLAGGED,
              BooleanType,
              PERSONAL,
              "Flagged on a night of the period, and on no known night of the 12 months before.")
          .required(ISOLATION, BooleanType, PERSONAL, "Signs of isolation on the last night.")
          .required(
              NO_TWO_WAY_CONTACT,
              BooleanType,
              PERSONAL,
              "No confirmed two-way contact (indicator C01) on the last night.")
          .required(
              LISTED,
              BooleanType,
              PERSONAL,
              "Put on an outreach list, and its time to be spoken with ended in the period.")
          .required(
              CONTACTED_IN_TIME,
              BooleanType,
              PERSONAL,
              "Listed, and an officer spoke with somebody within the working days set.")
          .required(FLAGGED_IN_PERIOD, BooleanType, PERSONAL, "Flagged on a night of the period.")
          .required(TRIED, BooleanType, PERSONAL, "Contact was tried after the flag.")
          .required(SPOKEN_WITH, BooleanType, PERSONAL, "An officer spoke with somebody.")
          .required(ASKED, BooleanType, PERSONAL, "They were asked what they would like.")
          .required(TOLD_US, BooleanType, PERSONAL, "They said what they would like.")
          .required(OUTCOME_MET, BooleanType, PERSONAL, "It came about, fully or in part.")
          .required(
              JUDGED,
              BooleanType,
              PERSONAL,
              "An officer said in the period whether the flag was right.")
          .column(VERDICT, StringType, PERSONAL, "The newest such verdict of the period.")
          .build();

  private HouseholdPeriodTable() {}
}
