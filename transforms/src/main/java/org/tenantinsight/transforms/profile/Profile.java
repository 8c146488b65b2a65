package org.tenantinsight.transforms.profile;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.AlertHomeTable;
import org.tenantinsight.transforms.tables.EvidenceEventTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.PersonHomeTable;
import org.tenantinsight.transforms.tables.ProfileEventTables;
import org.tenantinsight.transforms.tables.ProfileMeasureTables;
import org.tenantinsight.transforms.tables.Table;

/**
 * Makes one row per household with every measure that an indicator compares.
 *
 * <ol>
 *   <li>the rows of each feed, with what each counts as on the as-of date;
 *   <li>one {@code GROUP BY household} over each;
 *   <li>the measures side by side.
 * </ol>
 *
 * Each table is the {@code .sql} file of its name. Rent positions are read once.
 */
public final class Profile {

  static final String PROFILE = "profile/household_profile.sql";

  /** The rows of each feed; each group after those that it reads. */
  private static final List<List<Table>> EVENTS =
      List.of(
          List.of(PersonHomeTable.TABLE, AlertHomeTable.TABLE),
          List.of(ProfileMeasureTables.TWO_WAY_CONTACT),
          ProfileEventTables.ALL);

  /** The measures of each feed; the last two-way contact is among the events, which look at it. */
  private static final List<Table> MEASURES =
      ProfileMeasureTables.ALL.stream()
          .filter(table -> table != ProfileMeasureTables.TWO_WAY_CONTACT)
          .toList();

  private Profile() {}

  /**
   * The home of the person of each alert, which is the same for profile and lists.
   *
   * @param tables person and person_alert, and resident_link and household_member of the night
   */
  public static Dataset<Row> alertHomes(SparkSession spark, TableSet tables, LocalDate asOf) {
    return made(AlertHomeTable.TABLE, spark, tables, Map.of(), asOf);
  }

  /** The tables on the way to the profile, in the order in which they are made. */
  static List<Table> steps() {
    return Stream.concat(EVENTS.stream().flatMap(List::stream), MEASURES.stream()).toList();
  }

  /**
   * The given tables and the rows of each feed as they count for the profile and the evidence,
   * which both read them. Those that are given already are not made again.
   *
   * @param tables the feeds as they stand on the night and the tables of linkage
   * @param windows every named parameter of the profile's SQL
   */
  public static TableSet events(
      SparkSession spark, TableSet tables, Map<String, Object> windows, LocalDate asOf) {
    TableSet all = tables;
    for (List<Table> group : EVENTS) {
      List<Table> missing = group.stream().filter(step -> !tables.has(step.name())).toList();
      TableSet known = all;
      all = known.withEach(missing, Table::name, step -> made(step, spark, known, windows, asOf));
    }
    return all;
  }

  /**
   * The profile of every profiled household.
   *
   * @param events the tables of {@link #events}
   * @param windows every named parameter of the profile's SQL
   */
  public static Dataset<Row> build(
      SparkSession spark, TableSet events, Map<String, Object> windows, LocalDate asOf) {
    TableSet all = events;
    for (Table step : MEASURES) {
      all = all.with(step, made(step, spark, all, windows, asOf));
    }
    Dataset<Row> sideBySide = SqlFile.run(spark, PROFILE, asOf, windows, all);
    String[] counts = HouseholdProfileTable.counts().toArray(String[]::new);
    return HouseholdProfileTable.TABLE.conform(sideBySide.na().fill(0L, counts));
  }

  /**
   * The source rows behind the measures, one row per household, kind of evidence and source row.
   *
   * @param events the tables of {@link #events}
   * @param profile the profile of the same night, which carries the evidence of rent
   */
  public static Dataset<Row> evidenceEvents(TableSet events, Dataset<Row> profile) {
    Dataset<Row> rows = ofRent(profile);
    for (Table table : ProfileEventTables.ALL) {
      rows = rows.unionByName(byKind(table, events.get(table)));
    }
    return EvidenceEventTable.TABLE.conform(rows);
  }

  private static Dataset<Row> made(
      Table step, SparkSession spark, TableSet known, Map<String, Object> windows, LocalDate asOf) {
    return step.conform(SqlFile.run(spark, file(step), asOf, windows, known));
  }

  /** The file that makes a table has the table's name. */
  static String file(Table step) {
    return "profile/" + step.name() + ".sql";
  }

  /** A row of the event table once for each kind that it counts as. */
  private static Dataset<Row> byKind(Table table, Dataset<Row> events) {
    Column[] kinds =
        ProfileEventTables.evidenceKinds(table).stream()
            .map(kind -> when(col(kind), lit(kind)))
            .toArray(Column[]::new);
    return events.select(
        col(ProfileEventTables.HOUSEHOLD_ID),
        explode(filter(array(kinds), Column::isNotNull)).as(EvidenceEventTable.EVIDENCE_KIND),
        col(ProfileEventTables.FEED),
        col(ProfileEventTables.SOURCE_KEY),
        col(ProfileEventTables.EVENT_DATE));
  }

  private static Dataset<Row> ofRent(Dataset<Row> profile) {
    return profile
        .select(
            col(HouseholdProfileTable.HOUSEHOLD_ID),
            explode(col(HouseholdProfileTable.RENT_EVIDENCE)).as("event"))
        .select(col(HouseholdProfileTable.HOUSEHOLD_ID), col("event.*"));
  }
}
