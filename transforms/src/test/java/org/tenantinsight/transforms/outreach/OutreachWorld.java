package org.tenantinsight.transforms.outreach;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.tenantinsight.transforms.tables.Privacy.AGGREGATE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.AlertRule;
import org.tenantinsight.config.OutreachSettings;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.AppointmentTable;
import org.tenantinsight.transforms.tables.ContactRuleTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.HouseholdAccountTable;
import org.tenantinsight.transforms.tables.HouseholdMemberTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachListTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.ProtectedRegisterTable;
import org.tenantinsight.transforms.tables.RelatedContactTable;
import org.tenantinsight.transforms.tables.RentTransactionTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * A tiny landlord for tests: tables as text, nights one after another. What is not said is empty.
 * Every household {@code HH-n} lives in patch P1 with one tenant {@code Nn}, unless said otherwise.
 */
final class OutreachWorld {

  static final Table FLAG =
      Table.named("flag")
          .column("household_id", StringType, AGGREGATE, "")
          .column("flagged", BooleanType, AGGREGATE, "")
          .column("band", StringType, AGGREGATE, "")
          .column("list", StringType, AGGREGATE, "")
          .column("suppressed_reason", StringType, AGGREGATE, "")
          .column("domain_count", IntegerType, AGGREGATE, "")
          .column("days_since_contact", IntegerType, AGGREGATE, "")
          .build();

  static final Table HIT =
      Table.named("indicator_hit")
          .column("household_id", StringType, AGGREGATE, "")
          .column("indicator_id", StringType, AGGREGATE, "")
          .column("state", StringType, AGGREGATE, "")
          .column("weight", StringType, AGGREGATE, "")
          .column("acute", BooleanType, AGGREGATE, "")
          .column("list", StringType, AGGREGATE, "")
          .column("reason", StringType, AGGREGATE, "")
          .build();

  private static final Table FEED_STATUS =
      Table.named("feed_status")
          .column("feed", StringType, AGGREGATE, "")
          .column("fresh", BooleanType, AGGREGATE, "")
          .build();

  private static final Table PROFILE =
      Table.named("household_profile")
          .column("household_id", StringType, AGGREGATE, "")
          .column("breathing_space", BooleanType, AGGREGATE, "")
          .build();

  static final Table INDICATOR =
      Table.named("indicator_setting")
          .column("indicator_id", StringType, AGGREGATE, "")
          .column("our_action", BooleanType, AGGREGATE, "")
          .build();

  private static final Table NEED =
      Table.named("indicator_need")
          .column("indicator_id", StringType, AGGREGATE, "")
          .column("feed", StringType, AGGREGATE, "")
          .build();

  private final SparkSession spark;
  private final Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
  private final List<Dataset<Row>> lists = new ArrayList<>();
  private final List<Dataset<Row>> entries = new ArrayList<>();
  private final List<Dataset<Row>> queues = new ArrayList<>();
  private int capacity = 10;

  OutreachWorld(SparkSession spark) {
    this.spark = spark;
    for (Table table :
        List.of(
            FLAG,
            HIT,
            FEED_STATUS,
            PROFILE,
            INDICATOR,
            NEED,
            HouseholdTable.TABLE,
            HouseholdMemberTable.TABLE,
            HouseholdRowTable.TABLE,
            HouseholdAccountTable.TABLE,
            ContactRuleTable.TABLE,
            ProtectedRegisterTable.TABLE,
            PersonAlertTable.TABLE,
            AppointmentTable.TABLE,
            ContactTable.TABLE,
            OutreachOutcomeTable.TABLE,
            RelatedContactTable.TABLE,
            RentTransactionTable.TABLE)) {
      tables.put(table.name(), table.empty(spark));
    }
  }

  OutreachWorld capacity(int households) {
    capacity = households;
    return this;
  }

  /** The rows of one table, instead of those it had. */
  OutreachWorld with(Table table, String text) {
    tables.put(table.name(), TextTable.of(spark, table, text));
    return this;
  }

  /** {@code households} in patch P1, each with one living adult tenant. */
  OutreachWorld homes(int households) {
    StringBuilder homes =
        new StringBuilder("household_id | patch_code | profiled | address_line1\n");
    StringBuilder people =
        new StringBuilder(
            "household_id | person_ref | resident_id | tenancy_ref | role | forename | surname | lives_here | adult\n");
    for (int n = 1; n <= households; n++) {
      homes.append("HH-%d | P1 | true | %d Alder Road\n".formatted(n, n));
      people.append(
          "HH-%d | N%d | R%d | T%d | TENANT | Ann | Lee%d | true | true\n"
              .formatted(n, n, n, n, n));
    }
    return with(HouseholdTable.TABLE, homes.toString())
        .with(HouseholdMemberTable.TABLE, people.toString());
  }

  /** Runs the night of {@code date}; its lists are what the next night starts from. */
  TableSet night(LocalDate date) {
    TableSet made = run(date, OutreachListTable.TABLE.empty(spark));
    remember(made);
    return made;
  }

  /** Runs a night again after {@code earlier} was issued, with what the world holds now. */
  TableSet again(LocalDate date, TableSet earlier) {
    lists.remove(lists.size() - 1);
    entries.remove(entries.size() - 1);
    queues.remove(queues.size() - 1);
    TableSet made = run(date, earlier.get(OutreachListTable.TABLE));
    remember(made);
    return made;
  }

  private TableSet run(LocalDate date, Dataset<Row> issuedTonight) {
    TableSet set = TableSet.of();
    for (var table : tables.entrySet()) {
      set = set.with(table.getKey(), table.getValue());
    }
    return Outreach.build(
        spark,
        set.with(OutreachListTable.TABLE, all(OutreachListTable.TABLE, lists))
            .with(OutreachEntryTable.TABLE, all(OutreachEntryTable.TABLE, entries))
            .with(OutreachQueueTable.TABLE, all(OutreachQueueTable.TABLE, queues))
            .with(Outreach.ISSUED_TONIGHT, issuedTonight),
        settings(),
        List.of(
            new AlertRule("COMM1.11", List.of("PRO_INTERPRETER_ONLY")),
            new AlertRule("CAUT:*", List.of("TWO_TO_VISIT"))),
        List.of(),
        date);
  }

  private void remember(TableSet made) {
    lists.add(kept(made.get(OutreachListTable.TABLE)));
    entries.add(kept(made.get(OutreachEntryTable.TABLE)));
    queues.add(kept(made.get(OutreachQueueTable.TABLE)));
  }

  /** What a night leaves behind is stored rows, not a plan that grows from night to night. */
  private Dataset<Row> kept(Dataset<Row> rows) {
    return spark.createDataFrame(rows.collectAsList(), rows.schema());
  }

  private Dataset<Row> all(Table table, List<Dataset<Row>> nights) {
    return nights.stream().reduce(table.empty(spark), Dataset::unionByName);
  }

  private OutreachSettings settings() {
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
