package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;

/** How many homes each of the last nights flagged anew, for the gate on them; never stored. */
public final class NewlyFlaggedTable {
  public static final String AS_OF = "as_of";
  public static final String NEWLY_FLAGGED = "newly_flagged";
  public static final String HOMES = "homes";

  public static final Table TABLE =
      Table.named("newly_flagged")
          .grain("One row per night.")
          .key(AS_OF)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(
              NEWLY_FLAGGED,
              LongType,
              AGGREGATE,
              "Households that are flagged and were not on the night before.")
          .required(HOMES, LongType, AGGREGATE, "Households of the newest night.")
          .build();

  private NewlyFlaggedTable() {}
}
