package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * The rows whose evidence was weighed. The night after weighs only what says something else by
 * then.
 */
public final class EvidenceRowTable {

  public static final String AS_OF = "as_of";
  public static final String ROW_KEY = "row_key";
  public static final String PRINT = "print";

  /** The contract. */
  public static final Table TABLE =
      Table.named("evidence_row")
          .grain("One row per row that names a person and may be joined by evidence, and night.")
          .key(ROW_KEY)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(ROW_KEY, StringType, PSEUDONYM, "The feed and its key columns joined by |.")
          .required(
              PRINT,
              LongType,
              PSEUDONYM,
              "A number that changes when what the row says changes, or how rows are weighed.")
          .build();

  private EvidenceRowTable() {}
}
