package org.tenantinsight.jobs.export;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.Privacy;
import org.tenantinsight.transforms.tables.ResidentTable;

/**
 * What an analyst may see of a table when the export carries pseudonyms:
 *
 * <ol>
 *   <li>no row of a household that is on the safeguarding lead's list, and no row of its residents;
 *   <li>no sign that is for the lead alone;
 *   <li>no UPRN, no sentence about a household, and no measure of health;
 *   <li>stand-ins in place of references.
 * </ol>
 */
final class AnalystView {

  private static final String RESTRICTED = "restricted";
  private static final Set<String> NEVER = Set.of(HouseholdTable.UPRN, IndicatorHitTable.REASON);

  private final Dataset<Row> hidden;
  private final Dataset<Row> hiddenResidents;
  private final Pseudonyms pseudonyms;

  AnalystView(Dataset<Row> flags, Dataset<Row> residents, Pseudonyms pseudonyms) {
    this.hidden =
        flags
            .where(col(FlagTable.LIST).equalTo(RESTRICTED))
            .select(FlagTable.HOUSEHOLD_ID)
            .distinct();
    this.hiddenResidents =
        residents
            .join(hidden, HouseholdTable.HOUSEHOLD_ID)
            .select(ResidentTable.RESIDENT_ID)
            .distinct();
    this.pseudonyms = pseudonyms;
  }

  /** The rows and columns that an analyst may see. */
  Dataset<Row> of(Dataset<Row> rows) {
    List<String> columns = Arrays.asList(rows.columns());
    Dataset<Row> visible = without(rows, hidden, HouseholdTable.HOUSEHOLD_ID);
    visible = without(visible, hiddenResidents, ResidentTable.RESIDENT_ID);
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

  private static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> hidden, String column) {
    return List.of(rows.columns()).contains(column)
        ? rows.join(hidden, rows.col(column).equalTo(hidden.col(column)), "left_anti")
        : rows;
  }

  private Column shown(String column) {
    return Pseudonyms.REFERENCES.contains(column)
        ? pseudonyms.of(col(column)).as(column)
        : col(column);
  }

  private static boolean isAllowed(String column) {
    return !NEVER.contains(column)
        && HouseholdProfileTable.TABLE.columns().stream()
            .noneMatch(c -> c.name().equals(column) && c.privacy() == Privacy.SENSITIVE);
  }
}
