package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** The residents and the home where each mainly lives. */
public final class ResidentTable {

  public static final String AS_OF = "as_of";
  public static final String RESIDENT_ID = "resident_id";
  public static final String HOUSEHOLD_ID = "household_id";

  /** The contract. */
  public static final Table TABLE =
      Table.named("resident")
          .grain("One row per resident and night.")
          .key(RESIDENT_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(RESIDENT_ID, StringType, PSEUDONYM, "The stable id of the resident.")
          .column(
              HOUSEHOLD_ID,
              StringType,
              PSEUDONYM,
              "The household where the resident lives, or lived last; empty for somebody "
                  + "who only acts for a household.")
          .build();

  private ResidentTable() {}
}
