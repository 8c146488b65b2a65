package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** The source rows behind each hit. */
public final class EvidenceTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String INDICATOR_ID = "indicator_id";
  public static final String FEED = "feed";
  public static final String SOURCE_KEY = "source_key";
  public static final String EVENT_DATE = "event_date";

  public static final Table TABLE =
      Table.named("evidence")
          .grain("One row per hit and source row behind it, and night.")
          .key(AS_OF, HOUSEHOLD_ID, INDICATOR_ID, FEED, SOURCE_KEY)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(INDICATOR_ID, StringType, SENSITIVE, "The indicator that is true.")
          .required(FEED, StringType, PSEUDONYM, "The feed that the row came with.")
          .required(SOURCE_KEY, StringType, PSEUDONYM, "The row's key columns joined by |.")
          .column(EVENT_DATE, DateType, PERSONAL, "The day of the event.")
          .build();

  private EvidenceTable() {}
}
