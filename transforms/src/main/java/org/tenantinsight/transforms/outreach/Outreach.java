package org.tenantinsight.transforms.outreach;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.AlertRule;
import org.tenantinsight.config.OutreachSettings;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.profile.LeadOnly;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.AlertHomeTable;
import org.tenantinsight.transforms.tables.LeadEntryTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachListTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;
import org.tenantinsight.transforms.tables.OutreachRowTable;
import org.tenantinsight.transforms.tables.OutreachWaitingTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * Makes tonight's outreach lists from the flags and from the lists of earlier nights.
 *
 * <ol>
 *   <li>{@link SafeContact}: whose contact rules hold, whom an officer asks for, and which
 *       households no patch may see;
 *   <li>what officers have reported, and what an officer must know about each household;
 *   <li>{@link Placing}: who stands on the list, and which revision of the list that is;
 *   <li>what waits for an outcome, and the safeguarding lead's own list.
 * </ol>
 *
 * <p>The lists of earlier nights are an input like any other, so the same inputs always give the
 * same lists.
 */
public final class Outreach {

  /** The tables that a night leaves behind. */
  public static final List<Table> TABLES =
      List.of(
          OutreachListTable.TABLE,
          OutreachEntryTable.TABLE,
          OutreachQueueTable.TABLE,
          OutreachRowTable.TABLE,
          OutreachWaitingTable.TABLE,
          LeadEntryTable.TABLE);

  /** What officers were told on the night before: rows of {@code outreach_row}, or none. */
  public static final String LAST_ROW = "last_outreach_row";

  /** What an earlier run of this very night issued: rows of {@code outreach_list}, or none. */
  public static final String ISSUED_TONIGHT = "issued_tonight";

  private Outreach() {}

  /**
   * Tonight's outreach tables.
   *
   * @param tables the feeds as they stand on the night, the links, {@code household_profile},
   *     {@code indicator_hit}, {@code flag}, {@code feed_status}; {@code outreach_list}, {@code
   *     outreach_entry} and {@code outreach_queue} of all nights before; {@link #LAST_ROW} and
   *     {@link #ISSUED_TONIGHT}
   * @return {@link #TABLES}, of the night
   */
  public static TableSet build(
      SparkSession spark, TableSet tables, Settings settings, LocalDate asOf) {
    return build(
        spark, tables, settings.outreach(), settings.alertRules(), settings.indicators(), asOf);
  }

  static TableSet build(
      SparkSession spark,
      TableSet tables,
      OutreachSettings settings,
      List<AlertRule> alertRules,
      List<Indicator> indicators,
      LocalDate asOf) {
    OutreachSql sql = new OutreachSql(spark, settings, asOf);
    TableSet known =
        LeadOnly.add(spark, tables, asOf)
            .with(AlertHomeTable.TABLE, Profile.alertHomes(spark, tables, asOf))
            .with(SettingTables.of(spark, alertRules, indicators))
            .with(SettingTables.PATCH_CAPACITY, SettingTables.capacities(spark, settings));
    known = sql.add(known, "issue", "outcome");
    known = SafeContact.add(sql, known);
    known = sql.add(known, "reason", "attempt", "way_that_worked", "strength", "open_entry");
    known = sql.add(known, "household_facts", "eligible");
    known = sql.add(known, "placing");
    TableSet made = Placing.of(sql, known);
    return made.with(OutreachWaitingTable.TABLE, sql.made(OutreachWaitingTable.TABLE, known))
        .with(LeadEntryTable.TABLE, sql.made(LeadEntryTable.TABLE, known));
  }
}
