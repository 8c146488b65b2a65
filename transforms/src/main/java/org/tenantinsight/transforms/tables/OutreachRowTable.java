package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

import org.apache.spark.sql.types.DataType;

/**
 * What an officer reads about each household on the list. Contact details leave the lake here only.
 */
public final class OutreachRowTable {

  public static final String AS_OF = "as_of";
  public static final String LIST_ID = "list_id";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String PATCH_CODE = "patch_code";
  public static final String POSITION = "position";
  public static final String SINCE_LAST = "since_last";
  public static final String DO_THIS = "do_this";
  public static final String BY_DATE = "by_date";
  public static final String CARRIED = "carried";
  public static final String LOCAL_AUTHORITY_CODE = "local_authority_code";
  public static final String ADDRESS_LINE1 = "address_line1";
  public static final String POSTCODE = "postcode";
  public static final String CHAIN_START = "chain_start";
  public static final String TITLE = "title";
  public static final String FORENAME = "forename";
  public static final String SURNAME = "surname";
  public static final String PREFERRED_NAME = "preferred_name";
  public static final String BIRTH_DATE_KNOWN = "birth_date_known";
  public static final String PHONE = "phone";
  public static final String MOBILE = "mobile";
  public static final String EMAIL = "email";
  public static final String CONTACT_PREFERENCE = "contact_preference";
  public static final String ALLOW_TEXT = "allow_text";
  public static final String WORKED = "worked";
  public static final String REPRESENTATIVE = "representative";
  public static final String LANGUAGE = "language";
  public static final String INTERPRETER_NEEDED = "interpreter_needed";
  public static final String COMMUNICATION_NEED = "communication_need";
  public static final String COMMUNICATION_ALERT = "communication_alert";
  public static final String SAFE_CONTACT = "safe_contact";
  public static final String NOT_BEFORE = "not_before";
  public static final String LAST_OUTREACH_ON = "last_outreach_on";
  public static final String WHY = "why";
  public static final String OURS_TO_DO = "ours_to_do";
  public static final String LATE_FEEDS = "late_feeds";
  public static final String PAYS_REGULARLY = "pays_regularly";
  public static final String KEEPS_APPOINTMENTS = "keeps_appointments";
  public static final String HAS_NAMED_CONTACT = "has_named_contact";
  public static final String TRIED = "tried";
  public static final String CONSENT = "consent";
  public static final String CONSENT_ON = "consent_on";

  private static final DataType STRINGS = DataType.fromDDL("ARRAY<STRING>");
  private static final DataType REPRESENTATIVE_TYPE =
      DataType.fromDDL("STRUCT<title: STRING, forename: STRING, surname: STRING, phone: STRING>");
  private static final DataType WORKED_TYPE =
      DataType.fromDDL("ARRAY<STRUCT<channel: STRING, on_date: DATE>>");
  private static final DataType TRIED_TYPE =
      DataType.fromDDL("ARRAY<STRUCT<on_date: DATE, channel: STRING, result: STRING>>");

  /** Contact rules with the person whom each protects. */
  static final DataType SAFE_CONTACT_TYPE =
      DataType.fromDDL(
          "ARRAY<STRUCT<rule: STRING, hours: STRING, other: BOOLEAN, title: STRING, forename: STRING, surname: STRING>>");

  /** The contract. */
  public static final Table TABLE =
      Table.named("outreach_row")
          .grain("One row per household on a patch's list, and night.")
          .key(AS_OF, HOUSEHOLD_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(LIST_ID, StringType, PSEUDONYM, "Patch, issue date and revision.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(PATCH_CODE, StringType, AGGREGATE, "The officer's area.")
          .required(POSITION, IntegerType, SENSITIVE, "Place on the list, from 1.")
          .required(
              SINCE_LAST,
              StringType,
              SENSITIVE,
              "NEW, RISING, SAME or BACK_AGAIN against the issue before.")
          .required(DO_THIS, StringType, SENSITIVE, "VISIT_FIRST, CALL_THIS_WEEK or CHECK_IN.")
          .required(BY_DATE, DateType, SENSITIVE, "Until when somebody should have been in touch.")
          .required(CARRIED, BooleanType, SENSITIVE, "Was open on the list of the night before.")
          .column(LOCAL_AUTHORITY_CODE, StringType, AGGREGATE, "ONS code of the council.")
          .column(ADDRESS_LINE1, StringType, CONTACT, "First line of the address.")
          .column(POSTCODE, StringType, CONTACT, "Postcode.")
          .column(CHAIN_START, DateType, PERSONAL, "Start of the first tenancy of the chain.")
          .column(TITLE, StringType, CONTACT, "Title of the person to ask for.")
          .column(FORENAME, StringType, CONTACT, "Forename.")
          .column(SURNAME, StringType, CONTACT, "Surname.")
          .column(PREFERRED_NAME, StringType, CONTACT, "The name the person likes to be called by.")
          .column(BIRTH_DATE_KNOWN, BooleanType, PERSONAL, "Whether the date of birth is on file.")
          .column(PHONE, StringType, CONTACT, "That person's own telephone.")
          .column(MOBILE, StringType, CONTACT, "That person's own mobile.")
          .column(EMAIL, StringType, CONTACT, "That person's own e-mail address.")
          .column(
              CONTACT_PREFERENCE, StringType, PERSONAL, "PHONE, EMAIL, SMS, POST, VISIT or NONE.")
          .column(ALLOW_TEXT, StringType, PERSONAL, "Y or N.")
          .column(
              WORKED,
              WORKED_TYPE,
              PERSONAL,
              "Each channel by which we reached the person, with the last day; newest first.")
          .column(
              REPRESENTATIVE,
              REPRESENTATIVE_TYPE,
              CONTACT,
              "Who acts for the household, where somebody does.")
          .column(LANGUAGE, StringType, PERSONAL, "ISO 639 code.")
          .column(INTERPRETER_NEEDED, StringType, PERSONAL, "Y or N.")
          .column(COMMUNICATION_NEED, StringType, SENSITIVE, "Codes of needs joined by ;.")
          .column(
              COMMUNICATION_ALERT,
              BooleanType,
              SENSITIVE,
              "A communication need is recorded as an alert.")
          .column(
              SAFE_CONTACT,
              SAFE_CONTACT_TYPE,
              SENSITIVE,
              "Contact rules that the patch may see; of another member where other is true.")
          .column(
              NOT_BEFORE, DateType, PERSONAL, "The day until which the person asked us to wait.")
          .column(
              LAST_OUTREACH_ON, DateType, PERSONAL, "The last contact that an officer recorded.")
          .column(WHY, STRINGS, SENSITIVE, "Reasons in plain words, strongest first.")
          .column(OURS_TO_DO, STRINGS, SENSITIVE, "What we owe, in plain words.")
          .column(
              LATE_FEEDS,
              STRINGS,
              AGGREGATE,
              "Feeds that were late, so that something is not known tonight.")
          .column(PAYS_REGULARLY, BooleanType, PERSONAL, "Something came in every month.")
          .column(
              KEEPS_APPOINTMENTS,
              BooleanType,
              PERSONAL,
              "Kept visits, and missed none, in 12 months.")
          .column(HAS_NAMED_CONTACT, BooleanType, PERSONAL, "Somebody to ring is on file.")
          .column(TRIED, TRIED_TYPE, SENSITIVE, "The last three tries, newest last.")
          .column(CONSENT, StringType, SENSITIVE, "Y or N: the last answer about sharing.")
          .column(CONSENT_ON, DateType, SENSITIVE, "When that was.")
          .build();

  private OutreachRowTable() {}
}
