package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;

/** Where the resident behind each person reference lives on the night. */
public final class PersonHomeTable {

  public static final String PERSON_REF = "person_ref";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String ADULT = "adult";

  public static final Table TABLE =
      Table.named("person_home")
          .grain("One row per person reference and household in which that resident lives.")
          .key(PERSON_REF, HOUSEHOLD_ID)
          .required(PERSON_REF, StringType, PSEUDONYM, "The source system's reference.")
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(ADULT, BooleanType, PERSONAL, "18 or over, or date of birth unknown.")
          .build();

  private PersonHomeTable() {}
}
