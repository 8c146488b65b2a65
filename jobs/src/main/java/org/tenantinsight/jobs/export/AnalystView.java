package org.tenantinsight.jobs.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.LinkFunctions;
import org.tenantinsight.transforms.profile.LeadOnly;
import org.tenantinsight.transforms.tables.ContactRuleTable;
import org.tenantinsight.transforms.tables.EvidenceTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.Privacy;
import org.tenantinsight.transforms.tables.ProtectedRegisterTable;
import org.tenantinsight.transforms.tables.ResidentTable;

/**
 * What an analyst may see of a table when the export carries pseudonyms:
 *
 * <ol>
 *   <li>no row of a household of which only the safeguarding lead may know, flagged or not, and no
 *       row of its residents: the tables are as if it were not there;
 *   <li>no sign that is for the lead alone;
 *   <li>no link to, and no evidence from, a feed that protects people: that somebody has a row in
 *       it tells of an alert about health, or of somebody to fear;
 *   <li>no UPRN, no sentence about a household, and no measure of health;
 *   <li>a band of years in place of an age;
 *   <li>stand-ins in place of references.
 * </ol>
 */
final class AnalystView {

  private static final String RESTRICTED = "restricted";
  private static final int YEARS = 5;
  private static final int YOUNG = 20;
  private static final int OLD = 90;

  /**
   * Here the feed's name alone tells what must not be told; keys and codes are beside the point.
   */
  private static final Object[] PROTECTING = {
    PersonAlertTable.TABLE.name(),
    ContactRuleTable.TABLE.name(),
    ProtectedRegisterTable.TABLE.name()
  };

  private static final Set<String> NEVER = Set.of(HouseholdTable.UPRN, IndicatorHitTable.REASON);

  /**
   * What is left out, each by the {@code .sql} file of its name, which may read those before it.
   */
  private static final List<String> LEFT_OUT =
      List.of("lead_only_resident", "lead_only_household", "hidden_resident", "hidden_row");

  private final TableSet leftOut;
  private final Pseudonyms pseudonyms;

  /**
   * Looks for what must be left out.
   *
   * @param tables the night's flags and hits, the tables of linkage, and the feeds that say who
   *     must be protected
   */
  AnalystView(SparkSession spark, TableSet tables, LocalDate asOf, Pseudonyms pseudonyms) {
    LinkFunctions.register(spark);
    TableSet known = LeadOnly.add(spark, tables, asOf);
    for (String name : LEFT_OUT) {
      Dataset<Row> rows = SqlFile.run(spark, "export/" + name + ".sql", asOf, Map.of(), known);
      known = known.with(name, Leaf.of(rows)); // every exported table looks at it
    }
    this.leftOut = known;
    this.pseudonyms = pseudonyms;
  }

  /** The rows and columns that an analyst may see. */
  Dataset<Row> of(Dataset<Row> rows) {
    List<String> columns = Arrays.asList(rows.columns());
    Dataset<Row> visible = without("lead_only_household", rows, HouseholdTable.HOUSEHOLD_ID);
    visible = without("hidden_resident", visible, ResidentTable.RESIDENT_ID);
    visible = without("hidden_row", visible, EvidenceTable.FEED, EvidenceTable.SOURCE_KEY);
    if (columns.containsAll(List.of(EvidenceTable.FEED, EvidenceTable.SOURCE_KEY))) {
      visible = visible.where(not(col(EvidenceTable.FEED).isin(PROTECTING)));
    }
    if (columns.contains(IndicatorHitTable.LIST)) {
      visible =
          visible.where(
              col(IndicatorHitTable.LIST)
                  .notEqual(RESTRICTED)
                  .or(col(IndicatorHitTable.LIST).isNull()));
    }
    return visible.select(
        columns.stream().filter(AnalystView::isAllowed).map(this::shown).toArray(Column[]::new));
  }

  private Dataset<Row> without(String name, Dataset<Row> rows, String... columns) {
    return Set.of(rows.columns()).containsAll(List.of(columns))
        ? rows.join(leftOut.get(name), columns, "left_anti")
        : rows;
  }

  private Column shown(String column) {
    if (column.equals(HouseholdProfileTable.OLDEST_AGE)) {
      return band(col(column)).as(column);
    }
    return Pseudonyms.REFERENCES.contains(column)
        ? pseudonyms.of(col(column)).as(column)
        : col(column);
  }

  /** Few people are very old, and an age can be told from a neighbour's memory. */
  private static Column band(Column age) {
    Column from = age.minus(age.mod(YEARS));
    return when(age.lt(YOUNG), lit("under " + YOUNG))
        .when(age.geq(OLD), lit(OLD + " or over"))
        .otherwise(concat(from.cast("string"), lit("-"), from.plus(YEARS - 1).cast("string")));
  }

  private static boolean isAllowed(String column) {
    return !NEVER.contains(column)
        && HouseholdProfileTable.TABLE.columns().stream()
            .noneMatch(c -> c.name().equals(column) && c.privacy() == Privacy.SENSITIVE);
  }
}
