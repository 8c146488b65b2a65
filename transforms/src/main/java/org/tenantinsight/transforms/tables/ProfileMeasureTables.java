package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * The measures of each feed, one row per household that has such rows. {@link
 * HouseholdProfileTable} puts them side by side. A count is required: a household without a row has
 * a count of none. A date is empty when there was no such event.
 */
public final class ProfileMeasureTables {

  public static final String HOUSEHOLD_ID = "household_id";

  static final ArrayType EVIDENCE =
      DataTypes.createArrayType(
          DataTypes.createStructType(
              new StructField[] {
                DataTypes.createStructField("evidence_kind", StringType, true),
                DataTypes.createStructField("feed", StringType, true),
                DataTypes.createStructField("source_key", StringType, true),
                DataTypes.createStructField("event_date", DateType, true)
              }),
          true);

  public static final Table PEOPLE =
      measures("people_measures", "One row per household in which somebody lives or has lived.")
          .required("members", LongType, PERSONAL, "People who live there.")
          .required("adults", LongType, PERSONAL, "Of them, adults.")
          .column(
              HouseholdProfileTable.OLDEST_AGE,
              LongType,
              PERSONAL,
              "Age of the oldest, in whole years; an export with stand-ins has a band of five "
                  + "years, such as 80-84.")
          .required("adults_gone", LongType, PERSONAL, "Adults who died or left.")
          .column("adult_gone_last", DateType, PERSONAL, "When the last of them did.")
          .required(
              "next_of_kin",
              LongType,
              PERSONAL,
              "Next of kin and emergency contacts on file for the adults.")
          .build();

  public static final Table ALERTS =
      measures("alert_measures", "One row per household with an alert.")
          .required(
              "health_or_capacity_alerts",
              LongType,
              SENSITIVE,
              "Open alerts about health or capacity.")
          .required(
              "self_neglect_alerts",
              LongType,
              SENSITIVE,
              "Alerts about hoarding or self-neglect, open or ended not long ago.")
          .column("self_neglect_last", DateType, SENSITIVE, "When the newest of them began.")
          .build();

  public static final Table APPOINTMENTS =
      measures("appointment_measures", "One row per household with an appointment.")
          .required(
              "servicing_no_access",
              LongType,
              PERSONAL,
              "Gas or electrical safety visits without access or carded.")
          .column("servicing_no_access_first", DateType, PERSONAL, "The first of them.")
          .column("servicing_no_access_last", DateType, PERSONAL, "The last of them.")
          .required(
              "missed_appointments", LongType, PERSONAL, "Other visits without access or carded.")
          .column("missed_appointment_last", DateType, PERSONAL, "The last of them.")
          .required(
              "appointment_slots",
              LongType,
              PERSONAL,
              "Visits kept, missed, refused or cancelled by the tenant, servicing left out.")
          .required(
              "home_condition_no_access",
              LongType,
              PERSONAL,
              "Visits without access, carded or refused, in the months of home_condition_faults.")
          .column("home_condition_no_access_last", DateType, PERSONAL, "The last of them.")
          .required(
              "operative_concerns",
              LongType,
              SENSITIVE,
              "Visits at which the operative recorded a cause for concern.")
          .column("operative_concern_last", DateType, SENSITIVE, "The last of them.")
          .build();

  public static final Table REPAIRS =
      measures("repair_measures", "One row per household with a repair.")
          .required(
              "home_condition_faults",
              LongType,
              PERSONAL,
              "Different kinds among drain, pest and clearance, a block's own trouble left out.")
          .column("home_condition_last", DateType, PERSONAL, "When the last was raised.")
          .build();

  public static final Table ASB =
      measures("asb_measures", "One row per household that was harmed or complained.")
          .required("asb_cases", LongType, SENSITIVE, "Cases as victim or complainant.")
          .column("asb_case_last", DateType, SENSITIVE, "When the last was opened.")
          .required("asb_recent_cases", LongType, SENSITIVE, "Of them, of the newest months.")
          .required(
              "asb_open_need_cases",
              LongType,
              SENSITIVE,
              "Open cases of high risk, or in which the household declared a need.")
          .column("asb_open_need_last", DateType, SENSITIVE, "When the last was opened.")
          .build();

  public static final Table RENT_ACCOUNTS =
      measures("rent_account_measures", "One row per household with a rent account.")
          .column(
              "settled_balance",
              LongType,
              PERSONAL,
              "Pence owed on the accounts of live tenancies, the first weeks of Universal Credit "
                  + "left out.")
          .column(
              "settled_weekly_charge",
              LongType,
              PERSONAL,
              "Weekly charge of the same accounts at the same positions, in pence.")
          .required(
              "arrears_onsets",
              LongType,
              PERSONAL,
              "Accounts on which debt began after a long clean time.")
          .column("arrears_onset", DateType, PERSONAL, "When it first did.")
          .column(
              HouseholdProfileTable.BREATHING_SPACE,
              BooleanType,
              PERSONAL,
              "The newest position of a live tenancy's account is in breathing space.")
          .required(
              "breathing_space_positions",
              LongType,
              PERSONAL,
              "Positions in breathing space in the months of hardship.")
          .column("breathing_space_last", DateType, PERSONAL, "The last of them.")
          .column("rent_account_evidence", EVIDENCE, PSEUDONYM, "The positions behind these.")
          .build();

  public static final Table RENT_TRANSACTIONS =
      measures("rent_transaction_measures", "One row per household with a failed direct debit.")
          .required("failed_debits", LongType, PERSONAL, "Direct debits that failed.")
          .column("failed_debit_last", DateType, PERSONAL, "The last of them.")
          .column(
              "rent_transaction_evidence", EVIDENCE, PSEUDONYM, "The transactions behind these.")
          .build();

  public static final Table ARREARS =
      measures("arrears_measures", "One row per household with an arrears action or arrangement.")
          .required(
              "broken_agreement_dates",
              LongType,
              PERSONAL,
              "Days on which a payment agreement was broken.")
          .column("broken_agreement_last", DateType, PERSONAL, "The last of them.")
          .required("hardship_actions", LongType, PERSONAL, "Debt advice and hardship help.")
          .column("hardship_action_last", DateType, PERSONAL, "The last of them.")
          .required(
              "abandonment_reports",
              LongType,
              PERSONAL,
              "Times the home was thought abandoned, and nobody there was spoken with since.")
          .column("abandonment_report_last", DateType, PERSONAL, "The last of them.")
          .build();

  public static final Table CONTACTS =
      measures("contact_measures", "One row per household with a contact.")
          .required(
              "unreached_contacts",
              LongType,
              PERSONAL,
              "Tries of ours that got through to nobody, since we last spoke with somebody there.")
          .required("unreached_channels", LongType, PERSONAL, "Different channels among them.")
          .required("unreached_teams", LongType, PERSONAL, "Different teams of ours among them.")
          .column("unreached_first", DateType, PERSONAL, "The first of them.")
          .column("unreached_last", DateType, PERSONAL, "The last of them.")
          .required("returned_contacts", LongType, PERSONAL, "Post returned, messages bounced.")
          .column("returned_last", DateType, PERSONAL, "The last of them.")
          .required(
              "welfare_requests",
              LongType,
              SENSITIVE,
              "Times we were asked to check that all is well, and nobody was spoken with since.")
          .column("welfare_request_last", DateType, SENSITIVE, "The last of them.")
          .build();

  public static final Table TWO_WAY_CONTACT =
      measures("two_way_contact", "One row per household with whom we have ever spoken.")
          .column("two_way_at", TimestampType, PERSONAL, "The moment of the last such contact.")
          .column("two_way_last", DateType, PERSONAL, "Its day in London.")
          .column(
              HouseholdProfileTable.OUTREACH_SPOKEN_LAST,
              DateType,
              PERSONAL,
              "When an officer last spoke with somebody there for an outreach list.")
          .required("two_way_contacts", LongType, PERSONAL, "Such contacts in the usual months.")
          .required(
              "two_way_contacts_with_need",
              LongType,
              PERSONAL,
              "Such contacts in the fewer months that count for a home with a recorded need.")
          .build();

  /** Every measure table, in the order of the profile. */
  public static final List<Table> ALL =
      List.of(
          PEOPLE,
          ALERTS,
          APPOINTMENTS,
          REPAIRS,
          ASB,
          RENT_ACCOUNTS,
          RENT_TRANSACTIONS,
          ARREARS,
          CONTACTS,
          TWO_WAY_CONTACT);

  private ProfileMeasureTables() {}

  private static Table.Builder measures(String name, String grain) {
    return Table.named(name)
        .grain(grain)
        .key(HOUSEHOLD_ID)
        .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.");
  }
}
