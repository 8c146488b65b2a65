package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

import org.apache.spark.sql.types.DataType;

/** Households that no patch may see: the safeguarding lead decides. */
public final class LeadEntryTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String PATCH_CODE = "patch_code";
  public static final String LOCAL_AUTHORITY_CODE = "local_authority_code";
  public static final String ADDRESS_LINE1 = "address_line1";
  public static final String POSTCODE = "postcode";
  public static final String TITLE = "title";
  public static final String FORENAME = "forename";
  public static final String SURNAME = "surname";
  public static final String PREFERRED_NAME = "preferred_name";
  public static final String BAND = "band";
  public static final String CAUSES = "causes";
  public static final String WHY = "why";
  public static final String CHILD_IN_HOME = "child_in_home";
  public static final String RULES = "rules";

  private static final DataType STRINGS = DataType.fromDDL("ARRAY<STRING>");

  /** The contract. */
  public static final Table TABLE =
      Table.named("lead_entry")
          .grain("One row per household on the safeguarding lead's list, and night.")
          .key(AS_OF, HOUSEHOLD_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(PATCH_CODE, StringType, AGGREGATE, "The officer's area.")
          .column(LOCAL_AUTHORITY_CODE, StringType, AGGREGATE, "ONS code of the council.")
          .column(ADDRESS_LINE1, StringType, CONTACT, "First line of the address.")
          .column(POSTCODE, StringType, CONTACT, "Postcode.")
          .column(TITLE, StringType, CONTACT, "Title of the person to ask for.")
          .column(FORENAME, StringType, CONTACT, "Forename.")
          .column(SURNAME, StringType, CONTACT, "Surname.")
          .column(PREFERRED_NAME, StringType, CONTACT, "The name the person likes to be called by.")
          .required(BAND, StringType, SENSITIVE, "acute, high or medium.")
          .column(
              CAUSES,
              STRINGS,
              SENSITIVE,
              "Why no patch may see it: INDICATOR, ALERT, REGISTER, WITH_LEAD, LEAD_RULE, DO_NOT_CONTACT or FLAG.")
          .column(WHY, STRINGS, SENSITIVE, "Reasons in plain words, strongest first.")
          .required(CHILD_IN_HOME, BooleanType, SENSITIVE, "Somebody under 18 lives there.")
          .column(RULES, STRINGS, SENSITIVE, "Every contact rule of the people there.")
          .build();

  private LeadEntryTable() {}
}
