package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** The household to which each row of the history belongs. Rows that belong nowhere are absent. */
public final class HouseholdRowTable {

  public static final String HOUSEHOLD_ID = "household_id";
  public static final String FEED = "feed";
  public static final String SOURCE_KEY = "source_key";
  public static final String RESIDENT_ID = "resident_id";
  public static final String PLACED_BY = "placed_by";

  /** The contract. */
  public static final Table TABLE =
      Table.named("household_row")
          .grain(
              "One row per placed row of repair, appointment, asb_party, contact, "
                  + "complaint, outreach_outcome or referral.")
          .key(FEED, SOURCE_KEY)
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The stable id of the household.")
          .required(FEED, StringType, PSEUDONYM, "The feed that the row came with.")
          .required(SOURCE_KEY, StringType, PSEUDONYM, "The row's key columns joined by |.")
          .column(
              RESIDENT_ID,
              StringType,
              PSEUDONYM,
              "The resident whom the row is about, where that is certain; of two people the first.")
          .required(
              PLACED_BY,
              StringType,
              PSEUDONYM,
              "What placed it: TENANCY, PROPERTY, PERSON, ADDRESS, PHONE, EMAIL, WORK_ORDER "
                  + "or OUTCOME.")
          .build();

  private HouseholdRowTable() {}
}
