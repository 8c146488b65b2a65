package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * The feed {@code arrears_action} as it stands on a night: one row per action on a rent account.
 */
public final class ArrearsActionTable {
  public static final String ACCOUNT_REF = "account_ref";
  public static final String ACTION_SEQ = "action_seq";
  public static final String ACTION_DATE = "action_date";
  public static final String ACTION_CLASS = "action_class";
  public static final String SOURCE_CODE = "source_code";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("arrears_action")
          .grain("One row per action on a rent account.")
          .key(ACCOUNT_REF, ACTION_SEQ)
          .required(ACCOUNT_REF, StringType, PSEUDONYM, "The rent account.")
          .required(ACTION_SEQ, StringType, PSEUDONYM, "Number of the action within the account.")
          .required(ACTION_DATE, DateType, PERSONAL, "Day of the action.")
          .required(
              ACTION_CLASS,
              StringType,
              PERSONAL,
              "Kind of action; NOSP notice of seeking possession, NTQ notice to quit.")
          .column(SOURCE_CODE, StringType, PERSONAL, "The source's own code.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private ArrearsActionTable() {}
}
