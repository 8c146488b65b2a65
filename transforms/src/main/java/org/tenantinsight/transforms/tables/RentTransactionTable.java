package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * The feed {@code rent_transaction} as it stands on a night: one row per line of a rent account.
 */
public final class RentTransactionTable {
  public static final String TXN_ID = "txn_id";
  public static final String ACCOUNT_REF = "account_ref";
  public static final String TXN_DATE = "txn_date";
  public static final String POST_DATE = "post_date";
  public static final String TXN_CLASS = "txn_class";
  public static final String TXN_CODE = "txn_code";
  public static final String AMOUNT = "amount";
  public static final String PAYER_TYPE = "payer_type";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("rent_transaction")
          .grain("One row per line of a rent account.")
          .key(ACCOUNT_REF, TXN_ID)
          .required(TXN_ID, StringType, PSEUDONYM, "Number of the line within the account.")
          .required(ACCOUNT_REF, StringType, PSEUDONYM, "The rent account.")
          .required(TXN_DATE, DateType, PERSONAL, "Day that the line counts from.")
          .column(POST_DATE, DateType, PERSONAL, "Day on which it was entered.")
          .required(
              TXN_CLASS,
              StringType,
              PERSONAL,
              "Kind of line; HB Housing Benefit, UC Universal Credit.")
          .column(
              TXN_CODE,
              StringType,
              PERSONAL,
              "The source's own code, such as RDN for an unpaid direct debit.")
          .required(AMOUNT, LongType, PERSONAL, "Amount in pence; positive = raises the debt.")
          .column(PAYER_TYPE, StringType, PERSONAL, "Who paid.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private RentTransactionTable() {}
}
