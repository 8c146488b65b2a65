package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;

/**
 * What became of every record of every file: records = loaded + duplicate + superseded +
 * quarantined + skipped. Of a refused file nothing is loaded, so all its counts but {@code records}
 * are 0.
 */
public final class ReconciliationTable {
  public static final String FEED = "feed";
  public static final String FILE = "file";
  public static final String DELIVERY = "delivery";
  public static final String RECORDS = "records";
  public static final String LOADED = "loaded";
  public static final String DUPLICATE = "duplicate";
  public static final String SUPERSEDED = "superseded";
  public static final String QUARANTINED = "quarantined";
  public static final String SKIPPED = "skipped";
  public static final String ORPHANS = "orphans";
  public static final String SHA256 = "sha256";
  public static final String OUTCOME = "outcome";
  public static final String REFUSAL = "refusal";
  public static final String EXTRACT_FROM = "extract_from";
  public static final String EXTRACT_TO = "extract_to";
  public static final String RUN_ID = "run_id";

  /** The file's good rows were loaded. */
  public static final String ACCEPTED = "ACCEPTED";

  /** Nothing of the file was loaded; the last good rows stand. */
  public static final String REFUSED = "REFUSED";

  public static final Table TABLE =
      Table.named("reconciliation")
          .grain("One row per delivered file, its content, and the feed that it was read for.")
          .key(FEED, FILE, SHA256)
          .required(FEED, StringType, AGGREGATE, "Canonical feed, or the name of a lookup.")
          .required(FILE, StringType, AGGREGATE, "The file, below the landing folder.")
          .required(DELIVERY, DateType, AGGREGATE, "Day of the delivery.")
          .required(RECORDS, LongType, AGGREGATE, "Records in the file, the header included.")
          .required(
              LOADED, LongType, AGGREGATE, "Good rows, unchanged ones of a snapshot included.")
          .required(DUPLICATE, LongType, AGGREGATE, "Rows already there with the same content.")
          .required(SUPERSEDED, LongType, AGGREGATE, "Rows older than another of the same key.")
          .required(QUARANTINED, LongType, AGGREGATE, "Records that broke a rule.")
          .required(SKIPPED, LongType, AGGREGATE, "Header, blank lines and declared footer.")
          .required(ORPHANS, LongType, AGGREGATE, "Loaded rows whose parent was not known yet.")
          .required(SHA256, StringType, AGGREGATE, "SHA-256 of the file's bytes.")
          .required(OUTCOME, StringType, AGGREGATE, "ACCEPTED or REFUSED.")
          .column(REFUSAL, StringType, AGGREGATE, "Why the file was refused.")
          .column(EXTRACT_FROM, DateType, AGGREGATE, "First day that the manifest says it covers.")
          .column(EXTRACT_TO, DateType, AGGREGATE, "Last day that the manifest says it covers.")
          .required(RUN_ID, StringType, AGGREGATE, "Run that read it.")
          .build();

  private ReconciliationTable() {}
}
