package org.tenantinsight.transforms.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.OutreachSettings;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;

/** Which households may stand on a patch's list, and which are taken off it. */
class EligibleTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private static final OutreachSettings SETTINGS =
      new OutreachSettings(
          "Riverbank Homes",
          DayOfWeek.MONDAY,
          10,
          60,
          28,
          14,
          new OutreachSettings.ByDays(1, 5, 10),
          Map.of());

  private static final String OPEN_ON_THE_LIST =
      """
      HH-1 | flagged as before
      HH-2 | its flag is gone
      HH-3 | its flag is gone, and a feed is late
      HH-4 | flagged, now with the lead
      HH-5 | flag gone, now kept from the patch, and a feed is late
      HH-6 | suppressed
      HH-7 | its flag is gone, nobody lives there who can be asked for
      HH-8 | its flag is gone in a breathing space
      HH-9 | its flag is gone, the home is being repaired and empty
      """;

  @Test
  void anOpenEntryStaysToTheEndOfItsIssueAlsoWithoutItsFlag() {
    assertThat(eligible(MONDAY.plusDays(1)))
        .isEqualTo(
            """
            household_id | patch_code | band | band_rank
            HH-1 | P1 | high | 2
            HH-2 | P1 | acute | 1
            HH-3 | P1 | acute | 1
            """);
  }

  @Test
  void theNextIssueKeepsItOnlyWhileALateFeedLeavesSignsUnknown() {
    assertThat(eligible(MONDAY.plusDays(7)))
        .isEqualTo(
            """
            household_id | patch_code | band | band_rank
            HH-1 | P1 | high | 2
            HH-3 | P1 | acute | 1
            """);
  }

  private String eligible(LocalDate asOf) {
    OutreachSql sql = new OutreachSql(spark(), SETTINGS, asOf);
    return TextTable.show(
        sql.add(sql.add(known(), "issue"), "eligible").get("eligible"),
        "household_id",
        "patch_code",
        "band",
        "band_rank");
  }

  /**
   * The list of Monday, on which all of {@link #OPEN_ON_THE_LIST} are open, and tonight's flags.
   */
  private TableSet known() {
    List<String> households =
        OPEN_ON_THE_LIST.lines().map(line -> line.substring(0, line.indexOf(' '))).toList();
    String all = "'" + String.join("', '", households) + "'";
    return TableSet.of()
        .with(
            "outreach_list",
            rows("SELECT DATE '2026-11-02' AS issue_date, DATE '2026-11-02' AS as_of"))
        .with("open_entry", each(all, "'P1' AS patch_code, 'acute' AS band"))
        .with(
            "flag",
            rows(
                """
                SELECT *, 2 AS domain_count, 30 AS days_since_contact
                FROM VALUES
                  ('HH-1', true, 'high', 'patch', NULL),
                  ('HH-4', true, 'high', 'restricted', NULL),
                  ('HH-6', false, 'high', 'patch', 'COOL_OFF')
                  AS t(household_id, flagged, band, list, suppressed_reason)
                """))
        .with(
            "household",
            each(
                all,
                "'P1' AS patch_code, true AS profiled,"
                    + " if(household_id = 'HH-9', 'DECANT', 'CURRENT') AS status"))
        .with("kept_from_patch", each("'HH-4', 'HH-5'", "'ALERT' AS cause"))
        .with("person_to_ask_for", each(all, "1 AS place").where("household_id <> 'HH-7'"))
        .with(
            "reason",
            each(
                all,
                "if(household_id IN ('HH-3', 'HH-5'), array('contact'), CAST(array() AS"
                    + " ARRAY<STRING>)) AS late_feeds"))
        .with("household_profile", each(all, "household_id = 'HH-8' AS breathing_space"))
        .with(
            "outcome",
            rows(
                "SELECT '' AS household_id, 0 AS place, '' AS result,"
                    + " DATE '2026-01-01' AS contacted_on, DATE '2026-01-01' AS come_back_on"));
  }

  private Dataset<Row> each(String households, String columns) {
    return rows(
        "SELECT household_id, %s FROM (SELECT explode(array(%s)) AS household_id)"
            .formatted(columns, households));
  }

  private Dataset<Row> rows(String sql) {
    return spark().sql(sql);
  }
}
