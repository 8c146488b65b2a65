package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * What became of an id of a resident or a household. An id is never given twice: whoever holds an
 * old one finds the present one under the newest MERGE row of {@code old_id}.
 */
public final class ResidentAliasTable {

  public static final String OLD_ID = "old_id";
  public static final String NEW_ID = "new_id";
  public static final String EVENT = "event";
  public static final String AS_OF = "as_of";
  public static final String CAUSE = "cause";

  /** The contract. */
  public static final Table TABLE =
      Table.named("resident_alias")
          .grain("One row per old id, new id and event of this night.")
          .key(OLD_ID, NEW_ID, EVENT, AS_OF)
          .required(OLD_ID, StringType, PSEUDONYM, "The id as it was the night before.")
          .required(
              NEW_ID,
              StringType,
              PSEUDONYM,
              "The id that now holds all (MERGE) or some (SPLIT) of what the old one held.")
          .required(EVENT, StringType, PSEUDONYM, "MERGE or SPLIT.")
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(CAUSE, StringType, PSEUDONYM, "Why, as a code.")
          .build();

  private ResidentAliasTable() {}
}
