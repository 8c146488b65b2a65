package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

import java.util.List;

/**
 * The feed {@code link_decision} as it stands on a night: what people answered in link-review files
 * that came back. Of two answers about one pair the one that was received later counts.
 */
public final class LinkDecisionTable {
  public static final String MENTION = "mention";
  public static final String OTHER_MENTION = "other_mention";
  public static final String VERDICT = "verdict";
  public static final String REASON = "reason";
  public static final String AUTHOR = "author";
  public static final String EXPIRES = "expires";
  public static final String RECEIVED_ON = "received_on";
  public static final String RECEIVED_NO = "received_no";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  /** What a person fills in beside a pair, in the order of the review file's last columns. */
  public static final List<String> ANSWER = List.of(VERDICT, REASON, AUTHOR, EXPIRES);

  public static final Table TABLE =
      Table.named("link_decision")
          .grain("One row per pair of source rows about which somebody decided.")
          .key(MENTION, OTHER_MENTION)
          .required(
              MENTION,
              StringType,
              PSEUDONYM,
              "The one row, as feed|source_key: of the two the first in the alphabet.")
          .required(OTHER_MENTION, StringType, PSEUDONYM, "The other row.")
          .required(VERDICT, StringType, PSEUDONYM, "ALWAYS or NEVER one resident.")
          .required(REASON, StringType, SENSITIVE, "Why, in the words of who decided.")
          .required(AUTHOR, StringType, PERSONAL, "Who decided.")
          .column(EXPIRES, DateType, PSEUDONYM, "Last day on which it holds; empty = for ever.")
          .required(RECEIVED_ON, DateType, PERSONAL, "The night that took the file in.")
          .required(
              RECEIVED_NO,
              IntegerType,
              AGGREGATE,
              "Number of the file among all that came back: a later one is newer.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private LinkDecisionTable() {}
}
