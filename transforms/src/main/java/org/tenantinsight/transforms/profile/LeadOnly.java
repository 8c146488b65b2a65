package org.tenantinsight.transforms.profile;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;

/**
 * Of whom only the safeguarding lead may know: one rule for the flag, the lists of the patches and
 * the export.
 */
public final class LeadOnly {

  private static final String PERSON = "lead_only_person";

  private LeadOnly() {}

  /**
   * The tables and {@code lead_only_person}: person_ref, cause (REGISTER or ALERT) and whether the
   * lead has an enquiry or a conference case.
   *
   * @param tables person_alert and protected_register as they stand on the night
   */
  public static TableSet add(SparkSession spark, TableSet tables, LocalDate asOf) {
    return tables.with(
        PERSON, SqlFile.run(spark, "profile/" + PERSON + ".sql", asOf, Map.of(), tables));
  }
}
