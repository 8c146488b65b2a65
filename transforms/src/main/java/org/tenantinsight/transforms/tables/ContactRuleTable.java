package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

/**
 * The feed {@code contact_rule} as it stands on a night: one row per rule about contacting a
 * person.
 */
public final class ContactRuleTable {
  public static final String RULE_ID = "rule_id";
  public static final String PERSON_REF = "person_ref";
  public static final String RULE = "rule";
  public static final String HOURS = "hours";
  public static final String VALID_FROM = "valid_from";
  public static final String VALID_TO = "valid_to";
  public static final String VISIBILITY = "visibility";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("contact_rule")
          .grain("One row per rule about contacting a person.")
          .key(RULE_ID)
          .required(RULE_ID, StringType, PSEUDONYM, "The source's reference of the rule.")
          .required(PERSON_REF, StringType, PSEUDONYM, "The person whom the rule protects.")
          .required(RULE, StringType, SENSITIVE, "What must or must not be done.")
          .column(HOURS, StringType, SENSITIVE, "Safe hours, such as 10:00-16:00.")
          .required(VALID_FROM, DateType, SENSITIVE, "First day on which the rule holds.")
          .column(
              VALID_TO,
              DateType,
              SENSITIVE,
              "Last day on which the rule holds; empty = until further notice.")
          .required(
              VISIBILITY,
              StringType,
              SENSITIVE,
              "Who may see the rule: the patch officer, or the safeguarding lead only.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private ContactRuleTable() {}
}
