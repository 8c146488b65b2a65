package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * The homes and who lets them: a tenancy or an unbroken chain of tenancies at one property. The
 * newest tenancy that has begun speaks for the household.
 */
public final class HouseholdTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String PROPERTY_REF = "property_ref";
  public static final String UPRN = "uprn";
  public static final String ADDRESS_LINE1 = "address_line1";
  public static final String POSTCODE = "postcode";
  public static final String LOCAL_AUTHORITY_CODE = "local_authority_code";
  public static final String NEIGHBOURHOOD_CODE = "neighbourhood_code";
  public static final String PATCH_CODE = "patch_code";
  public static final String TENURE_CODE = "tenure_code";
  public static final String SUPPORTED_TYPE = "supported_type";
  public static final String PROPERTY_TYPE = "property_type";
  public static final String BEDROOMS = "bedrooms";
  public static final String HAS_GAS = "has_gas";
  public static final String BUILD_DATE = "build_date";
  public static final String CHAIN_START = "chain_start";
  public static final String TENANCY_START = "tenancy_start";
  public static final String END_DATE = "end_date";
  public static final String STATUS = "status";
  public static final String PROFILED = "profiled";

  /** The contract. */
  public static final Table TABLE =
      Table.named("household")
          .grain("One row per household and night.")
          .key(HOUSEHOLD_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The stable id of the household.")
          .required(
              TENANCY_REF, StringType, PSEUDONYM, "The newest tenancy of the chain that has begun.")
          .required(PROPERTY_REF, StringType, PSEUDONYM, "The home.")
          .column(UPRN, StringType, CONTACT, "Unique property reference number of the home.")
          .column(ADDRESS_LINE1, StringType, CONTACT, "First line of the address.")
          .column(POSTCODE, StringType, CONTACT, "Postcode of the home.")
          .column(LOCAL_AUTHORITY_CODE, StringType, AGGREGATE, "ONS code of the local authority.")
          .column(NEIGHBOURHOOD_CODE, StringType, AGGREGATE, "Neighbourhood of the home.")
          .column(PATCH_CODE, StringType, AGGREGATE, "The officer's area of the home.")
          .column(TENURE_CODE, StringType, PERSONAL, "Tenure of the newest tenancy.")
          .column(
              SUPPORTED_TYPE, StringType, PERSONAL, "GENERAL, SHELTERED, EXTRACARE or SUPPORTED.")
          .column(PROPERTY_TYPE, StringType, PERSONAL, "FLAT, HOUSE, BUNGALOW, BEDSIT or OTHER.")
          .column(BEDROOMS, IntegerType, PERSONAL, "Number of bedrooms.")
          .column(HAS_GAS, StringType, PERSONAL, "Y or N.")
          .column(BUILD_DATE, DateType, PERSONAL, "When the home was built.")
          .required(CHAIN_START, DateType, PERSONAL, "Start of the first tenancy of the chain.")
          .required(TENANCY_START, DateType, PERSONAL, "Start of the newest tenancy.")
          .column(
              END_DATE, DateType, PERSONAL, "End of the newest tenancy; empty while it runs on.")
          .required(STATUS, StringType, PERSONAL, "CURRENT, NOTICE, DECANT or ENDED.")
          .required(
              PROFILED,
              BooleanType,
              PERSONAL,
              "A lived-in tenure whose tenancy has begun and not ended on the night.")
          .build();

  private HouseholdTable() {}
}
