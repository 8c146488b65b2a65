package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;

/** How often a cell of a delivered row was not kept as written, by file, column and rule. */
public final class CellFindingTable {
  public static final String FEED = "feed";
  public static final String FILE = "file";
  public static final String DELIVERY = "delivery";
  public static final String COLUMN = "column";
  public static final String RULE = "rule";
  public static final String CELLS = "cells";

  public static final Table TABLE =
      Table.named("cell_finding")
          .grain("One row per feed, file, column and rule.")
          .key(FEED, FILE, COLUMN, RULE)
          .required(FEED, StringType, AGGREGATE, "Canonical feed, or the name of a lookup.")
          .required(FILE, StringType, AGGREGATE, "The file, below the landing folder.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery.")
          .required(COLUMN, StringType, AGGREGATE, "Canonical column; blank = the whole file.")
          .required(RULE, StringType, AGGREGATE, "What was found.")
          .required(CELLS, LongType, AGGREGATE, "Cells of rows that were read and not quarantined.")
          .build();

  private CellFindingTable() {}
}
