package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** Where the person of each alert lives on the night. */
public final class AlertHomeTable {

  public static final String ALERT_ID = "alert_id";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String RESIDENT_ID = "resident_id";

  public static final Table TABLE =
      Table.named("alert_home")
          .grain("One row per alert and household in which its person lives.")
          .key(ALERT_ID, HOUSEHOLD_ID, RESIDENT_ID)
          .required(ALERT_ID, StringType, PSEUDONYM, "The alert.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(RESIDENT_ID, StringType, PSEUDONYM, "The person.")
          .build();

  private AlertHomeTable() {}
}
