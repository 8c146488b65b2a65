package org.tenantinsight.reports.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BestWayTest {

  private static final LocalDate JUNE = LocalDate.of(2026, 6, 9);

  @Test
  void thePersonsWishComesFirst() {
    assertThat(way("EMAIL", "Y", "PHONE", Set.of()))
        .isEqualTo("E-mail a@example.org (not known to have worked)");
  }

  @Test
  void thenWhatWorkedWithItsDay() {
    assertThat(way(null, "Y", "SMS", Set.of()))
        .isEqualTo("Text to 07700 900318 (last worked 9 June 2026)");
  }

  @Test
  void theDayIsThatOfTheChannelThatIsOfferedAlsoWhenAnotherOneWorkedLater() {
    List<BestWay.Worked> worked =
        List.of(
            new BestWay.Worked("VISIT", LocalDate.of(2026, 10, 2)),
            new BestWay.Worked("EMAIL", JUNE));

    assertThat(way("EMAIL", worked)).isEqualTo("E-mail a@example.org (last worked 9 June 2026)");
    assertThat(way(null, worked)).isEqualTo("Visit (last worked 2 October 2026)");
  }

  @Test
  void aChannelThatWorkedButIsGoneGivesWayToTheNextThatWorked() {
    List<BestWay.Worked> worked =
        List.of(
            new BestWay.Worked("EMAIL", LocalDate.of(2026, 10, 2)),
            new BestWay.Worked("SMS", JUNE));

    assertThat(new BestWay(null, "Y", null, "+447700900318", null, worked, Set.of(), "").words())
        .isEqualTo("Text to 07700 900318 (last worked 9 June 2026)");
  }

  @Test
  void nobodyWhoWantsNoTextsIsTexted() {
    assertThat(way("SMS", "N", null, Set.of())).startsWith("Mobile 07700 900318");
    assertThat(way("SMS", "Y", null, Set.of("NO_TEXT"))).startsWith("Mobile 07700 900318");
  }

  @Test
  void nobodyWhoWantsNoPostIsWrittenTo() {
    assertThat(way("POST", "Y", null, Set.of("NO_POST"))).startsWith("Mobile 07700 900318");
  }

  @Test
  void whoWantsARepresentativeIsNeverRung() {
    assertThat(way("PHONE", "Y", "PHONE", Set.of("VIA_REP")))
        .isEqualTo("Only through the representative: Ms Jo Hart, 01632 960001");
  }

  @Test
  void withoutANumberOfTheirOwnThePersonIsVisited() {
    assertThat(new BestWay("PHONE", "Y", null, null, null, List.of(), Set.of(), "").words())
        .isEqualTo("Visit (not known to have worked)");
  }

  @Test
  void numbersAreWrittenTheWayPeopleHereDo() {
    assertThat(BestWay.national("+447700900318")).isEqualTo("07700 900318");
    assertThat(BestWay.national("+44 (0)7700 900318")).isEqualTo("07700 900318");
    assertThat(BestWay.national("+33123456789")).isEqualTo("0033123456789");
  }

  private static String way(@Nullable String preference, List<BestWay.Worked> worked) {
    return new BestWay(
            preference, "Y", null, "+447700900318", "a@example.org", worked, Set.of(), "")
        .words();
  }

  private static String way(
      @Nullable String preference, String allowText, @Nullable String worked, Set<String> rules) {
    return new BestWay(
            preference,
            allowText,
            "+441632960077",
            "+447700900318",
            "a@example.org",
            worked == null ? List.of() : List.of(new BestWay.Worked(worked, JUNE)),
            rules,
            "Ms Jo Hart, 01632 960001")
        .words();
  }
}
