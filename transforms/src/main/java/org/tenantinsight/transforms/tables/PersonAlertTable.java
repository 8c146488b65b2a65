package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * The feed {@code person_alert} as it stands on a night: one row per alert recorded about a person.
 */
public final class PersonAlertTable {
  public static final String ALERT_ID = "alert_id";
  public static final String PERSON_REF = "person_ref";
  public static final String ALERT_CODE = "alert_code";
  public static final String SOURCE_TYPE = "source_type";
  public static final String START_DATE = "start_date";
  public static final String END_DATE = "end_date";
  public static final String REVIEW_DATE = "review_date";
  public static final String INFORMED_RESIDENT = "informed_resident";
  public static final String CONFIDENTIALITY = "confidentiality";
  public static final String STATUS = "status";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("person_alert")
          .grain("One row per alert recorded about a person.")
          .key(ALERT_ID)
          .required(ALERT_ID, StringType, PSEUDONYM, "The source's reference of the alert.")
          .required(PERSON_REF, StringType, PSEUDONYM, "The person whom the alert is about.")
          .required(
              ALERT_CODE,
              StringType,
              SENSITIVE,
              "UK Housing Data Standards alert code, HACT code, or a landlord's own code.")
          .required(SOURCE_TYPE, StringType, SENSITIVE, "Who told us.")
          .required(START_DATE, DateType, SENSITIVE, "First day of the alert.")
          .column(END_DATE, DateType, SENSITIVE, "Day on which the alert ended; empty while open.")
          .column(
              REVIEW_DATE, DateType, SENSITIVE, "Day by which the alert must be looked at again.")
          .column(INFORMED_RESIDENT, StringType, SENSITIVE, "Y when the person knows of the alert.")
          .required(
              CONFIDENTIALITY,
              StringType,
              SENSITIVE,
              "Who may know; CONFIDENTIAL keeps the home out of every ordinary output.")
          .required(
              STATUS,
              StringType,
              SENSITIVE,
              "Where the alert stands; OPEN and REVIEW count as open.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private PersonAlertTable() {}
}
