package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** The feed {@code appointment} as it stands on a night: one row per visit that was arranged. */
public final class AppointmentTable {
  public static final String APPOINTMENT_ID = "appointment_id";
  public static final String WORK_ORDER_REF = "work_order_ref";
  public static final String SLOT_START = "slot_start";
  public static final String SLOT_END = "slot_end";
  public static final String ATTEMPT_NO = "attempt_no";
  public static final String OUTCOME = "outcome";
  public static final String OUT_OF_HOURS = "out_of_hours";
  public static final String CAUSE_FOR_CONCERN = "cause_for_concern";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("appointment")
          .grain("One row per visit that was arranged.")
          .key(APPOINTMENT_ID)
          .required(
              APPOINTMENT_ID, StringType, PSEUDONYM, "The source's reference of the appointment.")
          .required(WORK_ORDER_REF, StringType, PSEUDONYM, "The work order.")
          .required(SLOT_START, TimestampType, PERSONAL, "When the visit was to begin.")
          .required(SLOT_END, TimestampType, PERSONAL, "When the slot ended.")
          .required(ATTEMPT_NO, IntegerType, PERSONAL, "Which attempt it was, from 1.")
          .required(
              OUTCOME, StringType, PERSONAL, "What happened; LANDLORD_MISSED is our own failing.")
          .column(OUT_OF_HOURS, StringType, PERSONAL, "Y when it was outside office hours.")
          .column(
              CAUSE_FOR_CONCERN,
              StringType,
              SENSITIVE,
              "Y when the operative was worried about somebody.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private AppointmentTable() {}
}
