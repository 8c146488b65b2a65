package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** The feed {@code tenancy} as it stands on a night: one row per tenancy. */
public final class TenancyTable {
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
  public static final String START_DATE = "start_date";
  public static final String END_DATE = "end_date";
  public static final String PROPERTY_TYPE = "property_type";
  public static final String BEDROOMS = "bedrooms";
  public static final String HAS_GAS = "has_gas";
  public static final String BUILD_DATE = "build_date";
  public static final String STATUS = "status";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("tenancy")
          .grain("One row per tenancy.")
          .key(TENANCY_REF)
          .required(TENANCY_REF, StringType, PSEUDONYM, "The landlord's reference of the tenancy.")
          .required(PROPERTY_REF, StringType, PSEUDONYM, "The landlord's reference of the home.")
          .column(
              UPRN,
              StringType,
              CONTACT,
              "Unique Property Reference Number of the home, up to 12 digits.")
          .column(
              ADDRESS_LINE1, StringType, CONTACT, "House number and street, or flat and building.")
          .required(POSTCODE, StringType, CONTACT, "Postcode of the home.")
          .column(
              LOCAL_AUTHORITY_CODE,
              StringType,
              PERSONAL,
              "The council's code in national statistics, such as E08000025.")
          .required(
              NEIGHBOURHOOD_CODE,
              StringType,
              PERSONAL,
              "The landlord's neighbourhood, several patches.")
          .required(PATCH_CODE, StringType, PERSONAL, "The patch of one officer.")
          .required(
              TENURE_CODE,
              StringType,
              PERSONAL,
              "How the home is held: SEC secure, INT introductory, AST assured shorthold, SHO shared ownership, TEMP temporary.")
          .column(
              SUPPORTED_TYPE,
              StringType,
              PERSONAL,
              "What kind of housing it is, from general needs to supported.")
          .required(START_DATE, DateType, PERSONAL, "First day of the tenancy.")
          .column(
              END_DATE, DateType, PERSONAL, "Day on which the tenancy ended; empty while it lasts.")
          .column(PROPERTY_TYPE, StringType, PERSONAL, "What kind of home it is.")
          .column(BEDROOMS, IntegerType, PERSONAL, "Number of bedrooms.")
          .column(HAS_GAS, StringType, PERSONAL, "Y when the home has a gas supply.")
          .column(
              BUILD_DATE,
              DateType,
              PERSONAL,
              "Day on which the home was built, or the best estimate.")
          .required(
              STATUS,
              StringType,
              PERSONAL,
              "Where the tenancy stands; DECANT = moved out while we work on the home.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private TenancyTable() {}
}
