package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.EQUALITY;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * Equality characteristics of the people in {@link PersonTable}, kept apart: only the fairness step
 * may read this table; no list, indicator or link does.
 */
public final class PersonEqualityTable {
  public static final String PERSON_REF = "person_ref";
  public static final String TENANCY_REF = "tenancy_ref";
  public static final String DISABILITY = "disability";
  public static final String ILLNESS_TYPES = "illness_types";
  public static final String ETHNIC_GROUP = "ethnic_group";
  public static final String SEX = "sex";
  public static final String GENDER_IDENTITY = "gender_identity";
  public static final String RELIGION = "religion";
  public static final String ORIENTATION = "orientation";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("person_equality")
          .grain("One row per person named on a tenancy.")
          .key(PERSON_REF, TENANCY_REF)
          .required(
              PERSON_REF, StringType, PSEUDONYM, "The housing system's reference of the person.")
          .required(TENANCY_REF, StringType, PSEUDONYM, "The tenancy that the person is named on.")
          .column(
              DISABILITY,
              StringType,
              EQUALITY,
              "Considers themselves disabled; R = prefers not to say.")
          .column(
              ILLNESS_TYPES,
              StringType,
              EQUALITY,
              "Kinds of long-term illness, CORE codes joined by a semicolon.")
          .column(
              ETHNIC_GROUP,
              StringType,
              EQUALITY,
              "Ethnic group, a CORE code; 17 or R = prefers not to say.")
          .column(SEX, StringType, EQUALITY, "Sex, a CORE code; R = prefers not to say.")
          .column(
              GENDER_IDENTITY,
              StringType,
              EQUALITY,
              "Gender identity, a CORE code; R = prefers not to say.")
          .column(RELIGION, StringType, EQUALITY, "Religion, a CORE code; R = prefers not to say.")
          .column(
              ORIENTATION,
              StringType,
              EQUALITY,
              "Sexual orientation, a CORE code; R = prefers not to say.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private PersonEqualityTable() {}
}
