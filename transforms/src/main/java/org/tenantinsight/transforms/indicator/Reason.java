package org.tenantinsight.transforms.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.tenantinsight.config.indicator.ReasonTemplate;
import org.tenantinsight.config.indicator.ReasonTemplate.Part;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;

/** Writes a reason in plain words from the measures of the household. */
final class Reason {

  private static final Column NOT_ON_RECORD = lit("not on record");

  private Reason() {}

  /** The template with its measures filled in; what is empty reads "not on record". */
  static Column of(String template) {
    return concat(
        ReasonTemplate.parse(template).parts().stream().map(Reason::of).toArray(Column[]::new));
  }

  private static Column of(Part part) {
    if (part instanceof Part.Words words) {
      return lit(words.text());
    } else if (part instanceof Part.Counted counted) {
      Column count = col(counted.measure());
      Column noun = when(count.equalTo(1), lit(counted.one())).otherwise(lit(counted.many()));
      return coalesce(concat(count.cast(DataTypes.StringType), lit(" "), noun), NOT_ON_RECORD);
    }
    String measure = ((Part.Value) part).measure();
    Column value =
        isDate(measure)
            ? date_format(col(measure), "d MMMM yyyy")
            : col(measure).cast(DataTypes.StringType);
    return coalesce(value, NOT_ON_RECORD);
  }

  private static boolean isDate(String measure) {
    return HouseholdProfileTable.TABLE.columns().stream()
        .anyMatch(c -> c.name().equals(measure) && c.type().equals(DataTypes.DateType));
  }
}
