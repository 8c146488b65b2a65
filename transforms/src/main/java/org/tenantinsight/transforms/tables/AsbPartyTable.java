package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * The feed {@code asb_party} as it stands on a night: one row per person in a case of anti- social
 * behaviour.
 */
public final class AsbPartyTable {
  public static final String CASE_REF = "case_ref";
  public static final String PARTY_NO = "party_no";
  public static final String ROLE = "role";
  public static final String PERSON_REF = "person_ref";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String PROPERTY_REF = "property_ref";
  public static final String NAME = "name";
  public static final String DATE_OF_BIRTH = "date_of_birth";
  public static final String ADDRESS_LINE1 = "address_line1";
  public static final String POSTCODE = "postcode";
  public static final String PHONE = "phone";
  public static final String VULNERABILITY_DECLARED = "vulnerability_declared";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("asb_party")
          .grain("One row per person in a case of anti-social behaviour.")
          .key(CASE_REF, PARTY_NO)
          .required(CASE_REF, StringType, PSEUDONYM, "The case.")
          .required(PARTY_NO, StringType, PSEUDONYM, "Number of the party within the case.")
          .required(ROLE, StringType, SENSITIVE, "What the party is in the case.")
          .column(PERSON_REF, StringType, PSEUDONYM, "The person, where the source knows.")
          .column(TENANCY_REF, StringType, PSEUDONYM, "The tenancy, where the source knows.")
          .column(PROPERTY_REF, StringType, PSEUDONYM, "The home, where the source knows.")
          .column(NAME, StringType, CONTACT, "Name as the source writes it.")
          .column(DATE_OF_BIRTH, DateType, PERSONAL, "Date of birth.")
          .column(ADDRESS_LINE1, StringType, CONTACT, "Address as the source writes it.")
          .column(POSTCODE, StringType, CONTACT, "Postcode.")
          .column(PHONE, StringType, CONTACT, "Telephone.")
          .column(
              VULNERABILITY_DECLARED, StringType, SENSITIVE, "Y when the party told us of a need.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private AsbPartyTable() {}
}
