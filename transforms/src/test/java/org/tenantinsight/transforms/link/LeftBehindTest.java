package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.transforms.link.LinkedNight.residentOf;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.TenancyTable;

/**
 * Alan has two references; the one that is in use is written over, the other is found elsewhere.
 */
class LeftBehindTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private static final String HEADER =
      "person_ref | tenancy_ref | role | forename | surname | date_of_birth | mobile | delivery\n";
  private static final String ALAN =
      "N1 | T1 | TENANT | Alan | Thistlewood | 1951-02-14 | 07700900003 | 2026-10-05\n";
  private static final String BEV =
      "N1 | T1 | TENANT | Bev | Okonkwo | 1988-09-30 | 07700900004 | 2026-10-06\n";
  private static final String ANNE =
      "N1 | T1 | TENANT | Anne | Thistlewood | 1988-09-30 | 07700900003 | 2026-10-06\n";
  private static final String INITIAL =
      "N7 | T7 | TENANT | A | Thistlewood | | 07700900003 | 2026-10-05\n";
  private static final String FORMER =
      """
      N7 | T7 | TENANT | A    | Thistlewood |            |             | 2026-10-05
      N8 | T8 | TENANT | Alan | Thistlwood  | 1951-02-14 | 07700900003 | 2026-10-05
      N8 | T9 | TENANT | Alan | Thistlwood  | 1951-02-14 | 07700900003 | 2026-10-05
      """;

  @Test
  void anOldIdThatLivesOnInAnotherOfTheSamePersonDoesNotLeadToTheNewPerson() {
    Decision first = always("person|N1|T1", "person|N7|T7");
    Decision then = always("person|N7|T7", "person|N8|T8");
    TableSet monday =
        night(
            MONDAY, ALAN + FORMER, "", TableSet.of(), first, never("person|N1|T1", "person|N8|T8"));
    String alan = residentOf(monday, "N7|T7");
    assertThat(residentOf(monday, "N1|T1")).isEqualTo(alan);

    TableSet tuesday = night(TUESDAY, BEV + FORMER, ALAN, monday, then);

    assertThat(residentOf(tuesday, "N1|T1")).isNotEqualTo(alan);
    assertThat(aliasesOf(tuesday, alan)).containsExactly("MERGE " + residentOf(tuesday, "N7|T7"));
  }

  @Test
  void theNewPersonDoesNotGetTheOldIdThroughAnotherRowOfTheirs() {
    Decision joined = always("person|N1|T1", "person|N7|T7");
    TableSet monday = night(MONDAY, ALAN + INITIAL, "", TableSet.of(), joined);
    String alan = residentOf(monday, "N1|T1");
    assertThat(residentOf(monday, "N7|T7")).isEqualTo(alan);

    TableSet tuesday = night(TUESDAY, ANNE + INITIAL, ALAN, monday, joined);

    String anne = residentOf(tuesday, "N1|T1");
    assertThat(residentOf(tuesday, "N7|T7")).isEqualTo(anne).isNotEqualTo(alan);
    assertThat(aliasesOf(tuesday, alan)).containsExactly("SPLIT " + anne);
  }

  @Test
  void weakEvidenceThatKeptTheEarlierPersonTogetherDoesNotJoinTheNewOne() {
    LinkageSettings more = LinkSettings.from(30);
    Decision joined = always("person|N1|T1", "person|N7|T7");
    TableSet monday =
        night(MONDAY, ALAN + INITIAL, "", TableSet.of(), LinkSettings.from(30, joined));

    TableSet unchanged = night(TUESDAY, ALAN + INITIAL, "", monday, more);
    TableSet tuesday = night(TUESDAY, ANNE + INITIAL, ALAN, monday, more);

    assertThat(residentOf(unchanged, "N1|T1")).isEqualTo(residentOf(unchanged, "N7|T7"));
    assertThat(residentOf(tuesday, "N1|T1")).isNotEqualTo(residentOf(tuesday, "N7|T7"));
    assertThat(residentOf(tuesday, "N7|T7")).isEqualTo(residentOf(monday, "N7|T7"));
  }

  private static Decision always(String one, String other) {
    return new Decision(2, Verdict.ALWAYS, one, other, "seen", "JB", MONDAY, null);
  }

  private static Decision never(String one, String other) {
    return new Decision(3, Verdict.NEVER, one, other, "seen", "JB", MONDAY, null);
  }

  private TableSet night(
      LocalDate asOf, String people, String corrected, TableSet before, Decision... decisions) {
    return night(asOf, people, corrected, before, LinkSettings.with(decisions));
  }

  private TableSet night(
      LocalDate asOf, String people, String corrected, TableSet before, LinkageSettings settings) {
    TableSet feeds =
        NoRows.in(spark())
            .with(
                TenancyTable.TABLE,
                TextTable.of(
                    spark(),
                    TenancyTable.TABLE,
                    """
                    tenancy_ref | property_ref | tenure_code | start_date | end_date   | status
                    T1          | P1           | SEC         | 2015-01-01 |            | CURRENT
                    T7          | P7           | SEC         | 2005-01-01 | 2009-01-01 | FORMER
                    T8          | P8           | SEC         | 2000-01-01 | 2002-01-01 | FORMER
                    T9          | P9           | SEC         | 2002-01-01 | 2004-01-01 | FORMER
                    """))
            .with(PersonTable.TABLE, TextTable.of(spark(), PersonTable.TABLE, HEADER + people))
            .with(
                Linkage.CORRECTED_PEOPLE,
                TextTable.of(spark(), PersonTable.TABLE, HEADER + corrected));
    return StoredNight.link(spark(), feeds, before, settings, asOf);
  }

  private static List<String> aliasesOf(TableSet night, String id) {
    return night
        .get(ResidentAliasTable.TABLE)
        .where(functions.col(ResidentAliasTable.OLD_ID).equalTo(id))
        .select(ResidentAliasTable.EVENT, ResidentAliasTable.NEW_ID)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + " " + row.getString(1))
        .toList();
  }
}
