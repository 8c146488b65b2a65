package org.tenantinsight.transforms.quality;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.LinkFunctions;
import org.tenantinsight.transforms.tables.FeedQualityTable;
import org.tenantinsight.transforms.tables.QuarantineTable;
import org.tenantinsight.transforms.tables.SetAsideTable;

/** The tables behind the data-quality page. Both are small: counts by feed, file and rule. */
public final class NightQuality {

  /** So many lines help to find a mistake in a file; the export has them all. */
  private static final int MOST_LINES = 5;

  private NightQuality() {}

  /**
   * How new each feed is, and how many of its rows found their resident and household.
   *
   * @param tables feed_status, the feeds as they stand on {@code asOf} and the tables of linkage
   * @return rows of {@link FeedQualityTable}
   */
  public static Dataset<Row> feeds(SparkSession spark, TableSet tables, LocalDate asOf) {
    LinkFunctions.register(spark);
    Dataset<Row> naming = SqlFile.run(spark, "quality/naming_row.sql", asOf, Map.of(), tables);
    return FeedQualityTable.TABLE.conform(
        SqlFile.run(
            spark, "quality/feed_quality.sql", asOf, Map.of(), tables.with("naming_row", naming)));
  }

  /**
   * Records and cells of the newest deliveries that were not taken as written, by file and rule.
   * The quarantined records themselves are cut off first, so that no plan can reach them.
   *
   * @param tables reconciliation, quarantine and cell_finding up to {@code asOf}
   * @return rows of {@link SetAsideTable}
   */
  public static Dataset<Row> setAside(SparkSession spark, TableSet tables, LocalDate asOf) {
    Dataset<Row> places = tables.get(QuarantineTable.TABLE).drop(QuarantineTable.RAW);
    return SetAsideTable.TABLE.conform(
        SqlFile.run(
            spark,
            "quality/set_aside.sql",
            asOf,
            Map.of("most_lines", MOST_LINES),
            tables.with(QuarantineTable.TABLE, places)));
  }
}
