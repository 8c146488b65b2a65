package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.link.Linkage;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;
import org.tenantinsight.transforms.tables.TenancyTable;

/** What became of an id is known on every later night, not only on the next one. */
class IdsOfManyNightsTest extends SparkTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-10-05");

  private static final String HEADER =
      "person_ref | tenancy_ref | role | forename | surname | date_of_birth | delivery\n";
  private static final String ALAN = row("Alan | Thistlewood | 1951-02-14", 0);
  private static final String BEV = row("Bev | Okonkwo | 1988-09-30", 1);
  private static final String CAROL = row("Carol | Umpleby | 1964-06-21", 3);

  @TempDir Path folder;

  @Test
  void anIdThatSomebodyHadIsNeverGivenAgain() throws Exception {
    List<LocalDate> before = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    ids.add(linked(before, ALAN, ""));
    ids.add(linked(before, BEV, ALAN));
    ids.add(linked(before, BEV, ALAN));
    ids.add(linked(before, CAROL, ALAN + BEV));

    assertThat(ids.get(2)).isEqualTo(ids.get(1));
    assertThat(Set.copyOf(ids)).as("three people had the row, one after the other").hasSize(3);
  }

  /** The next night of the linkage step alone. */
  private String linked(List<LocalDate> before, String people, String corrected) throws Exception {
    LocalDate asOf = FIRST.plusDays(before.size());
    Night night = StepNight.of(spark(), folder, asOf, before);
    new LinkStep().run(night, feeds(people, corrected));
    before.add(0, asOf);
    return night.stored(ResidentLinkTable.TABLE).first().getAs(ResidentLinkTable.RESIDENT_ID);
  }

  private TableSet feeds(String people, String corrected) {
    TableSet feeds = TableSet.of();
    for (Table table : StateTables.ALL) {
      feeds = feeds.with(table, table.empty(spark()));
    }
    return feeds
        .with(
            TenancyTable.TABLE,
            TextTable.of(
                spark(),
                TenancyTable.TABLE,
                """
                tenancy_ref | property_ref | tenure_code | start_date | status
                T1          | P1           | SEC         | 2015-01-01 | CURRENT
                """))
        .with(PersonTable.TABLE, TextTable.of(spark(), PersonTable.TABLE, HEADER + people))
        .with(
            Linkage.CORRECTED_PEOPLE, TextTable.of(spark(), PersonTable.TABLE, HEADER + corrected));
  }

  private static String row(String person, int night) {
    return "N1 | T1 | TENANT | " + person + " | " + FIRST.plusDays(night) + "\n";
  }
}
