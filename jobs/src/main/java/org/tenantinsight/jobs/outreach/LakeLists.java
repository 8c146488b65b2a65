package org.tenantinsight.jobs.outreach;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.reports.outreach.IssuedLists;
import org.tenantinsight.reports.outreach.OfficerColumn;
import org.tenantinsight.transforms.conform.FeedState;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.OutreachWaitingTable;
import org.tenantinsight.transforms.tables.ReplacedRowTable;

/**
 * The entries of all lists so far, and what officers reported about them, from the lake. A list
 * that only a delivered outcome names counts too: its entry stands on the sheet of what waits.
 */
public final class LakeLists {

  private final Set<List<String>> entries = new HashSet<>();
  private final Set<List<String>> households = new HashSet<>();
  private final Map<List<String>, Map<OfficerColumn, String>> recorded = new HashMap<>();

  /** The lists and reports of every night before {@code asOf}. */
  public static LakeLists before(Lake lake, LocalDate asOf) {
    LocalDate dayBefore = asOf.minusDays(1);
    FeedState feeds = new FeedState(lake.read(ReplacedRowTable.TABLE), dayBefore);
    return new LakeLists(
        lake.read(OutreachEntryTable.TABLE).where(col(OutreachEntryTable.AS_OF).leq(dayBefore)),
        lake.read(OutreachWaitingTable.TABLE).where(col(OutreachWaitingTable.AS_OF).leq(dayBefore)),
        feeds.of(
            lake.read(FeedTables.stored(OutreachOutcomeTable.TABLE)), OutreachOutcomeTable.TABLE));
  }

  /**
   * Reads the tables once: references and codes, a few thousand of each.
   *
   * @param listed {@code outreach_entry} of all nights
   * @param waiting {@code outreach_waiting} of all nights
   * @param outcomes {@code outreach_outcome} as it stood on the night before
   */
  public LakeLists(Dataset<Row> listed, Dataset<Row> waiting, Dataset<Row> outcomes) {
    listed
        .select(
            OutreachEntryTable.PATCH_CODE,
            OutreachEntryTable.LIST_ID,
            OutreachEntryTable.HOUSEHOLD_ID)
        .distinct()
        .toLocalIterator()
        .forEachRemaining(row -> add(row.getString(0), row.getString(1), row.getString(2)));
    outcomes
        .where(OutreachOutcomeTable.HOUSEHOLD_ID + " IS NOT NULL")
        .toLocalIterator()
        .forEachRemaining(row -> recorded.put(key(row), values(row)));
    waiting
        .groupBy(OutreachWaitingTable.LIST_ID, OutreachWaitingTable.HOUSEHOLD_ID)
        .agg(
            collect_set(col(OutreachWaitingTable.PATCH_CODE)).as("patches"),
            max(struct(
                    col(OutreachWaitingTable.AS_OF),
                    col(OutreachWaitingTable.CONTACTED_ON),
                    col(OutreachWaitingTable.RESULT),
                    col(OutreachWaitingTable.WANTED),
                    col(OutreachWaitingTable.OUTCOME_MET)))
                .as("newest"))
        .toLocalIterator()
        .forEachRemaining(this::addWaiting);
  }

  /** What officers of that patch may report on. */
  public IssuedLists of(String patch) {
    return new OfPatch(patch);
  }

  private void add(String patch, String listId, String household) {
    entries.add(List.of(patch, listId, household));
    households.add(List.of(patch, household));
  }

  /** The outcome may be of a tenancy, or of a reference that the household had before. */
  private void addWaiting(Row row) {
    List<String> key = key(row);
    for (String patch : row.<String>getList(row.fieldIndex("patches"))) {
      add(patch, key.get(0), key.get(1));
    }
    recorded.putIfAbsent(key, values(row.getStruct(row.fieldIndex("newest"))));
  }

  private static Map<OfficerColumn, String> values(Row row) {
    Set<String> names = Set.of(row.schema().fieldNames());
    Map<OfficerColumn, String> values = new EnumMap<>(OfficerColumn.class);
    for (OfficerColumn column : OfficerColumn.values()) {
      Object value = names.contains(column.feedColumn()) ? row.getAs(column.feedColumn()) : null;
      if (value != null) {
        values.put(column, value.toString());
      }
    }
    return values;
  }

  private static List<String> key(Row row) {
    Facts facts = new Facts(row);
    return List.of(
        facts.needed(OutreachOutcomeTable.LIST_ID),
        facts.needed(OutreachOutcomeTable.HOUSEHOLD_ID));
  }

  /** The lists of one patch, and what stood on its sheet of what waits. */
  private final class OfPatch implements IssuedLists {

    private final String patch;

    OfPatch(String patch) {
      this.patch = patch;
    }

    @Override
    public boolean has(String listId, String ref) {
      return entries.contains(List.of(patch, listId, ref))
          || (listId.startsWith(patch + "-") && recorded.containsKey(List.of(listId, ref)));
    }

    @Override
    public boolean knows(String ref) {
      return households.contains(List.of(patch, ref));
    }

    @Override
    public Map<OfficerColumn, String> recorded(String listId, String ref) {
      return recorded.getOrDefault(List.of(listId, ref), Map.of());
    }
  }
}
