package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** The feed {@code complaint} as it stands on a night: one row per formal complaint. */
public final class ComplaintTable {
  public static final String COMPLAINT_REF = "complaint_ref";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String RECEIVED_DATE = "received_date";
  public static final String STAGE = "stage";
  public static final String CATEGORY = "category";
  public static final String UPHELD = "upheld";
  public static final String CLOSED_DATE = "closed_date";
  public static final String ADJUSTMENTS_REQUESTED = "adjustments_requested";
  public static final String ADJUSTMENTS_MET = "adjustments_met";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("complaint")
          .grain("One row per formal complaint.")
          .key(COMPLAINT_REF)
          .required(
              COMPLAINT_REF, StringType, PSEUDONYM, "The source's reference of the complaint.")
          .required(TENANCY_REF, StringType, PSEUDONYM, "The tenancy.")
          .required(RECEIVED_DATE, DateType, PERSONAL, "Day on which it came in.")
          .required(STAGE, StringType, PERSONAL, "Stage 1, stage 2, or with the Housing Ombudsman.")
          .column(CATEGORY, StringType, PERSONAL, "What it is about, in the source's codes.")
          .column(
              UPHELD, StringType, PERSONAL, "Y upheld, P in part, N not; empty while undecided.")
          .column(CLOSED_DATE, DateType, PERSONAL, "Day on which it was closed; empty while open.")
          .column(
              ADJUSTMENTS_REQUESTED,
              StringType,
              SENSITIVE,
              "Y when somebody asked us to do something differently for them.")
          .column(ADJUSTMENTS_MET, StringType, SENSITIVE, "Y when we did.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private ComplaintTable() {}
}
