package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * Which resident each source row that names a person belongs to. A row of kind REVIEW only proposes
 * a resident: nothing may follow from it before a person has decided.
 */
public final class ResidentLinkTable {

  public static final String AS_OF = "as_of";
  public static final String RESIDENT_ID = "resident_id";
  public static final String FEED = "feed";
  public static final String SOURCE_KEY = "source_key";
  public static final String MATCH_KIND = "match_kind";
  public static final String MATCH_WEIGHT = "match_weight";

  public static final String MATCHED_ROW = "matched_row";
  public static final String AGREEMENT = "agreement";
  public static final String DISAGREES_WITH = "disagrees_with";

  /** The contract. */
  public static final Table TABLE =
      Table.named("resident_link")
          .grain("One row per person named in a source row who is known or proposed, and night.")
          .key(FEED, SOURCE_KEY)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(
              RESIDENT_ID, StringType, PSEUDONYM, "The stable id of the resident, R- and digits.")
          .required(FEED, StringType, PSEUDONYM, "The feed that the row came with.")
          .required(
              SOURCE_KEY,
              StringType,
              PSEUDONYM,
              "The row's key columns joined by |, and |&2 for the second of two people in it.")
          .required(
              MATCH_KIND, StringType, PSEUDONYM, "KEY, PROBABLE or OVERRIDE join; REVIEW proposes.")
          .column(
              MATCH_WEIGHT,
              IntegerType,
              PSEUDONYM,
              "Bits of evidence of a PROBABLE or REVIEW match; empty where keys decide.")
          .column(
              MATCHED_ROW,
              StringType,
              PSEUDONYM,
              "The row that it was compared with, feed and key joined by |; empty where keys decide.")
          .column(
              AGREEMENT,
              StringType,
              PSEUDONYM,
              "How far the two rows agree, in words and without any value.")
          .column(
              DISAGREES_WITH,
              StringType,
              PSEUDONYM,
              "The row that speaks for the reference of this one, feed and key joined by |, where"
                  + " their names or birth dates disagree and they may yet be one person.")
          .build();

  private ResidentLinkTable() {}
}
