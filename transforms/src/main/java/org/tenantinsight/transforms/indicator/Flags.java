package org.tenantinsight.transforms.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.profile.LeadOnly;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdStandingTable;
import org.tenantinsight.transforms.tables.IndicatorTable;
import org.tenantinsight.transforms.tables.PersonHomeTable;

/**
 * Decides which households are suggested for a call.
 *
 * <ol>
 *   <li>where the resident behind each reference lives;
 *   <li>what stands between each household and an ordinary list;
 *   <li>the flag from its hits, with what suppresses it.
 * </ol>
 *
 * An upheld objection is not among the reasons yet: no feed brings one.
 */
public final class Flags {

  private static final String PERSON_HOME = "profile/person_home.sql";
  private static final String STANDING = "indicator/household_standing.sql";
  private static final String FLAG = "indicator/flag.sql";

  private Flags() {}

  /**
   * What stands between each profiled household and an ordinary list.
   *
   * @param tables household, household_member, person_alert and protected_register of the night
   */
  public static Dataset<Row> standing(SparkSession spark, TableSet tables, LocalDate asOf) {
    Dataset<Row> homes = SqlFile.run(spark, PERSON_HOME, asOf, Map.of(), tables);
    TableSet all =
        LeadOnly.add(spark, tables, asOf)
            .with(PersonHomeTable.TABLE, PersonHomeTable.TABLE.conform(homes));
    return HouseholdStandingTable.TABLE.conform(SqlFile.run(spark, STANDING, asOf, Map.of(), all));
  }

  /**
   * The flag of each household that has one, or has one that something suppresses.
   *
   * @param tables those of {@link #standing}, and household_profile, indicator_hit and evidence of
   *     the night
   * @param indicators those that were evaluated
   * @param coolOffDays days without a new flag after an officer spoke with somebody there
   */
  public static Dataset<Row> decide(
      SparkSession spark,
      TableSet tables,
      List<Indicator> indicators,
      int coolOffDays,
      LocalDate asOf) {
    TableSet all =
        tables
            .with(HouseholdStandingTable.TABLE, standing(spark, tables, asOf))
            .with(IndicatorTable.TABLE, catalogue(spark, indicators));
    return FlagTable.TABLE.conform(
        SqlFile.run(spark, FLAG, asOf, Map.of("cool_off_days", coolOffDays), all));
  }

  /** What a hit of each indicator counts for, as a table. */
  private static Dataset<Row> catalogue(SparkSession spark, List<Indicator> indicators) {
    List<Row> rows =
        indicators.stream()
            .map(
                i ->
                    RowFactory.create(
                        i.id(), i.domain().name(), i.kind().name(), i.isolationCore()))
            .toList();
    return spark.createDataFrame(rows, IndicatorTable.TABLE.schema());
  }
}
