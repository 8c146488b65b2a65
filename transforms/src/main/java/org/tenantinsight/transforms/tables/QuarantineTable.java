package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** Records that could not be loaded, where they stand and why. Confidential: it holds them raw. */
public final class QuarantineTable {
  public static final String FEED = "feed";
  public static final String FILE = "file";
  public static final String LINE = "line";
  public static final String RECORD_NO = "record_no";
  public static final String RULE = "rule";
  public static final String COLUMN = "column";
  public static final String DELIVERY = "delivery";
  public static final String RUN_ID = "run_id";
  public static final String RAW = "raw";

  public static final Table TABLE =
      Table.named("quarantine")
          .grain("One row per delivered record that was not loaded because it broke a rule.")
          .key(FILE, RECORD_NO)
          .required(FEED, StringType, AGGREGATE, "Canonical feed.")
          .required(FILE, StringType, AGGREGATE, "The file, below the landing folder.")
          .required(LINE, IntegerType, AGGREGATE, "Line on which the record begins, from 1.")
          .required(RECORD_NO, IntegerType, AGGREGATE, "Record in the file, the header is 1.")
          .required(RULE, StringType, AGGREGATE, "Rule that it broke.")
          .column(COLUMN, StringType, AGGREGATE, "Canonical column; empty = the record as a whole.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery.")
          .required(RUN_ID, StringType, AGGREGATE, "Run that read it.")
          .required(RAW, StringType, SENSITIVE, "The record as it stands in the file.")
          .build();

  private QuarantineTable() {}
}
