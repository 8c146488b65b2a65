package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** The feed {@code asb_case} as it stands on a night: one row per case of anti-social behaviour. */
public final class AsbCaseTable {
  public static final String CASE_REF = "case_ref";
  public static final String OPENED_DATE = "opened_date";
  public static final String CLOSED_DATE = "closed_date";
  public static final String PROPERTY_REF = "property_ref";
  public static final String CATEGORY = "category";
  public static final String HATE_STRAND = "hate_strand";
  public static final String PRIORITY = "priority";
  public static final String RAM_SCORE = "ram_score";
  public static final String RAM_BAND = "ram_band";
  public static final String OUTCOME_CODE = "outcome_code";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("asb_case")
          .grain("One row per case of anti-social behaviour.")
          .key(CASE_REF)
          .required(CASE_REF, StringType, PSEUDONYM, "The source's reference of the case.")
          .required(OPENED_DATE, DateType, SENSITIVE, "Day on which the case was opened.")
          .column(CLOSED_DATE, DateType, SENSITIVE, "Day on which it was closed; empty while open.")
          .column(PROPERTY_REF, StringType, PSEUDONYM, "The home where it happened.")
          .required(CATEGORY, StringType, SENSITIVE, "What it is about; DA = domestic abuse.")
          .column(
              HATE_STRAND,
              StringType,
              SENSITIVE,
              "Strands of a hate incident, codes joined by a semicolon.")
          .column(PRIORITY, StringType, SENSITIVE, "1 is the most urgent.")
          .column(
              RAM_SCORE, IntegerType, SENSITIVE, "Points of the risk assessment matrix, 0 to 41.")
          .column(RAM_BAND, StringType, SENSITIVE, "Band of the risk assessment.")
          .column(OUTCOME_CODE, StringType, SENSITIVE, "How the case ended, in the source's codes.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private AsbCaseTable() {}
}
