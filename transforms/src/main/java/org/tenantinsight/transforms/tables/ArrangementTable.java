package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** The feed {@code arrangement} as it stands on a night: one row per agreement to pay. */
public final class ArrangementTable {
  public static final String ACCOUNT_REF = "account_ref";
  public static final String ARRANGEMENT_ID = "arrangement_id";
  public static final String START_DATE = "start_date";
  public static final String END_DATE = "end_date";
  public static final String AMOUNT = "amount";
  public static final String FREQUENCY = "frequency";
  public static final String KIND = "kind";
  public static final String STATE = "state";
  public static final String STATE_DATE = "state_date";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("arrangement")
          .grain("One row per agreement to pay.")
          .key(ACCOUNT_REF, ARRANGEMENT_ID)
          .required(ACCOUNT_REF, StringType, PSEUDONYM, "The rent account.")
          .required(
              ARRANGEMENT_ID, StringType, PSEUDONYM, "Number of the agreement within the account.")
          .required(START_DATE, DateType, PERSONAL, "First day of the agreement.")
          .column(END_DATE, DateType, PERSONAL, "Last day; empty = until it is paid off.")
          .required(AMOUNT, LongType, PERSONAL, "Instalment in pence.")
          .column(
              FREQUENCY, StringType, PERSONAL, "How often an instalment is due, such as WEEKLY.")
          .required(KIND, StringType, PERSONAL, "Ordered by a court, or agreed between us.")
          .required(STATE, StringType, PERSONAL, "Where the agreement stands.")
          .column(STATE_DATE, DateType, PERSONAL, "Day from which it stands so.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private ArrangementTable() {}
}
