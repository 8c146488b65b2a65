package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * The feed {@code rent_account} as it stands on a night: one row per rent account and date of its
 * position.
 */
public final class RentAccountTable {
  public static final String ACCOUNT_REF = "account_ref";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String AS_OF = "as_of";
  public static final String BALANCE = "balance";
  public static final String WEEKLY_CHARGE = "weekly_charge";
  public static final String PAYMENT_METHOD = "payment_method";
  public static final String PAYER_TYPE = "payer_type";
  public static final String UC_FLAG = "uc_flag";
  public static final String UC_START = "uc_start";
  public static final String APA_FLAG = "apa_flag";
  public static final String APA_START = "apa_start";
  public static final String BREATHING_SPACE = "breathing_space";
  public static final String BREATHING_SPACE_END = "breathing_space_end";
  public static final String PAUSED_REASON = "paused_reason";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("rent_account")
          .grain("One row per rent account and date of its position.")
          .key(ACCOUNT_REF, AS_OF)
          .required(ACCOUNT_REF, StringType, PSEUDONYM, "The rent account.")
          .required(TENANCY_REF, StringType, PSEUDONYM, "The tenancy that it belongs to.")
          .required(AS_OF, DateType, PERSONAL, "The day of the position.")
          .required(
              BALANCE, LongType, PERSONAL, "Balance in pence; positive = owed by the resident.")
          .required(
              WEEKLY_CHARGE, LongType, PERSONAL, "Rent and service charge for a week, in pence.")
          .column(PAYMENT_METHOD, StringType, PERSONAL, "How the rent is usually paid.")
          .column(PAYER_TYPE, StringType, PERSONAL, "Who usually pays.")
          .column(UC_FLAG, StringType, PERSONAL, "Y when Universal Credit helps with the rent.")
          .column(UC_START, DateType, PERSONAL, "Day from which it does.")
          .column(
              APA_FLAG, StringType, PERSONAL, "Y when Universal Credit is paid to the landlord.")
          .column(APA_START, DateType, PERSONAL, "Day from which it is.")
          .column(
              BREATHING_SPACE,
              StringType,
              PERSONAL,
              "Y during a breathing space: no arrears use of the household.")
          .column(BREATHING_SPACE_END, DateType, PERSONAL, "Last day of the breathing space.")
          .column(
              PAUSED_REASON,
              StringType,
              PERSONAL,
              "Why collection is paused, in the source's codes.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private RentAccountTable() {}
}
