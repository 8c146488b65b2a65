package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;

/** The catalogue in force, as far as the flag decision looks at it. */
public final class IndicatorTable {

  public static final String INDICATOR_ID = "indicator_id";
  public static final String DOMAIN = "domain";
  public static final String KIND = "kind";
  public static final String ISOLATION_CORE = "isolation_core";

  public static final Table TABLE =
      Table.named("indicator")
          .grain("One row per indicator that is evaluated.")
          .key(INDICATOR_ID)
          .required(INDICATOR_ID, StringType, AGGREGATE, "The indicator.")
          .required(DOMAIN, StringType, AGGREGATE, "T, R, A, F or C.")
          .required(KIND, StringType, AGGREGATE, "RISK, ISOLATION, CONTEXT or OUR_ACTION.")
          .required(
              ISOLATION_CORE,
              BooleanType,
              AGGREGATE,
              "Without a hit of such an indicator there is no isolation.")
          .build();

  private IndicatorTable() {}
}
