package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** The tenancies that make up each household. */
public final class HouseholdTenancyTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String PROPERTY_REF = "property_ref";
  public static final String START_DATE = "start_date";
  public static final String END_DATE = "end_date";

  /** The contract. */
  public static final Table TABLE =
      Table.named("household_tenancy")
          .grain("One row per tenancy and night.")
          .key(TENANCY_REF)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The stable id of the household.")
          .required(TENANCY_REF, StringType, PSEUDONYM, "The tenancy.")
          .required(PROPERTY_REF, StringType, PSEUDONYM, "The home that it lets.")
          .required(START_DATE, DateType, PERSONAL, "Start of the tenancy.")
          .column(
              END_DATE,
              DateType,
              PERSONAL,
              "End of the tenancy, or the night on which it left the extract; empty while "
                  + "it runs on.")
          .build();

  private HouseholdTenancyTable() {}
}
