package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * The feed {@code referral} as it stands on a night: one row per referral to another service. Of
 * household_id and tenancy_ref at least one is filled in.
 */
public final class ReferralTable {
  public static final String REFERRAL_ID = "referral_id";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String SENT_TO = "sent_to";
  public static final String SENT_ON = "sent_on";
  public static final String DECIDED_ON = "decided_on";
  public static final String DECISION = "decision";
  public static final String TOLD_REFERRER_ON = "told_referrer_on";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("referral")
          .grain("One row per referral to another service.")
          .key(REFERRAL_ID)
          .required(REFERRAL_ID, StringType, PSEUDONYM, "The source's reference of the referral.")
          .column(
              HOUSEHOLD_ID,
              StringType,
              PSEUDONYM,
              "The household; empty where another system knows the tenancy only.")
          .column(
              TENANCY_REF, StringType, PSEUDONYM, "The tenancy, where the household is not known.")
          .required(SENT_TO, StringType, SENSITIVE, "Which service it went to.")
          .required(SENT_ON, DateType, SENSITIVE, "Day on which it was sent.")
          .column(
              DECIDED_ON, DateType, SENSITIVE, "Day on which the service decided; empty = not yet.")
          .column(DECISION, StringType, SENSITIVE, "What it decided, in its own codes.")
          .column(TOLD_REFERRER_ON, DateType, SENSITIVE, "Day on which it told us.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private ReferralTable() {}
}
