package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * Everybody named on a tenancy of the household, also those who left, died or only act for it;
 * {@code lives_here} says who lives there on the night.
 */
public final class HouseholdMemberTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String RESIDENT_ID = "resident_id";
  public static final String PERSON_REF = "person_ref";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String ROLE = "role";
  public static final String TITLE = "title";
  public static final String FORENAME = "forename";
  public static final String SURNAME = "surname";
  public static final String PREFERRED_NAME = "preferred_name";
  public static final String DATE_OF_BIRTH = "date_of_birth";
  public static final String DATE_OF_DEATH = "date_of_death";
  public static final String JOINED_DATE = "joined_date";
  public static final String LEFT_DATE = "left_date";
  public static final String RELATIONSHIP = "relationship";
  public static final String IS_UNPAID_CARER = "is_unpaid_carer";
  public static final String LANGUAGE = "language";
  public static final String INTERPRETER_NEEDED = "interpreter_needed";
  public static final String COMMUNICATION_NEED = "communication_need";
  public static final String CONTACT_PREFERENCE = "contact_preference";
  public static final String ALLOW_TEXT = "allow_text";
  public static final String PHONE = "phone";
  public static final String MOBILE = "mobile";
  public static final String EMAIL = "email";
  public static final String ECONOMIC_STATUS = "economic_status";
  public static final String LIVES_HERE = "lives_here";
  public static final String ADULT = "adult";

  /** The contract. */
  public static final Table TABLE =
      Table.named("household_member")
          .grain("One row per household, person_ref and tenancy, and night.")
          .key(HOUSEHOLD_ID, PERSON_REF, TENANCY_REF)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The stable id of the household.")
          .required(RESIDENT_ID, StringType, PSEUDONYM, "The resident behind the reference.")
          .required(
              PERSON_REF, StringType, PSEUDONYM, "The source system's reference of the person.")
          .required(TENANCY_REF, StringType, PSEUDONYM, "The tenancy on which the person is named.")
          .required(
              ROLE, StringType, PERSONAL, "TENANT, JOINT, MEMBER, OCCUPANT or AUTHORISED_REP.")
          .column(TITLE, StringType, CONTACT, "Title.")
          .column(FORENAME, StringType, CONTACT, "Forename.")
          .column(SURNAME, StringType, CONTACT, "Surname.")
          .column(PREFERRED_NAME, StringType, CONTACT, "The name the person likes to be called by.")
          .column(DATE_OF_BIRTH, DateType, PERSONAL, "Date of birth.")
          .column(DATE_OF_DEATH, DateType, PERSONAL, "Date of death.")
          .column(JOINED_DATE, DateType, PERSONAL, "When the person joined the tenancy.")
          .column(
              LEFT_DATE,
              DateType,
              PERSONAL,
              "When the person left, left the extract, or the tenancy ended, whichever was first.")
          .column(RELATIONSHIP, StringType, PERSONAL, "Relationship to the tenant.")
          .column(IS_UNPAID_CARER, StringType, PERSONAL, "Y, N or U.")
          .column(LANGUAGE, StringType, PERSONAL, "ISO 639 code of the language spoken.")
          .column(INTERPRETER_NEEDED, StringType, PERSONAL, "Y or N.")
          .column(
              COMMUNICATION_NEED,
              StringType,
              SENSITIVE,
              "Codes of communication needs joined by ;.")
          .column(
              CONTACT_PREFERENCE, StringType, PERSONAL, "PHONE, EMAIL, SMS, POST, VISIT or NONE.")
          .column(ALLOW_TEXT, StringType, PERSONAL, "Y or N.")
          .column(PHONE, StringType, CONTACT, "Telephone.")
          .column(MOBILE, StringType, CONTACT, "Mobile telephone.")
          .column(EMAIL, StringType, CONTACT, "E-mail address.")
          .column(ECONOMIC_STATUS, StringType, PERSONAL, "CORE code of economic status.")
          .required(LIVES_HERE, BooleanType, PERSONAL, "A member of the household on the night.")
          .required(
              ADULT, BooleanType, PERSONAL, "18 or over on the night, or date of birth unknown.")
          .build();

  private HouseholdMemberTable() {}
}
