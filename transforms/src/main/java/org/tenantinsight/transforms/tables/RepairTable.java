package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** The feed {@code repair} as it stands on a night: one row per work order. */
public final class RepairTable {
  public static final String WORK_ORDER_REF = "work_order_ref";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String PROPERTY_REF = "property_ref";
  public static final String REPORTED_TS = "reported_ts";
  public static final String RAISED_TS = "raised_ts";
  public static final String REPORTED_BY = "reported_by";
  public static final String REPORTER_NAME = "reporter_name";
  public static final String REPORTER_PHONE = "reporter_phone";
  public static final String PRIORITY = "priority";
  public static final String WORK_CLASS = "work_class";
  public static final String TRADE_CODE = "trade_code";
  public static final String SOR_CODE = "sor_code";
  public static final String DESCRIPTION = "description";
  public static final String FAULT_CLASS = "fault_class";
  public static final String CAUSE = "cause";
  public static final String STATUS = "status";
  public static final String CANCELLED_BY = "cancelled_by";
  public static final String TARGET_DATE = "target_date";
  public static final String COMPLETED_TS = "completed_ts";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("repair")
          .grain("One row per work order.")
          .key(WORK_ORDER_REF)
          .required(
              WORK_ORDER_REF,
              StringType,
              PSEUDONYM,
              "The repairs system's reference of the work order.")
          .column(
              TENANCY_REF,
              StringType,
              PSEUDONYM,
              "The tenancy; empty = that of the property on the day.")
          .required(PROPERTY_REF, StringType, PSEUDONYM, "The home.")
          .column(REPORTED_TS, TimestampType, PERSONAL, "When it was reported.")
          .required(RAISED_TS, TimestampType, PERSONAL, "When the order was raised.")
          .column(REPORTED_BY, StringType, PERSONAL, "Who reported it.")
          .column(REPORTER_NAME, StringType, CONTACT, "Name of whoever reported it.")
          .column(REPORTER_PHONE, StringType, CONTACT, "Telephone of whoever reported it.")
          .required(
              PRIORITY,
              StringType,
              PERSONAL,
              "1 immediate, 2 emergency, 3 urgent, 4 normal, 5 inspection, 9 planned, 10 Awaab's Law.")
          .required(
              WORK_CLASS,
              StringType,
              PERSONAL,
              "Kind of work; VOID and COMMUNAL never count towards a household.")
          .required(TRADE_CODE, StringType, PERSONAL, "The trade, in the contractor's codes.")
          .column(SOR_CODE, StringType, PERSONAL, "Schedule of rates code.")
          .column(DESCRIPTION, StringType, SENSITIVE, "What the work is, in free text.")
          .column(
              FAULT_CLASS,
              StringType,
              PERSONAL,
              "What is broken; derived from trade and description when empty.")
          .column(CAUSE, StringType, SENSITIVE, "Why it broke, as the operative saw it.")
          .required(STATUS, StringType, PERSONAL, "Where the order stands.")
          .column(CANCELLED_BY, StringType, PERSONAL, "Who cancelled it.")
          .column(TARGET_DATE, DateType, PERSONAL, "Day by which it is due.")
          .column(
              COMPLETED_TS,
              TimestampType,
              PERSONAL,
              "When it was completed; not before it was raised.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private RepairTable() {}
}
