package org.tenantinsight.jobs.explain;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.jobs.Night;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.EvidenceTable;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.ResidentTable;

/**
 * Everything behind one household's place on a list, as lines of text: the decision, each sign with
 * the numbers compared and the rows behind it, why records were joined, its lists, and its
 * timeline. Codes and references only; no name, address or free text.
 */
public final class Explanation {

  private final Night night;
  private final TableSet tables;
  private final String householdId;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Night night, TableSet tables, String householdId) {
    this.night = night;
    this.tables = tables;
    this.householdId = householdId;
  }

  /**
   * The explanation of one household.
   *
   * @param reference its household_id, also one of an earlier night, that id's stand-in in the
   *     export, or a tenancy of it
   * @return empty when no household of the night has that reference
   */
  public static Optional<Explanation> of(Night night, TableSet tables, String reference)
      throws java.io.IOException {
    return HouseholdAskedFor.id(night, tables, reference)
        .map(id -> new Explanation(night, tables, id));
  }

  /** The household's own id. */
  public String householdId() {
    return householdId;
  }

  /** The explanation, line by line. */
  public List<String> lines() {
    lines.clear();
    lines.add("Household " + householdId + " on the night of " + night.asOf());
    decision();
    signs();
    links();
    lists();
    timeline();
    return List.copyOf(lines);
  }

  private void decision() {
    heading("Decision");
    List<Row> flags = rows(tables.get(FlagTable.TABLE), FlagTable.HOUSEHOLD_ID);
    if (flags.isEmpty()) {
      lines.add("  Not suggested for outreach.");
    }
    for (Row flag : flags) {
      String suppressed = flag.getAs(FlagTable.SUPPRESSED_REASON);
      lines.add(
          suppressed == null
              ? "  "
                  + (flag.<Boolean>getAs(FlagTable.FLAGGED)
                      ? "Suggested for outreach"
                      : "Signs of isolation")
              : "  Would be suggested, but held back: " + suppressed);
      lines.add(
          "  Band "
              + flag.getAs(FlagTable.BAND)
              + ", because of "
              + flag.getAs(FlagTable.REASON_KIND)
              + ", domains "
              + flag.getAs(FlagTable.DOMAINS)
              + ", list "
              + flag.getAs(FlagTable.LIST));
    }
  }

  private void signs() {
    heading("Signs: each one, with the numbers compared");
    Map<String, String> states = new LinkedHashMap<>();
    rows(tables.get(IndicatorHitTable.TABLE), IndicatorHitTable.HOUSEHOLD_ID)
        .forEach(
            hit ->
                states.put(
                    hit.getAs(IndicatorHitTable.INDICATOR_ID), hit.getAs(IndicatorHitTable.STATE)));
    Map<String, @Nullable Object> measures = measures();
    List<Row> evidence = rows(tables.get(EvidenceTable.TABLE), EvidenceTable.HOUSEHOLD_ID);
    for (Indicator indicator : night.settings().indicators()) {
      String state = states.getOrDefault(indicator.id(), "no");
      lines.add(
          String.format(
              "  %s %-9s %s: %s",
              indicator.id(),
              state,
              indicator.title(),
              ConditionText.of(indicator.when(), measures)));
      evidence.stream()
          .filter(row -> indicator.id().equals(row.getAs(EvidenceTable.INDICATOR_ID)))
          .forEach(
              row ->
                  lines.add(
                      "       "
                          + row.getAs(EvidenceTable.EVENT_DATE)
                          + "  "
                          + row.getAs(EvidenceTable.FEED)
                          + "  "
                          + row.getAs(EvidenceTable.SOURCE_KEY)));
    }
  }

  private Map<String, @Nullable Object> measures() {
    Map<String, @Nullable Object> measures = new LinkedHashMap<>();
    rows(tables.get(HouseholdProfileTable.TABLE), HouseholdProfileTable.HOUSEHOLD_ID)
        .forEach(
            row -> {
              for (String column : row.schema().fieldNames()) {
                measures.put(column, row.getAs(column));
              }
            });
    return measures;
  }

  private void links() {
    heading("Why records were joined");
    Dataset<Row> residents =
        tables
            .get(ResidentTable.TABLE)
            .where(col(ResidentTable.HOUSEHOLD_ID).equalTo(householdId))
            .select(ResidentTable.RESIDENT_ID);
    tables
        .get(ResidentLinkTable.TABLE)
        .join(residents, ResidentTable.RESIDENT_ID)
        .orderBy(
            ResidentLinkTable.RESIDENT_ID, ResidentLinkTable.FEED, ResidentLinkTable.SOURCE_KEY)
        .collectAsList()
        .forEach(link -> lines.add("  " + LinkText.of(link)));
  }

  private void lists() {
    heading("Lists that it was on");
    night
        .lake()
        .read(OutreachEntryTable.TABLE)
        .where(col(OutreachEntryTable.HOUSEHOLD_ID).equalTo(householdId))
        .where(col(OutreachEntryTable.AS_OF).leq(night.asOf()))
        .select(OutreachEntryTable.AS_OF, OutreachEntryTable.LIST_ID, OutreachEntryTable.SINCE_LAST)
        .orderBy(col(OutreachEntryTable.AS_OF).desc(), col(OutreachEntryTable.LIST_ID))
        .collectAsList()
        .forEach(
            entry -> lines.add("  " + entry.get(0) + "  " + entry.get(1) + "  " + entry.get(2)));
  }

  private void timeline() {
    heading("Timeline, newest first");
    SqlFile.run(
            night.spark(),
            "explain/timeline.sql",
            night.asOf(),
            Map.of("household_id", householdId),
            tables)
        .collectAsList()
        .forEach(
            event ->
                lines.add(
                    "  "
                        + event.get(0)
                        + "  "
                        + event.get(1)
                        + "  "
                        + event.get(2)
                        + "  "
                        + event.get(3)));
  }

  private List<Row> rows(Dataset<Row> table, String column) {
    return table.where(col(column).equalTo(householdId)).orderBy(order(table)).collectAsList();
  }

  private static Column[] order(Dataset<Row> table) {
    return java.util.Arrays.stream(table.columns()).map(name -> col(name)).toArray(Column[]::new);
  }

  private void heading(String text) {
    lines.add("");
    lines.add(text);
  }
}
