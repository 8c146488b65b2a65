package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;

import org.apache.spark.sql.types.DataTypes;

/**
 * How often something in the newest deliveries was not taken as written, for the data-quality page;
 * never stored. It says where, and never what.
 */
public final class SetAsideTable {
  public static final String KIND = "kind";
  public static final String FEED = "feed";
  public static final String FILE = "file";
  public static final String RULE = "rule";
  public static final String COLUMN = "column";
  public static final String TIMES = "times";
  public static final String LINES = "lines";

  /** The whole record was not loaded. */
  public static final String RECORD = "RECORD";

  /** A value of a loaded row was left out or read with a correction. */
  public static final String CELL = "CELL";

  public static final Table TABLE =
      Table.named("set_aside")
          .grain("One row per kind, feed, file of its newest delivery, rule and column.")
          .key(KIND, FEED, FILE, RULE, COLUMN)
          .required(KIND, StringType, AGGREGATE, "RECORD or CELL.")
          .required(FEED, StringType, AGGREGATE, "Canonical feed.")
          .required(FILE, StringType, AGGREGATE, "The file, below the landing folder.")
          .required(RULE, StringType, AGGREGATE, "Rule that was broken, or what was found.")
          .column(COLUMN, StringType, AGGREGATE, "Canonical column; empty = the record as a whole.")
          .required(TIMES, LongType, AGGREGATE, "Records or cells.")
          .required(
              LINES,
              DataTypes.createArrayType(IntegerType),
              AGGREGATE,
              "Lines of the first such records, from 1; none for cells.")
          .build();

  private SetAsideTable() {}
}
