package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.LinkageModel;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.match.Evidence;
import org.tenantinsight.transforms.link.match.Training;
import org.tenantinsight.transforms.tables.ResidentLinkTable;

/** Learns from the rows of one night how much agreement tells. Nobody has to say who is who. */
public final class LinkTraining {

  /** People drawn at random: each two of them are a pair, a million in all. */
  private static final int DRAWN = 1_500;

  private LinkTraining() {}

  /**
   * The model that the night's rows suggest.
   *
   * @param tables all feeds as they stand on {@code asOf}, and resident_link of that night
   */
  public static LinkageModel train(
      SparkSession spark, TableSet tables, LinkageSettings settings, LocalDate asOf) {
    Evidence evidence = Evidence.among(Linkage.people(spark, tables, settings, asOf), settings);
    return Training.learn(
        evidence.patterns(),
        evidence.patternsAmong(drawn(evidence, tables)),
        settings.model(),
        "trained-" + asOf);
  }

  /** One row each of people drawn at random, the same ones for the same rows. */
  private static Dataset<Row> drawn(Evidence evidence, TableSet tables) {
    Dataset<Row> residents =
        tables
            .get(ResidentLinkTable.TABLE)
            .where(col(ResidentLinkTable.MATCH_KIND).notEqual("REVIEW"))
            .select(
                concat_ws("|", col(ResidentLinkTable.FEED), col(ResidentLinkTable.SOURCE_KEY))
                    .as("row_key"),
                col(ResidentLinkTable.RESIDENT_ID));
    return Leaf.of(
        evidence
            .people()
            .join(residents, "row_key")
            .groupBy(ResidentLinkTable.RESIDENT_ID)
            // a row of the person feed says most
            .agg(min(struct(col("anchored").equalTo(false), col("row_hash"))).as("row"))
            .orderBy(xxhash64(col(ResidentLinkTable.RESIDENT_ID)))
            .limit(DRAWN)
            .select("row.row_hash"));
  }
}
