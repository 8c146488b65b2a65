package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** What each indicator says about each household; what is not listed is false. */
public final class IndicatorHitTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String INDICATOR_ID = "indicator_id";
  public static final String STATE = "state";
  public static final String WEIGHT = "weight";
  public static final String ACUTE = "acute";
  public static final String LIST = "list";
  public static final String REASON = "reason";

  public static final Table TABLE =
      Table.named("indicator_hit")
          .grain("One row per household and indicator that is true or not known, and night.")
          .key(AS_OF, HOUSEHOLD_ID, INDICATOR_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(INDICATOR_ID, StringType, SENSITIVE, "The indicator.")
          .required(STATE, StringType, SENSITIVE, "HIT, or NOT_KNOWN when the data cannot tell.")
          .required(WEIGHT, StringType, AGGREGATE, "H, M, L or CONTEXT.")
          .required(ACUTE, BooleanType, AGGREGATE, "Such a hit flags alone.")
          .required(LIST, StringType, AGGREGATE, "patch, or restricted to the safeguarding lead.")
          .column(REASON, StringType, SENSITIVE, "The reason in plain words; empty when not known.")
          .build();

  private IndicatorHitTable() {}
}
