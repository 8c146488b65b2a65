package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** The feed {@code contact} as it stands on a night: one row per contact or attempt at contact. */
public final class ContactTable {
  public static final String CONTACT_ID = "contact_id";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String PERSON_REF = "person_ref";
  public static final String CONTACT_NAME = "contact_name";
  public static final String CONTACT_PHONE = "contact_phone";
  public static final String CONTACT_EMAIL = "contact_email";
  public static final String CONTACT_TS = "contact_ts";
  public static final String CHANNEL = "channel";
  public static final String DIRECTION = "direction";
  public static final String REACHED = "reached";
  public static final String REASON_CODE = "reason_code";
  public static final String CONTACT_BY = "contact_by";
  public static final String TEAM = "team";
  public static final String OUT_OF_HOURS = "out_of_hours";
  public static final String CONCERN_FLAG = "concern_flag";
  public static final String NOTES_TEXT = "notes_text";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("contact")
          .grain("One row per contact or attempt at contact.")
          .key(CONTACT_ID)
          .required(CONTACT_ID, StringType, PSEUDONYM, "The source's reference of the contact.")
          .column(TENANCY_REF, StringType, PSEUDONYM, "The tenancy, where the source knows.")
          .column(PERSON_REF, StringType, PSEUDONYM, "The person, where the source knows.")
          .column(CONTACT_NAME, StringType, CONTACT, "Name that the caller gave.")
          .column(CONTACT_PHONE, StringType, CONTACT, "Telephone that the caller gave.")
          .column(CONTACT_EMAIL, StringType, CONTACT, "E-mail address that was used.")
          .required(CONTACT_TS, TimestampType, PERSONAL, "When it was.")
          .required(CHANNEL, StringType, PERSONAL, "How it was made.")
          .required(DIRECTION, StringType, PERSONAL, "IN = they to us, OUT = we to them.")
          .required(
              REACHED,
              StringType,
              PERSONAL,
              "TWO_WAY = both sides spoke; anything else is an attempt.")
          .required(REASON_CODE, StringType, PERSONAL, "What it was about.")
          .column(CONTACT_BY, StringType, PERSONAL, "Who spoke for the household.")
          .column(TEAM, StringType, PERSONAL, "Our team.")
          .column(OUT_OF_HOURS, StringType, PERSONAL, "Y when it was outside office hours.")
          .column(
              CONCERN_FLAG,
              StringType,
              SENSITIVE,
              "Y when our colleague was worried about somebody.")
          .column(
              NOTES_TEXT,
              StringType,
              SENSITIVE,
              "Free text; searched for vetted phrases, never published.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private ContactTable() {}
}
