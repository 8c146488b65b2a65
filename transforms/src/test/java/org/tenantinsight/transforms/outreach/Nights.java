package org.tenantinsight.transforms.outreach;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.config.OutreachSettings;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachListTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;
import org.tenantinsight.transforms.tables.OutreachRowTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * The lists of patch P1 (homes HH-1 to HH-5), night after night. What may stand on the list and
 * what officers reported is said by the test; everything else about a household never changes.
 */
final class Nights {

  private static final String[] ELIGIBLE = {
    "household_id STRING",
    "patch_code STRING",
    "band STRING",
    "band_rank INT",
    "domain_count INT",
    "days_since_contact INT"
  };

  private static final String OUTCOME =
      "household_id STRING, place INT, contacted_on DATE, result STRING, come_back_on DATE, settled BOOLEAN";

  private final SparkSession spark;
  private final int capacity;
  private TableSet tables;
  private Dataset<Row> lists;
  private Dataset<Row> entries;
  private Dataset<Row> queue;

  Nights(SparkSession spark, int capacity) {
    this.spark = spark;
    this.capacity = capacity;
    this.lists = OutreachListTable.TABLE.empty(spark);
    this.entries = OutreachEntryTable.TABLE.empty(spark);
    this.queue = OutreachQueueTable.TABLE.empty(spark);
    this.tables =
        TableSet.of()
            .with("household", spark.sql("SELECT 'P1' AS patch_code, true AS profiled"))
            .with(SettingTables.PATCH_CAPACITY, SettingTables.capacities(spark, settings(capacity)))
            .with("household_facts", facts(null))
            .with("outcome", spark.createDataFrame(List.of(), StructType.fromDDL(OUTCOME)));
  }

  /** What officers reported: "HH-1 2026-11-03 DECLINED - false", come back on and settled last. */
  Nights outcome(String outcome) {
    String[] parts = outcome.split(" ");
    tables =
        tables.with(
            "outcome",
            spark.sql(
                "SELECT '%s' AS household_id, 1 AS place, DATE '%s' AS contacted_on, '%s' AS result, TRY_CAST('%s' AS DATE) AS come_back_on, %s AS settled"
                    .formatted((Object[]) parts)));
    return this;
  }

  /** From now on this household has a contact rule. */
  Nights ruleFor(String household) {
    tables = tables.with("household_facts", facts(household));
    return this;
  }

  /** The night on which these may stand on the list: "HH-1 high 3 10", domains and days last. */
  TableSet night(LocalDate date, String... eligible) {
    TableSet made = run(date, OutreachListTable.TABLE.empty(spark), eligible);
    lists = lists.unionByName(made.get(OutreachListTable.TABLE));
    entries = entries.unionByName(made.get(OutreachEntryTable.TABLE));
    queue = queue.unionByName(made.get(OutreachQueueTable.TABLE));
    return made;
  }

  /** The same night run once more after {@code earlier} was issued; it does not become history. */
  TableSet again(LocalDate date, TableSet earlier, String... eligible) {
    String before = "as_of < DATE '" + date + "'";
    lists = lists.where(before);
    entries = entries.where(before);
    queue = queue.where(before);
    return run(date, earlier.get(OutreachListTable.TABLE), eligible);
  }

  private TableSet run(LocalDate date, Dataset<Row> issuedTonight, String... eligible) {
    OutreachSql sql = new OutreachSql(spark, settings(capacity), date);
    TableSet before =
        tables
            .with("eligible", eligible(eligible))
            .with(OutreachListTable.TABLE, lists)
            .with(OutreachEntryTable.TABLE, entries)
            .with(OutreachQueueTable.TABLE, queue)
            .with(Outreach.ISSUED_TONIGHT, issuedTonight);
    TableSet known = sql.add(sql.add(sql.add(before, "issue"), "open_entry"), "placing");
    TableSet made = Placing.of(sql, known);
    return TableSet.of()
        .with(OutreachListTable.TABLE, stored(OutreachListTable.TABLE, made))
        .with(OutreachEntryTable.TABLE, stored(OutreachEntryTable.TABLE, made))
        .with(OutreachQueueTable.TABLE, stored(OutreachQueueTable.TABLE, made));
  }

  /** What a night leaves behind is stored rows, not a plan that grows from night to night. */
  private Dataset<Row> stored(Table table, TableSet made) {
    return spark.createDataFrame(made.get(table).collectAsList(), table.schema());
  }

  private Dataset<Row> eligible(String... households) {
    StringBuilder rows = new StringBuilder();
    for (String household : households) {
      String[] parts = (household + " 2 30").split(" ");
      int rank = List.of("acute", "high", "medium").indexOf(parts[1]) + 1;
      rows.append(rows.isEmpty() ? "" : ", ")
          .append(
              "('%s', 'P1', '%s', %d, %s, %s)"
                  .formatted(parts[0], parts[1], rank, parts[2], parts[3]));
    }
    if (rows.isEmpty()) {
      return spark.createDataFrame(List.of(), StructType.fromDDL(String.join(", ", ELIGIBLE)));
    }
    return spark.sql(
        "SELECT * FROM VALUES "
            + rows
            + " AS t(household_id, patch_code, band, band_rank, domain_count, days_since_contact)");
  }

  private Dataset<Row> facts(@org.jspecify.annotations.Nullable String withRule) {
    StringBuilder text = new StringBuilder("household_id | patch_code | title\n");
    for (int n = 1; n <= 5; n++) {
      text.append("HH-%d | P1 | Ms\n".formatted(n));
    }
    Dataset<Row> rows = TextTable.of(spark, OutreachRowTable.TABLE, text.toString());
    List<String> own = List.of("household_id", "patch_code");
    for (var column : OutreachEntryTable.TABLE.columns()) {
      rows = own.contains(column.name()) ? rows : rows.drop(column.name());
    }
    return withRule == null
        ? rows
        : rows.withColumn(
            "safe_contact",
            org.apache.spark.sql.functions.expr(
                "CASE WHEN household_id = '"
                    + withRule
                    + "' THEN from_json('[{\"rule\":\"NO_TEXT\"}]', "
                    + "'array<struct<rule:string,hours:string,other:boolean,title:string,forename:string,surname:string>>') END"));
  }

  /** Lists are issued on Mondays. */
  static OutreachSettings settings(int capacity) {
    return new OutreachSettings(
        "Riverbank Homes",
        DayOfWeek.MONDAY,
        capacity,
        60,
        28,
        14,
        new OutreachSettings.ByDays(1, 5, 10),
        Map.of());
  }
}
