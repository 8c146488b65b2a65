package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * The feed {@code outreach_outcome} as it stands on a night: one row per entry of an outreach list
 * that an officer worked. Of household_id and tenancy_ref at least one is filled in.
 */
public final class OutreachOutcomeTable {
  public static final String LIST_ID = "list_id";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String OFFICER_ID = "officer_id";
  public static final String CONTACTED_ON = "contacted_on";
  public static final String RECEIVED_ON = "received_on";
  public static final String RESULT = "result";
  public static final String WANTED = "wanted";
  public static final String WANTED_TEXT = "wanted_text";
  public static final String OUTCOME_MET = "outcome_met";
  public static final String NEXT_STEP = "next_step";
  public static final String COME_BACK_ON = "come_back_on";
  public static final String CONSENT_TO_SHARE = "consent_to_share";
  public static final String OVERRIDE_REASON = "override_reason";
  public static final String PERSON_INFORMED = "person_informed";
  public static final String CAPACITY_CONSIDERED = "capacity_considered";
  public static final String NOTE = "note";
  public static final String FLAG_VERDICT = "flag_verdict";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("outreach_outcome")
          .grain("One row per entry of an outreach list that an officer worked.")
          .key(LIST_ID, HOUSEHOLD_ID, TENANCY_REF)
          .required(LIST_ID, StringType, PSEUDONYM, "The outreach list.")
          .column(
              HOUSEHOLD_ID,
              StringType,
              PSEUDONYM,
              "The household on it; empty where another system knows the tenancy only.")
          .column(
              TENANCY_REF, StringType, PSEUDONYM, "The tenancy, where the household is not known.")
          .required(OFFICER_ID, StringType, PERSONAL, "The officer.")
          .required(CONTACTED_ON, DateType, PERSONAL, "Day of the contact or attempt.")
          .required(RECEIVED_ON, DateType, PERSONAL, "Day on which the return reached us.")
          .required(RESULT, StringType, PERSONAL, "What happened; SPOKE_* is a two-way contact.")
          .required(
              WANTED,
              StringType,
              SENSITIVE,
              "Whether the person was asked what they would like to happen.")
          .column(WANTED_TEXT, StringType, SENSITIVE, "What they would like, in their own words.")
          .column(OUTCOME_MET, StringType, SENSITIVE, "Whether that came about.")
          .column(NEXT_STEP, StringType, PERSONAL, "What comes next.")
          .column(COME_BACK_ON, DateType, PERSONAL, "Day on which the officer will come back.")
          .column(CONSENT_TO_SHARE, StringType, SENSITIVE, "Whether the person agreed to share.")
          .column(OVERRIDE_REASON, StringType, SENSITIVE, "Why it was shared without agreement.")
          .column(PERSON_INFORMED, StringType, SENSITIVE, "Y when the person was told.")
          .column(
              CAPACITY_CONSIDERED,
              StringType,
              SENSITIVE,
              "Whether mental capacity was considered; NA = no reason to.")
          .column(NOTE, StringType, SENSITIVE, "Note for the data team.")
          .column(
              FLAG_VERDICT, StringType, PERSONAL, "Whether it was right to suggest the household.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private OutreachOutcomeTable() {}
}
