package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;

/** Everything that indicators compare: the measures of all feeds side by side. */
public final class HouseholdProfileTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String CHAIN_START = "chain_start";
  public static final String OLDEST_AGE = "oldest_age";
  public static final String BREATHING_SPACE = "breathing_space";
  public static final String OUTREACH_SPOKEN_LAST = "outreach_spoken_last";
  public static final String DAYS_SINCE_CONTACT = "days_since_contact";

  /**
   * The rent rows behind the measures (evidence_kind, feed, source_key, event_date), gathered in
   * the one pass over rent. Not a measure, and not for export.
   */
  public static final String RENT_EVIDENCE = "rent_evidence";

  /** Columns of the measure tables that only serve the making of the profile. */
  private static final Set<String> INNER =
      Set.of(HOUSEHOLD_ID, "two_way_at", "rent_account_evidence", "rent_transaction_evidence");

  public static final Table TABLE = table();

  private HouseholdProfileTable() {}

  /** The names that an indicator may compare or put into a reason. */
  public static List<String> measures() {
    Set<String> others = Set.of(AS_OF, HOUSEHOLD_ID, RENT_EVIDENCE);
    return TABLE.columns().stream()
        .map(Column::name)
        .filter(name -> !others.contains(name))
        .toList();
  }

  /** The counts: where a household has no such row, there are none. */
  public static List<String> counts() {
    return TABLE.columns().stream()
        .filter(column -> column.required() && column.type().equals(DataTypes.LongType))
        .map(Column::name)
        .toList();
  }

  private static Table table() {
    Table.Builder profile =
        Table.named("household_profile")
            .grain("One row per profiled household and night.")
            .key(AS_OF, HOUSEHOLD_ID)
            .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
            .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
            .required(
                CHAIN_START, DateType, PERSONAL, "Start of the household's chain of tenancies.");
    for (Table part : ProfileMeasureTables.ALL) {
      part.columns().stream()
          .filter(column -> !INNER.contains(column.name()))
          .forEach(profile::add);
    }
    return profile
        .column("hardship_last", DateType, PERSONAL, "The last sign of hardship of any kind.")
        .column(
            "welfare_check_last",
            DateType,
            Privacy.SENSITIVE,
            "When we were last asked to check that all is well, or thought the home abandoned.")
        .column(
            DAYS_SINCE_CONTACT,
            IntegerType,
            PERSONAL,
            "Days since somebody who lives there was spoken with; empty = never.")
        .column(
            RENT_EVIDENCE, ProfileMeasureTables.EVIDENCE, PSEUDONYM, "Rent rows behind measures.")
        .build();
  }
}
