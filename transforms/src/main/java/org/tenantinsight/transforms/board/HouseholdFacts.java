package org.tenantinsight.transforms.board;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.HouseholdPeriodTable;

/** What the board counts about each household in a period. */
final class HouseholdFacts {

  /** Ten working days never take longer, whatever the holidays. */
  private static final int LONGEST_WAIT_DAYS = 90;

  private static final StructType CONTACT_DUE =
      new StructType().add("listed_on", DataTypes.DateType).add("due_on", DataTypes.DateType);

  private HouseholdFacts() {}

  /** One row per profiled household, as {@link HouseholdPeriodTable} declares. */
  static Dataset<Row> of(
      SparkSession spark,
      TableSet tables,
      BoardSettings settings,
      LocalDate periodStart,
      LocalDate asOf) {
    TableSet inputs = tables.with("contact_due", contactDue(spark, settings, periodStart, asOf));
    return HouseholdPeriodTable.TABLE.conform(
        SqlFile.run(
            spark,
            "board/household_period.sql",
            asOf,
            Map.of("period_start", periodStart),
            inputs));
  }

  /** One row per day: until when a household listed on that day should be spoken with. */
  private static Dataset<Row> contactDue(
      SparkSession spark, BoardSettings settings, LocalDate periodStart, LocalDate asOf) {
    List<Row> days = new ArrayList<>();
    LocalDate first = periodStart.minusDays(LONGEST_WAIT_DAYS);
    for (LocalDate day = first; !day.isAfter(asOf); day = day.plusDays(1)) {
      days.add(RowFactory.create(Date.valueOf(day), Date.valueOf(dueOn(day, settings))));
    }
    return spark.createDataFrame(days, CONTACT_DUE);
  }

  /** The last of the working days after {@code listedOn} that the settings allow. */
  static LocalDate dueOn(LocalDate listedOn, BoardSettings settings) {
    LocalDate day = listedOn;
    int left = settings.contactWorkingDays();
    while (left > 0) {
      day = day.plusDays(1);
      if (settings.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }
}
