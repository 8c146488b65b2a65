package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/**
 * The feed {@code related_contact} as it stands on a night: one row per person and kind of related
 * contact.
 */
public final class RelatedContactTable {
  public static final String PERSON_REF = "person_ref";
  public static final String RELATION = "relation";
  public static final String HAS_PHONE = "has_phone";
  public static final String VERIFIED_DATE = "verified_date";
  public static final String DELIVERY = "delivery";
  public static final String CLOSED_ON = "closed_on";

  public static final Table TABLE =
      Table.named("related_contact")
          .grain("One row per person and kind of related contact.")
          .key(PERSON_REF, RELATION)
          .required(PERSON_REF, StringType, PSEUDONYM, "The resident.")
          .required(RELATION, StringType, PERSONAL, "What the contact is to the resident.")
          .required(HAS_PHONE, StringType, PERSONAL, "Y when a telephone number is on file.")
          .column(
              VERIFIED_DATE,
              DateType,
              PERSONAL,
              "Day on which somebody last checked that it is right.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery that brought this row.")
          .column(
              CLOSED_ON,
              DateType,
              AGGREGATE,
              "Day on which the row was gone from a snapshot; empty while it stands.")
          .build();

  private RelatedContactTable() {}
}
