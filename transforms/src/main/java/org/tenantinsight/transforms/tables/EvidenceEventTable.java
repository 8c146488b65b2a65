package org.tenantinsight.transforms.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.PERSONAL;
import static org.tenantinsight.transforms.tables.Privacy.PSEUDONYM;
import static org.tenantinsight.transforms.tables.Privacy.SENSITIVE;

import java.util.List;
import java.util.stream.Stream;

/** The source rows that measures count, before anybody asks which indicator is true. */
public final class EvidenceEventTable {

  public static final String HOUSEHOLD_ID = "household_id";
  public static final String EVIDENCE_KIND = "evidence_kind";
  public static final String FEED = "feed";
  public static final String SOURCE_KEY = "source_key";
  public static final String EVENT_DATE = "event_date";

  /** The kinds that come from rent positions and transactions. */
  private static final List<String> RENT_KINDS =
      List.of("arrears_onset", "breathing_space", "failed_debit");

  public static final Table TABLE =
      Table.named("evidence_event")
          .grain("One row per household, kind of evidence and source row.")
          .key(HOUSEHOLD_ID, EVIDENCE_KIND, FEED, SOURCE_KEY)
          .required(HOUSEHOLD_ID, StringType, PSEUDONYM, "The household.")
          .required(EVIDENCE_KIND, StringType, SENSITIVE, "What the row counts as.")
          .required(FEED, StringType, PSEUDONYM, "The feed that the row came with.")
          .required(SOURCE_KEY, StringType, PSEUDONYM, "The row's key columns joined by |.")
          .column(EVENT_DATE, DateType, PERSONAL, "The day of the event.")
          .build();

  private EvidenceEventTable() {}

  /** Every kind of evidence that an indicator may list. */
  public static List<String> kinds() {
    return Stream.concat(
            ProfileEventTables.ALL.stream()
                .map(ProfileEventTables::evidenceKinds)
                .flatMap(List::stream),
            RENT_KINDS.stream())
        .sorted()
        .toList();
  }
}
