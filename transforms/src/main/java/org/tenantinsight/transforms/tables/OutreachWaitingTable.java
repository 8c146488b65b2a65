package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.CONTACT;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** Earlier entries that were answered, but whose outcome is still open. */
public final class OutreachWaitingTable {

  public static final String AS_OF = "as_of";
  public static final String LIST_ID = "list_id";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String PATCH_CODE = "patch_code";
  public static final String TITLE = "title";
  public static final String FORENAME = "forename";
  public static final String SURNAME = "surname";
  public static final String PREFERRED_NAME = "preferred_name";
  public static final String CONTACTED_ON = "contacted_on";
  public static final String RESULT = "result";
  public static final String WANTED = "wanted";
  public static final String OUTCOME_MET = "outcome_met";
  public static final String REVIEW_ON = "review_on";
  public static final String SAFE_CONTACT = "safe_contact";

  /** The contract. */
  public static final Table TABLE =
      Table.named("outreach_waiting")
          .grain("One row per household whose last outcome is not settled, and night.")
          .key(AS_OF, HOUSEHOLD_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(LIST_ID, StringType, PSEUDONYM, "Patch, issue date and revision.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(PATCH_CODE, StringType, AGGREGATE, "The officer's area.")
          .column(TITLE, StringType, CONTACT, "Title of the person to ask for.")
          .column(FORENAME, StringType, CONTACT, "Forename.")
          .column(SURNAME, StringType, CONTACT, "Surname.")
          .column(PREFERRED_NAME, StringType, CONTACT, "The name the person likes to be called by.")
          .required(CONTACTED_ON, DateType, PERSONAL, "The last recorded contact.")
          .required(RESULT, StringType, PERSONAL, "What came of it.")
          .required(WANTED, StringType, SENSITIVE, "Whether the person said what they would like.")
          .column(OUTCOME_MET, StringType, SENSITIVE, "Whether that came about.")
          .column(REVIEW_ON, DateType, PERSONAL, "When to look again.")
          .column(
              SAFE_CONTACT,
              OutreachRowTable.SAFE_CONTACT_TYPE,
              SENSITIVE,
              "Contact rules that the patch may see; of another member where other is true.")
          .build();

  private OutreachWaitingTable() {}
}
