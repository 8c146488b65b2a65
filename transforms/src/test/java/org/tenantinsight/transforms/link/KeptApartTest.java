package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.transforms.link.LinkedNight.aliases;
import static org.tenantinsight.transforms.link.LinkedNight.residentOf;
import static org.tenantinsight.transforms.link.LinkedNight.residentOrNobody;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.AlertHomeTable;
import org.tenantinsight.transforms.tables.AsbCaseTable;
import org.tenantinsight.transforms.tables.AsbPartyTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.TenancyTable;

/**
 * Somebody said of two rows of one reference whether they are one person. On Tuesday TURN's newest
 * tenancy has ended and FATHER's son has another one, which has ended on Wednesday.
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
      G          | G1          | TENANT | Gilbert  | Thistlewood |                | 1962-07-11
      G          | G2          | TENANT | Gilbert  | Thistlewood | Buster         |
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
      G2          | PG2          | SEC         | 2015-01-01 |            | CURRENT
      C0          | PC0          | SEC         | 2010-01-01 | 2014-06-30 | FORMER
      C1          | PC1          | SEC         | 2000-01-01 |            | CURRENT
      C2          | PC2          | SEC         | 2024-02-01 |            | CURRENT
      D0          | PD0          | SEC         | 2000-01-01 | 2010-06-30 | FORMER
      D1          | PD1          | SEC         | 2012-01-01 |            | CURRENT
      D2          | PD2          | SEC         | 2024-02-01 |            | CURRENT
      """;
  private static final String BEFORE =
      """
      A2 | PA2 | SEC | 2024-02-01 | | CURRENT
      G1 | PG1 | SEC | 2024-02-01 | | CURRENT
      """;
  private static final String AFTER =
      """
      A2 | PA2 | SEC | 2024-02-01 | 2026-10-06 | FORMER
      B3 | PB3 | SEC | 2026-10-06 |            | CURRENT
      G1 | PG1 | SEC | 2024-02-01 | 2026-10-06 | FORMER
      """;

  private static final String ENDED =
      AFTER.replace("2026-10-06 |            | CURRENT", "2026-10-06 | 2026-10-07 | FORMER");

  private static final String CALLS =
      """
      contact_id | person_ref | contact_name       | contact_ts          | direction
      busters    | FATHER     | Buster Wetherspoon | 2026-10-01 10:00:00 | IN
      unasked    | FATHER     | Buster Wetherspoon | 2026-10-02 10:00:00 | IN
      """;
  private static final String CASES = "case_ref | opened_date\nK | 2026-10-01\n";
  private static final String PARTIES =
      """
      case_ref | party_no | role | person_ref | name
      K        | 1        | PERP | FATHER     | Buster Wetherspoon
      K        | 2        | PERP | G          | Buster Thistlewood
      K        | 3        | PERP | G          | Buster Thistlewood
      """;

  private static final String ALERTS =
      """
      alert_id | person_ref | alert_code | start_date | status
      both     | THREE      | CAUT:VA    | 2012-05-01 | OPEN
      sheilas  | SAME       | CAUT:VA    | 2015-05-01 | OPEN
      """;

  private static final List<Decision> SAID =
      List.of(
          said(Verdict.NEVER, "person|TURN|A1", "person|TURN|A2"),
          said(Verdict.NEVER, "person|FATHER|B1", "person|FATHER|B2"),
          said(Verdict.NEVER, "person|G|G1", "person|G|G2"),
          said(Verdict.ALWAYS, "asb_party|K|2", "person|G|G1"),
          said(Verdict.ALWAYS, "asb_party|K|3", "person|G|G1"),
          said(Verdict.ALWAYS, "person|SAME|D0", "person|SAME|D1"));
  private static final Decision BUSTERS =
      said(Verdict.ALWAYS, "contact|busters", "person|FATHER|B3");

  private static TableSet monday;
  private static TableSet tuesday;
  private static TableSet wednesday;

  @BeforeEach
  void threeNights() {
    if (wednesday == null) {
      monday = night(MONDAY, PEOPLE, TENANCIES + BEFORE, TableSet.of());
      tuesday = night(MONDAY.plusDays(1), PEOPLE + SON, TENANCIES + AFTER, monday);
      wednesday = night(MONDAY.plusDays(2), PEOPLE + SON, TENANCIES + ENDED, tuesday, BUSTERS);
    }
  }

  @Test
  void nobodysIdMovesWhenAnotherRowSpeaksForTheReference() {
    for (String row :
        List.of("TURN|A0", "TURN|A1", "TURN|A2", "FATHER|B1", "FATHER|B2", "G|G1", "G|G2")) {
      assertThat(residentOf(tuesday, row)).as(row).isEqualTo(residentOf(monday, row));
      assertThat(residentOf(wednesday, row)).as(row).isEqualTo(residentOf(monday, row));
    }
    assertThat(residentOf(wednesday, "FATHER|B3")).isEqualTo(residentOf(tuesday, "FATHER|B3"));
    assertThat(aliases(wednesday)).isEmpty();
  }

  @Test
  void aThirdRowIsNeitherOfThemAndWhatNamesItIsItsOwn() {
    assertThat(residentOf(tuesday, "FATHER|B3"))
        .isNotIn(residentOf(tuesday, "FATHER|B1"), residentOf(tuesday, "FATHER|B2"))
        .isEqualTo(residentOf(tuesday, "busters"))
        .isEqualTo(residentOf(tuesday, "K|1"));
  }

  @Test
  void whatNamesAThirdRowIsNotOfWhoSpeaksForTheReferenceAfterIt() {
    assertThat(residentOf(wednesday, "busters"))
        .as("somebody said whose it is")
        .isEqualTo(residentOf(wednesday, "FATHER|B3"));
    assertThat(List.of(residentOf(wednesday, "K|2"), residentOf(wednesday, "K|3")))
        .containsOnly(residentOf(wednesday, "G|G1"));
    assertThat(residentOrNobody(wednesday, "unasked")).isEmpty();
    assertThat(residentOrNobody(wednesday, "K|1")).isEmpty();
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

  private TableSet night(
      LocalDate asOf, String people, String tenancies, TableSet before, Decision... said) {
    List<Decision> all = Stream.concat(SAID.stream(), Stream.of(said)).toList();
    TableSet feeds =
        NoRows.in(spark())
            .with(TenancyTable.TABLE, TextTable.of(spark(), TenancyTable.TABLE, tenancies))
            .with(PersonTable.TABLE, TextTable.of(spark(), PersonTable.TABLE, people))
            .with(PersonAlertTable.TABLE, TextTable.of(spark(), PersonAlertTable.TABLE, ALERTS))
            .with(AsbCaseTable.TABLE, TextTable.of(spark(), AsbCaseTable.TABLE, CASES))
            .with(AsbPartyTable.TABLE, TextTable.of(spark(), AsbPartyTable.TABLE, PARTIES))
            .with(ContactTable.TABLE, TextTable.of(spark(), ContactTable.TABLE, CALLS));
    return StoredNight.link(
        spark(), feeds, before, LinkSettings.with(all.toArray(Decision[]::new)), asOf);
  }

  private static Decision said(Verdict verdict, String one, String other) {
    return new Decision(2, verdict, one, other, "seen", "JB", MONDAY, null);
  }
}
