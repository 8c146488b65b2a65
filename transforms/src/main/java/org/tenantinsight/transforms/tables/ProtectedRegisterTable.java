package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * The feed {@code protected_register} as it stands on a night: one row per person whose address is
 * protected.
 */
public final class ProtectedRegisterTable {
  public static final String PERSON_REF = "person_ref";
  public static final String START_DATE = "start_date";
  public static final String END_DATE = "end_date";
  public static final String REASON = "reason";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("protected_register")
          .grain("One row per person whose address is protected.")
          .key(PERSON_REF)
          .required(PERSON_REF, StringType, PSEUDONYM, "The protected person.")
          .required(START_DATE, DateType, SENSITIVE, "First day of the protection.")
          .column(
              END_DATE,
              DateType,
              SENSITIVE,
              "Day on which the protection ended; empty while it lasts.")
          .required(REASON, StringType, SENSITIVE, "Why the person is protected.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private ProtectedRegisterTable() {}
}
