package org.tenantinsight.transforms.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;

/** By which channels we reached the person to ask for, and when last. */
class WayThatWorkedTest extends SparkTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @Test
  void everyChannelThatWorkedIsKeptWithItsLastDayNewestFirst() {
    TableSet tables =
        TableSet.of()
            .with("person_to_ask_for", spark().sql("SELECT 'R-1' AS resident_id"))
            .with(
                HouseholdRowTable.TABLE,
                TextTable.of(
                    spark(),
                    HouseholdRowTable.TABLE,
                    """
                    feed    | source_key | resident_id
                    contact | C-1        | R-1
                    contact | C-2        | R-1
                    contact | C-3        | R-1
                    contact | C-4        | R-1
                    contact | C-5        | R-1
                    contact | C-6        | R-2
                    """))
            .with(
                ContactTable.TABLE,
                TextTable.of(
                    spark(),
                    ContactTable.TABLE,
                    """
                    contact_id | channel | contact_ts          | reached | contact_by
                    C-1        | PHONE   | 2026-03-05 10:00:00 | TWO_WAY | TENANT
                    C-2        | PHONE   | 2026-06-09 10:00:00 | TWO_WAY | TENANT
                    C-3        | VISIT   | 2026-10-02 10:00:00 | TWO_WAY |
                    C-4        | SMS     | 2026-10-20 10:00:00 | NONE    | TENANT
                    C-5        | EMAIL   | 2026-10-21 10:00:00 | TWO_WAY | STAFF
                    C-6        | PHONE   | 2026-10-22 10:00:00 | TWO_WAY | TENANT
                    """));
    Dataset<Row> worked =
        new OutreachSql(spark(), Nights.settings(10), NIGHT)
            .add(tables, "way_that_worked")
            .get("way_that_worked")
            .selectExpr("resident_id", "to_json(worked) AS worked");

    assertThat(TextTable.show(worked, "resident_id", "worked"))
        .isEqualTo(
            """
            resident_id | worked
            R-1 | [{"channel":"VISIT","on_date":"2026-10-02"},{"channel":"PHONE","on_date":"2026-06-09"}]
            """);
  }
}
