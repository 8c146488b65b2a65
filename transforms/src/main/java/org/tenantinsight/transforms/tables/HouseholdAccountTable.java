package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** The rent accounts of each household, each under the tenancy of its newest position. */
public final class HouseholdAccountTable {

  public static final String HOUSEHOLD_ID = "household_id";
  public static final String ACCOUNT_REF = "account_ref";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String LIVE = "live";

  /** The contract. */
  public static final Table TABLE =
      Table.named("household_account")
          .grain("One row per rent account.")
          .key(ACCOUNT_REF)
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The stable id of the household.")
          .required(ACCOUNT_REF, StringType, PSEUDONYM, "The rent account.")
          .required(TENANCY_REF, StringType, PSEUDONYM, "The tenancy that the account belongs to.")
          .required(
              LIVE, BooleanType, PERSONAL, "The tenancy has begun and not ended on the night.")
          .build();

  private HouseholdAccountTable() {}
}
