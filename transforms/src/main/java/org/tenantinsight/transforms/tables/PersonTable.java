package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * The feed {@code person} as it stands on a night: one row per person named on a tenancy. Equality
 * characteristics are kept apart, in {@link PersonEqualityTable}.
 */
public final class PersonTable {
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
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("person")
          .grain("One row per person named on a tenancy.")
          .key(PERSON_REF, TENANCY_REF)
          .required(
              PERSON_REF, StringType, PSEUDONYM, "The housing system's reference of the person.")
          .required(TENANCY_REF, StringType, PSEUDONYM, "The tenancy that the person is named on.")
          .required(
              ROLE,
              StringType,
              PERSONAL,
              "What the person is to the tenancy; an AUTHORISED_REP does not live there.")
          .column(TITLE, StringType, CONTACT, "Title, such as Mr or Dr.")
          .required(FORENAME, StringType, CONTACT, "First name as the source writes it.")
          .required(SURNAME, StringType, CONTACT, "Surname as the source writes it.")
          .column(PREFERRED_NAME, StringType, CONTACT, "What the person would like to be called.")
          .column(DATE_OF_BIRTH, DateType, PERSONAL, "Date of birth.")
          .column(
              DATE_OF_DEATH,
              DateType,
              PERSONAL,
              "Date of death; empty while alive as far as we know.")
          .column(
              JOINED_DATE,
              DateType,
              PERSONAL,
              "Day on which the person joined the household; empty = from its start.")
          .column(
              LEFT_DATE,
              DateType,
              PERSONAL,
              "Day on which the person left the household; empty while living there.")
          .column(RELATIONSHIP, StringType, PERSONAL, "What the person is to the main tenant.")
          .column(
              IS_UNPAID_CARER,
              StringType,
              PERSONAL,
              "Y when the person cares for somebody unpaid; U = not known.")
          .column(
              LANGUAGE, StringType, PERSONAL, "First language, an ISO 639 code in small letters.")
          .column(
              INTERPRETER_NEEDED, StringType, PERSONAL, "Y when the person needs an interpreter.")
          .column(
              COMMUNICATION_NEED,
              StringType,
              SENSITIVE,
              "How we should communicate, codes joined by a semicolon.")
          .column(
              CONTACT_PREFERENCE,
              StringType,
              PERSONAL,
              "How the person would like to be contacted.")
          .column(ALLOW_TEXT, StringType, PERSONAL, "Y when text messages are welcome.")
          .column(PHONE, StringType, CONTACT, "Telephone at home.")
          .column(MOBILE, StringType, CONTACT, "Mobile telephone.")
          .column(EMAIL, StringType, CONTACT, "E-mail address.")
          .column(ECONOMIC_STATUS, StringType, PERSONAL, "Economic status, a CORE code.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private PersonTable() {}
}
