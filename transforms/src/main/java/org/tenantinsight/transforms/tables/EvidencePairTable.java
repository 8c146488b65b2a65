package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** Pairs of rows for which something speaks, and how much: what the night after starts from. */
public final class EvidencePairTable {

  public static final String AS_OF = "as_of";
  public static final String ONE_KEY = "one_key";
  public static final String OTHER_KEY = "other_key";
  public static final String PATTERN = "pattern";
  public static final String BITS = "bits";
  public static final String CAUTION = "caution";

  /** The contract. */
  public static final Table TABLE =
      Table.named("evidence_pair")
          .grain("One row per pair of rows that evidence speaks for, and night.")
          .key(ONE_KEY, OTHER_KEY)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(ONE_KEY, StringType, PSEUDONYM, "The feed and key of the one row.")
          .required(OTHER_KEY, StringType, PSEUDONYM, "The feed and key of the other row.")
          .required(PATTERN, LongType, PSEUDONYM, "How far the two agree, four bits a comparison.")
          .required(BITS, DoubleType, PSEUDONYM, "What that tells, before the prior.")
          .required(
              CAUTION, StringType, PSEUDONYM, "Why they are not joined for all that, or NONE.")
          .build();

  private EvidencePairTable() {}
}
