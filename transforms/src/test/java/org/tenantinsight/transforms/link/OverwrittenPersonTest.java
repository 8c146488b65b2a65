package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.transforms.link.LinkedNight.aliases;
import static org.tenantinsight.transforms.link.LinkedNight.residentOrNobody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.TenancyTable;

/** A source writes another person over somebody's row, under the same reference and tenancy. */
class OverwrittenPersonTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private static final String ALAN =
      """
      person_ref | tenancy_ref | role   | forename | surname     | date_of_birth | delivery
      N1         | T1          | TENANT | Alan     | Thistlewood | 1951-02-14    | 2026-10-05
      """;
  private static final String BEV =
      """
      person_ref | tenancy_ref | role   | forename | surname     | date_of_birth | delivery
      N1         | T1          | TENANT | Bev      | Okonkwo     | 1988-09-30    | 2026-10-06
      """;
  private static final String ALAN_AGAIN =
      """
      person_ref | tenancy_ref | role   | forename | surname     | date_of_birth | delivery
      N1         | T1          | TENANT | Alan     | Thistlewood | 1951-02-14    | 2026-10-07
      """;
  private static final String ALAN_WITH_ANOTHER_NAME =
      """
      person_ref | tenancy_ref | role   | forename | surname     | date_of_birth | delivery
      N1         | T1          | TENANT | Alana    | Marchbanks  | 1951-02-14    | 2026-10-06
      """;

  private static final List<TableSet> NIGHTS = new ArrayList<>();

  @Test
  void theNewPersonGetsAnIdOfTheirOwnAndTheOldOneIsStillFound() {
    TableSet first = alansNight();
    TableSet second = bevsNight();
    String alan = residentOrNobody(first, "N1|T1");
    String bev = residentOrNobody(second, "N1|T1");

    assertThat(bev).isNotEqualTo(alan);
    assertThat(aliases(second)).containsExactly(alan + " SPLIT " + bev);

    TableSet third = night(WEDNESDAY, BEV, second, ALAN);
    assertThat(residentOrNobody(third, "N1|T1")).isEqualTo(bev);
    assertThat(aliases(third)).isEmpty();
  }

  @Test
  void whatWasToldOfTheOldPersonIsNotTheNewOnes() {
    TableSet night = bevsNight();
    String bev = residentOrNobody(night, "N1|T1");

    assertThat(List.of("his", "old-call", "of-Alan"))
        .allMatch(key -> residentOrNobody(night, key).isEmpty());
    assertThat(List.of("hers", "new-call"))
        .allMatch(key -> bev.equals(residentOrNobody(night, key)));
  }

  @Test
  void aWarningSinceTheNewPersonJoinedIsTheirsButNotWhatHappened() {
    String joined =
        """
        person_ref | tenancy_ref | role   | forename | surname     | date_of_birth | joined_date | delivery
        """;
    String alan =
        joined + "N1 | T1 | TENANT | Alan | Thistlewood | 1951-02-14 | 2015-01-01 | 2026-10-05\n";
    String bev =
        joined + "N1 | T1 | TENANT | Bev | Okonkwo | 1988-09-30 | 2018-05-01 | 2026-10-06\n";

    TableSet night = night(TUESDAY, bev, night(MONDAY, alan, TableSet.of()), alan);

    assertThat(residentOrNobody(night, "his"))
        .isEqualTo(residentOrNobody(night, "N1|T1"))
        .isNotEmpty();
    assertThat(residentOrNobody(night, "old-call")).as("the source still named Alan").isEmpty();
    assertThat(night.get(Linkage.STRAY_ALERT).count()).isZero();
  }

  @Test
  void anAlertThatIsNobodysAnyLongerIsTold() {
    TableSet night = bevsNight();

    assertThat(night.get(Linkage.STRAY_ALERT).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("his");
  }

  @Test
  void whatIsWrittenBackHasNeverChanged() {
    TableSet first = alansNight();
    TableSet third =
        night(WEDNESDAY, ALAN_AGAIN, first, ALAN + BEV.lines().skip(1).findFirst().orElseThrow());

    assertThat(residentOrNobody(third, "N1|T1")).isEqualTo(residentOrNobody(first, "N1|T1"));
    assertThat(residentOrNobody(third, "his")).isEqualTo(residentOrNobody(first, "N1|T1"));
  }

  @Test
  void anotherNameAndTheSameBirthDateIsTheSamePerson() {
    TableSet first = alansNight();
    TableSet second = night(TUESDAY, ALAN_WITH_ANOTHER_NAME, first, ALAN);

    assertThat(residentOrNobody(second, "N1|T1")).isEqualTo(residentOrNobody(first, "N1|T1"));
    assertThat(residentOrNobody(second, "his")).isEqualTo(residentOrNobody(first, "N1|T1"));
  }

  /** Monday, when the row was Alan's. */
  private TableSet alansNight() {
    if (NIGHTS.isEmpty()) {
      NIGHTS.add(night(MONDAY, ALAN, TableSet.of()));
    }
    return NIGHTS.get(0);
  }

  /** Tuesday, when it was Bev's. */
  private TableSet bevsNight() {
    if (NIGHTS.size() < 2) {
      NIGHTS.add(night(TUESDAY, BEV, alansNight(), ALAN));
    }
    return NIGHTS.get(1);
  }

  private TableSet night(LocalDate asOf, String people, TableSet before) {
    return night(asOf, people, before, null);
  }

  private TableSet night(LocalDate asOf, String people, TableSet before, String corrected) {
    TableSet feeds = NoRows.in(spark());
    feeds =
        feeds
            .with(
                TenancyTable.TABLE,
                TextTable.of(
                    spark(),
                    TenancyTable.TABLE,
                    """
                    tenancy_ref | property_ref | tenure_code | start_date | status
                    T1          | P1           | SEC         | 2015-01-01 | CURRENT
                    """))
            .with(PersonTable.TABLE, TextTable.of(spark(), PersonTable.TABLE, people))
            .with(
                PersonAlertTable.TABLE,
                TextTable.of(
                    spark(),
                    PersonAlertTable.TABLE,
                    """
                    alert_id | person_ref | alert_code | start_date | status
                    his      | N1         | RISK1.02   | 2018-05-01 | OPEN
                    hers     | N1         | RISK1.02   | 2026-10-06 | OPEN
                    """))
            .with(
                ContactTable.TABLE,
                TextTable.of(
                    spark(),
                    ContactTable.TABLE,
                    """
                    contact_id | person_ref | tenancy_ref | contact_name     | contact_ts          | direction
                    old-call   | N1         | T1          | not known        | 2018-05-01 10:00:00 | IN
                    of-Alan    | N1         | T1          | Alan Thistlewood | 2018-05-01 10:00:00 | IN
                    new-call   | N1         |             |                  | 2026-10-06 10:00:00 | IN
                    """));
    if (corrected != null) {
      feeds =
          feeds.with(Linkage.CORRECTED_PEOPLE, TextTable.of(spark(), PersonTable.TABLE, corrected));
    }
    return StoredNight.link(spark(), feeds, before, LinkSettings.USUAL, asOf);
  }
}
