package org.tenantinsight.jobs.outreach;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.reports.outreach.IssuedLists;
import org.tenantinsight.reports.outreach.OfficerColumn;
import org.tenantinsight.transforms.conform.FeedState;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.ReplacedRowTable;

/** The entries of all lists so far, and what officers reported about them, from the lake. */
public final class LakeLists implements IssuedLists {

  private final Set<String> entries = new HashSet<>();
  private final Map<String, Map<OfficerColumn, String>> recorded = new HashMap<>();

  /** The lists and reports of every night before {@code asOf}. */
  public static LakeLists before(Lake lake, LocalDate asOf) {
    LocalDate dayBefore = asOf.minusDays(1);
    FeedState feeds = new FeedState(lake.read(ReplacedRowTable.TABLE), dayBefore);
    return new LakeLists(
        lake.read(OutreachEntryTable.TABLE)
            .where(functions.col(OutreachEntryTable.AS_OF).leq(dayBefore)),
        feeds.of(
            lake.read(FeedTables.stored(OutreachOutcomeTable.TABLE)), OutreachOutcomeTable.TABLE));
  }

  /**
   * Reads both tables once: references and codes, a few thousand of each.
   *
   * @param listed {@code outreach_entry} of all nights
   * @param outcomes {@code outreach_outcome} as it stood on the night before
   */
  public LakeLists(Dataset<Row> listed, Dataset<Row> outcomes) {
    listed
        .select(OutreachEntryTable.LIST_ID, OutreachEntryTable.HOUSEHOLD_ID)
        .distinct()
        .toLocalIterator()
        .forEachRemaining(row -> entries.add(key(row.getString(0), row.getString(1))));
    outcomes
        .where(OutreachOutcomeTable.HOUSEHOLD_ID + " IS NOT NULL")
        .toLocalIterator()
        .forEachRemaining(this::record);
  }

  @Override
  public boolean has(String listId, String ref) {
    return entries.contains(key(listId, ref));
  }

  @Override
  public Map<OfficerColumn, String> recorded(String listId, String ref) {
    return recorded.getOrDefault(key(listId, ref), Map.of());
  }

  private void record(Row row) {
    Map<OfficerColumn, String> values = new EnumMap<>(OfficerColumn.class);
    for (OfficerColumn column : OfficerColumn.values()) {
      Object value = row.getAs(column.feedColumn());
      if (value != null) {
        values.put(column, value.toString());
      }
    }
    Facts facts = new Facts(row);
    recorded.put(
        key(
            facts.needed(OutreachOutcomeTable.LIST_ID),
            facts.needed(OutreachOutcomeTable.HOUSEHOLD_ID)),
        values);
  }

  private static String key(String listId, String ref) {
    return listId + "|" + ref;
  }
}
