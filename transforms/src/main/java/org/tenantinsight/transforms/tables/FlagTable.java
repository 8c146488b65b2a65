package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/** Which households are suggested for a call, how soon, and on whose list. */
public final class FlagTable {

  public static final String AS_OF = "as_of";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String FLAGGED = "flagged";
  public static final String BAND = "band";
  public static final String REASON_KIND = "reason_kind";
  public static final String DOMAINS = "domains";
  public static final String ISOLATION = "isolation";
  public static final String LIST = "list";
  public static final String SUPPRESSED_REASON = "suppressed_reason";
  public static final String DOMAIN_COUNT = "domain_count";
  public static final String DAYS_SINCE_CONTACT = "days_since_contact";

  public static final Table TABLE =
      Table.named("flag")
          .grain("One row per household with a flag, or with one that something suppresses.")
          .key(AS_OF, HOUSEHOLD_ID)
          .required(AS_OF, DateType, AGGREGATE, "The business date of the night.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(FLAGGED, BooleanType, SENSITIVE, "Suggested for a call; false = suppressed.")
          .required(BAND, StringType, SENSITIVE, "acute, high or medium.")
          .required(REASON_KIND, StringType, SENSITIVE, "RISK, ISOLATION, BOTH or ACUTE.")
          .required(DOMAINS, StringType, SENSITIVE, "Letters of the domains with a hit, by ;.")
          .required(ISOLATION, BooleanType, SENSITIVE, "Enough signs of isolation.")
          .required(LIST, StringType, SENSITIVE, "patch, or restricted to the safeguarding lead.")
          .column(
              SUPPRESSED_REASON,
              StringType,
              SENSITIVE,
              "DECEASED, ENDED, DECANT, WITH_LEAD or COOL_OFF; empty when flagged.")
          .required(
              DOMAIN_COUNT,
              IntegerType,
              SENSITIVE,
              "Domains with a hit, one more for isolation of somebody old or bereaved: the order "
                  + "inside a band.")
          .column(
              DAYS_SINCE_CONTACT,
              IntegerType,
              PERSONAL,
              "Days since somebody there was spoken with; empty = never.")
          .build();

  private FlagTable() {}
}
