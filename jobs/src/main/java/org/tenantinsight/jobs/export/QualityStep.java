package org.tenantinsight.jobs.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.jobs.Night;
import org.tenantinsight.jobs.Step;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.reports.quality.DataQualityPage;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.LinkDecisionTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;
import org.tenantinsight.transforms.tables.ReconciliationTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * What lets a person trust the night: a page that says what arrived and what did not, what became
 * of every record of every file, and the pairs of rows that may name one person and that somebody
 * has to look at.
 */
public final class QualityStep implements Step {

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public Result run(Night night, TableSet tables) throws IOException {
    String date = night.asOf().toString();
    Path zone = night.staging().resolve("quality");
    Path folder = Zones.makeFolder(zone.resolve(date));
    Files.writeString(
        folder.resolve("data-quality.html"), DataQualityPage.html(QualityFacts.of(night, tables)));
    long files =
        ExportFiles.writeCsv(
            tables
                .get(ReconciliationTable.TABLE)
                .orderBy(col(ReconciliationTable.DELIVERY), col(ReconciliationTable.FILE)),
            folder.resolve("reconciliation.csv"));
    Files.createSymbolicLink(zone.resolve("latest"), Path.of(date));
    Path reviews = Zones.makeFolder(night.staging().resolve(Zones.LINK_REVIEW));
    long pairs =
        ExportFiles.writeCsv(
            toAnswer(tables.get(LinkReviewTable.TABLE)), reviews.resolve(date + ".csv"));
    return new Result(TableSet.of(), files + pairs, List.of());
  }

  /** What tells most first, with empty columns that come back filled in. */
  private static Dataset<Row> toAnswer(Dataset<Row> pairs) {
    Dataset<Row> sheet =
        pairs.orderBy(
            col(LinkReviewTable.TOUCHES_SAFEGUARDING).desc(),
            col(LinkReviewTable.MATCH_WEIGHT).desc_nulls_last(),
            col(LinkReviewTable.FEED),
            col(LinkReviewTable.SOURCE_KEY),
            col(LinkReviewTable.OTHER_FEED),
            col(LinkReviewTable.OTHER_SOURCE_KEY),
            col(LinkReviewTable.CAUSE));
    for (String column : LinkDecisionTable.ANSWER) {
      sheet = sheet.withColumn(column, lit(""));
    }
    return sheet;
  }
}
