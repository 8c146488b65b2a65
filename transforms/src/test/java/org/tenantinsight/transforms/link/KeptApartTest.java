package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.transforms.link.LinkedNight.residentOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.AlertHomeTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.TenancyTable;

/**
 * Somebody said of two rows of one reference whether they are one person. On Tuesday TURN's newest
 * tenancy has ended and FATHER's son has another one.
 */
class KeptApartTest extends SparkTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

  private static final String PEOPLE =
      """
      person_ref | tenancy_ref | role   | forename | surname     | preferred_name | date_of_birth
      TURN       | A0          | TENANT | Norman   | Ellingworth |                |
      TURN       | A1          | TENANT | Norman   | Ellingworth |                | 1962-07-11
      TURN       | A2          | TENANT | Norman   | Ellingworth |                |
      FATHER     | B1          | TENANT | Gordon   | Wetherspoon |                | 1962-07-11
      FATHER     | B2          | TENANT | Gordon   | Wetherspoon |                |
      THREE      | C0          | TENANT | John     | Smithson    |                | 1950-02-14
      THREE      | C1          | TENANT | Mary     | Clarkson    |                |
      THREE      | C2          | TENANT | Mary     | Joneston    |                | 1980-03-04
      SAME       | D0          | TENANT | Sheila   | Clarkson    |                | 1950-02-14
      SAME       | D1          | TENANT | Sheila   | Clarkson    |                |
      SAME       | D2          | TENANT | Sheila   | Joneston    |                | 1980-03-04
      """;
  private static final String SON = "FATHER | B3 | TENANT | Gordon | Wetherspoon | Buster |\n";

  private static final String TENANCIES =
      """
      tenancy_ref | property_ref | tenure_code | start_date | end_date   | status
      A0          | PA0          | SEC         | 2005-01-01 | 2010-01-01 | FORMER
      A1          | PA1          | SEC         | 2015-01-01 |            | CURRENT
      B1          | PB1          | SEC         | 2015-01-01 |            | CURRENT
      B2          | PB2          | SEC         | 2024-02-01 |            | CURRENT
      C0          | PC0          | SEC         | 2010-01-01 | 2014-06-30 | FORMER
      C1          | PC1          | SEC         | 2000-01-01 |            | CURRENT
      C2          | PC2          | SEC         | 2024-02-01 |            | CURRENT
      D0          | PD0          | SEC         | 2000-01-01 | 2010-06-30 | FORMER
      D1          | PD1          | SEC         | 2012-01-01 |            | CURRENT
      D2          | PD2          | SEC         | 2024-02-01 |            | CURRENT
      """;
  private static final String BEFORE = "A2 | PA2 | SEC | 2024-02-01 | | CURRENT\n";
  private static final String AFTER =
      """
      A2 | PA2 | SEC | 2024-02-01 | 2026-10-06 | FORMER
      B3 | PB3 | SEC | 2026-10-06 |            | CURRENT
      """;

  private static final String ALERTS =
      """
      alert_id | person_ref | alert_code | start_date | status
      both     | THREE      | CAUT:VA    | 2012-05-01 | OPEN
      sheilas  | SAME       | CAUT:VA    | 2015-05-01 | OPEN
      """;

  private static final LinkageSettings SETTINGS =
      LinkSettings.with(
          said(Verdict.NEVER, "TURN|A1", "TURN|A2"),
          said(Verdict.NEVER, "FATHER|B1", "FATHER|B2"),
          said(Verdict.ALWAYS, "SAME|D0", "SAME|D1"));

  private static TableSet monday;
  private static TableSet tuesday;

  @BeforeEach
  void twoNights() {
    if (tuesday == null) {
      monday = night(MONDAY, PEOPLE, TENANCIES + BEFORE, TableSet.of());
      tuesday = night(MONDAY.plusDays(1), PEOPLE + SON, TENANCIES + AFTER, monday);
    }
  }

  @Test
  void nobodysIdMovesWhenAnotherRowSpeaksForTheReference() {
    for (String row : List.of("TURN|A0", "TURN|A1", "TURN|A2", "FATHER|B1", "FATHER|B2")) {
      assertThat(residentOf(tuesday, row)).as(row).isEqualTo(residentOf(monday, row));
    }
  }

  @Test
  void aThirdRowIsNeitherOfThemAndWhatNamesItIsItsOwn() {
    assertThat(residentOf(tuesday, "FATHER|B3"))
        .isNotIn(residentOf(tuesday, "FATHER|B1"), residentOf(tuesday, "FATHER|B2"))
        .isEqualTo(residentOf(tuesday, "busters"));
  }

  @Test
  void aWarningOfDaysThatFitTwoPeopleIsTold() {
    assertThat(monday.get(Linkage.STRAY_ALERT).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("both");
  }

  @Test
  void aWarningOfARowWhosePersonIsKnownIsNotThatOfWhoSpeaksForTheReference() {
    assertThat(
            Profile.alertHomes(
                    spark(),
                    monday
                        .with(PersonTable.TABLE, TextTable.of(spark(), PersonTable.TABLE, PEOPLE))
                        .with(
                            PersonAlertTable.TABLE,
                            TextTable.of(spark(), PersonAlertTable.TABLE, ALERTS)),
                    MONDAY)
                .select(AlertHomeTable.RESIDENT_ID)
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly(residentOf(monday, "SAME|D1"));
  }

  private TableSet night(LocalDate asOf, String people, String tenancies, TableSet before) {
    TableSet feeds =
        NoRows.in(spark())
            .with(TenancyTable.TABLE, TextTable.of(spark(), TenancyTable.TABLE, tenancies))
            .with(PersonTable.TABLE, TextTable.of(spark(), PersonTable.TABLE, people))
            .with(PersonAlertTable.TABLE, TextTable.of(spark(), PersonAlertTable.TABLE, ALERTS))
            .with(
                ContactTable.TABLE,
                TextTable.of(
                    spark(),
                    ContactTable.TABLE,
                    """
                    contact_id | person_ref | contact_name       | contact_ts          | direction
                    busters    | FATHER     | Buster Wetherspoon | 2026-10-06 10:00:00 | IN
                    """));
    return StoredNight.link(spark(), feeds, before, SETTINGS, asOf);
  }

  private static Decision said(Verdict verdict, String one, String other) {
    return new Decision(2, verdict, "person|" + one, "person|" + other, "seen", "JB", MONDAY, null);
  }
}
