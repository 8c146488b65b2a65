package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * What stands between a household and an ordinary list. It is made for the flag decision and for
 * lists that must leave homes out; it is never exported.
 */
public final class HouseholdStandingTable {

  public static final String HOUSEHOLD_ID = "household_id";
  public static final String TENANCY_STATUS = "tenancy_status";
  public static final String EVERY_ADULT_DEAD = "every_adult_dead";
  public static final String WITH_LEAD = "with_lead";
  public static final String RESTRICTED = "restricted";

  public static final Table TABLE =
      Table.named("household_standing")
          .grain("One row per profiled household.")
          .key(HOUSEHOLD_ID)
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(TENANCY_STATUS, StringType, PERSONAL, "CURRENT, NOTICE, DECANT or ENDED.")
          .required(EVERY_ADULT_DEAD, BooleanType, PERSONAL, "No adult of the home is alive.")
          .required(
              WITH_LEAD,
              BooleanType,
              SENSITIVE,
              "An open section 42 enquiry or a case at the multi-agency conference.")
          .required(
              RESTRICTED,
              BooleanType,
              SENSITIVE,
              "An open safeguarding or confidential alert, or a live entry in the protected "
                  + "register: the lead's list only.")
          .build();

  private HouseholdStandingTable() {}
}
