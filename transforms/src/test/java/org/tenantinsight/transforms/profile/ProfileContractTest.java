package org.tenantinsight.transforms.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.HouseholdAccountTable;
import org.tenantinsight.transforms.tables.HouseholdMemberTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** Every file of the profile, analysed over empty tables: a mistyped column fails here. */
class ProfileContractTest extends SparkTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  @Test
  void everyFileGivesExactlyItsTable() {
    TableSet tables = inputs();
    for (Table step : Profile.steps()) {
      Dataset<Row> rows = SqlFile.run(spark(), Profile.file(step), AS_OF, windows(), tables);
      assertThat(rows.columns())
          .as(step.name())
          .containsExactly(step.columns().stream().map(c -> c.name()).toArray(String[]::new));
      tables = tables.with(step, step.conform(rows));
    }
  }

  @Test
  void theProfileGivesExactlyItsTable() {
    TableSet events = Profile.events(spark(), inputs(), windows(), AS_OF);
    Dataset<Row> profile = Profile.build(spark(), events, windows(), AS_OF);

    assertThat(Arrays.asList(profile.columns()))
        .isEqualTo(HouseholdProfileTable.TABLE.columns().stream().map(c -> c.name()).toList());
  }

  private TableSet inputs() {
    TableSet tables = TableSet.of();
    for (Table feed : StateTables.ALL) {
      tables = tables.with(feed, feed.empty(spark()));
    }
    for (Table link :
        List.of(
            HouseholdTable.TABLE,
            HouseholdMemberTable.TABLE,
            HouseholdRowTable.TABLE,
            HouseholdAccountTable.TABLE,
            ResidentLinkTable.TABLE)) {
      tables = tables.with(link, link.empty(spark()));
    }
    return tables;
  }

  private static Map<String, Object> windows() {
    Map<String, Object> windows = new TreeMap<>();
    ProfileVocabulary.vocabulary().windows().forEach(name -> windows.put(name, 1));
    windows.put("failed_debit_codes", "RDN");
    return windows;
  }
}
