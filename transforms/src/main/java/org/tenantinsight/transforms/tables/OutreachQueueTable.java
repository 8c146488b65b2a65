package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** Households that wait for room on their patch's list, so that the longest wait comes first. */
public final class OutreachQueueTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String PATCH_CODE = "patch_code";
  public static final String WAITING_SINCE = "waiting_since";

  /** The contract. */
  public static final Table TABLE =
      Table.named("outreach_queue")
          .grain("One row per household that may be listed but has no room yet, and night.")
          .key(AS_OF, HOUSEHOLD_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(PATCH_CODE, StringType, AGGREGATE, "The officer's area.")
          .required(WAITING_SINCE, DateType, SENSITIVE, "The first night of the wait.")
          .build();

  private OutreachQueueTable() {}
}
