package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * The rows of each feed that the profile counts. A truth-value column says whether the row counts
 * as that kind of evidence on the as-of date, so what is counted and what is shown as evidence
 * cannot drift apart: a new kind is one such column.
 *
 * <p>Rent has no such table, because its positions are read once a night: the measures carry its
 * evidence along (see {@link HouseholdProfileTable#RENT_EVIDENCE}).
 */
public final class ProfileEventTables {

  public static final String HOUSEHOLD_ID = "household_id";
  public static final String FEED = "feed";
  public static final String SOURCE_KEY = "source_key";
  public static final String EVENT_DATE = "event_date";

  public static final Table PERSON =
      event("person_event", "One row per household and resident who has ever lived there.")
          .column("adult_gone", BooleanType, PERSONAL, "An adult or joint tenant who died or left.")
          .build();

  public static final Table ALERT =
      event("alert_event", "One row per household and alert of a person who lives there.")
          .column(
              "health_or_capacity_alert",
              BooleanType,
              SENSITIVE,
              "An open alert about health or capacity.")
          .column(
              "self_neglect_alert",
              BooleanType,
              SENSITIVE,
              "An alert about hoarding or self-neglect, open or ended not long ago.")
          .build();

  public static final Table APPOINTMENT =
      event("appointment_event", "One row per appointment of a household.")
          .column(
              "servicing_no_access",
              BooleanType,
              PERSONAL,
              "No access or carded at a gas or electrical safety visit.")
          .column(
              "missed_appointment", BooleanType, PERSONAL, "No access or carded at another visit.")
          .column("appointment_slot", BooleanType, PERSONAL, "A slot that could have been kept.")
          .column(
              "home_condition_no_access",
              BooleanType,
              PERSONAL,
              "No access, carded or refused, beside repairs about the condition of the home.")
          .column(
              "operative_concern",
              BooleanType,
              SENSITIVE,
              "The operative recorded a cause for concern.")
          .build();

  public static final Table REPAIR =
      event("repair_event", "One row per repair of a household that speaks of its condition.")
          .column("fault_class", StringType, PERSONAL, "DRAIN, PEST or CLEARANCE.")
          .column(
              "home_condition_repair",
              BooleanType,
              PERSONAL,
              "A drain, pest or clearance of this home alone.")
          .build();

  public static final Table ASB =
      event("asb_event", "One row per household and its part in a case as victim or complainant.")
          .column("case_ref", StringType, PSEUDONYM, "The case.")
          .column("asb_harmed", BooleanType, SENSITIVE, "A case of the last months.")
          .column("asb_harmed_recent", BooleanType, SENSITIVE, "A case of the newest months.")
          .column(
              "asb_open_need",
              BooleanType,
              SENSITIVE,
              "An open case of high risk, or in which the household declared a need.")
          .build();

  public static final Table ARREARS =
      event("arrears_event", "One row per arrears action or arrangement of a household.")
          .column(
              "broken_agreement",
              BooleanType,
              PERSONAL,
              "A breach action, or an arrangement that was breached.")
          .column("hardship_action", BooleanType, PERSONAL, "Debt advice or hardship help.")
          .column(
              "abandonment_report",
              BooleanType,
              PERSONAL,
              "The home was thought abandoned, and nobody there was spoken with since.")
          .build();

  public static final Table CONTACT =
      event("contact_event", "One row per contact of a household.")
          .column("channel", StringType, PERSONAL, "How we were in touch.")
          .column("team", StringType, PERSONAL, "Our team.")
          .column(
              "unreached",
              BooleanType,
              PERSONAL,
              "We tried and did not get through, since we last spoke with somebody there.")
          .column("returned", BooleanType, PERSONAL, "Post returned or a message bounced.")
          .column(
              "welfare_request",
              BooleanType,
              SENSITIVE,
              "We were asked to check that all is well, and nobody there was spoken with since.")
          .build();

  /** Every event table, in the order of the feeds. */
  public static final List<Table> ALL =
      List.of(PERSON, ALERT, APPOINTMENT, REPAIR, ASB, ARREARS, CONTACT);

  private ProfileEventTables() {}

  /** The kinds of evidence in an event table: its truth-value columns. */
  public static List<String> evidenceKinds(Table events) {
    return events.columns().stream()
        .filter(column -> column.type().equals(DataTypes.BooleanType))
        .map(Column::name)
        .toList();
  }

  private static Table.Builder event(String name, String grain) {
    return Table.named(name)
        .grain(grain)
        .key(HOUSEHOLD_ID, FEED, SOURCE_KEY)
        .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
        .required(FEED, StringType, PSEUDONYM, "The feed that the row came with.")
        .required(SOURCE_KEY, StringType, PSEUDONYM, "The row's key columns joined by |.")
        .column(EVENT_DATE, DateType, PERSONAL, "The day of the event, in London.");
  }
}
