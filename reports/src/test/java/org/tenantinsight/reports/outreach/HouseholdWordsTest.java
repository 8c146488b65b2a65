package org.tenantinsight.reports.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseholdWordsTest {

  @Test
  void saysTheLanguageAndTheNeedsButNeverWhyThereIsANeed() {
    assertThat(HouseholdWords.communication("bn", "Y", "LARGE_PRINT;BSL", true))
        .containsExactly(
            "Bangla.", "Book an interpreter.", "Large print.", "British Sign Language.");
    assertThat(HouseholdWords.communication("en", "N", null, true))
        .containsExactly("A need is recorded without saying which. Ask.");
    assertThat(HouseholdWords.communication(null, null, null, false))
        .containsExactly("No needs recorded. Ask.");
  }

  @Test
  void aContactRuleNamesThePersonWhomItProtects() {
    assertThat(ContactRuleWords.line("SPEAK_ALONE", null, "Ms Ann Lee"))
        .isEqualTo("Speak to Ms Ann Lee alone.");
    assertThat(ContactRuleWords.line("NO_VOICEMAIL", null, "Ms Ann Lee"))
        .isEqualTo("For Ms Ann Lee: do not leave a voicemail.");
    assertThat(ContactRuleWords.line("SAFE_HOURS", "10:00-16:00", null))
        .isEqualTo("Only at these hours: 10:00-16:00.");
  }

  @Test
  void aRuleThatNobodyKnowsIsStillARule() {
    assertThat(ContactRuleWords.line("SOMETHING_NEW", null, null))
        .isEqualTo("Ask the safeguarding lead before you make contact.");
  }

  @Test
  void whatIsNotOnRecordIsSaidAsSuch() {
    assertThat(HouseholdWords.doNotContact(List.of(), null, null)).containsExactly("None recorded");
    assertThat(HouseholdWords.goingWell(false, false, false)).containsExactly("None recorded");
    assertThat(HouseholdWords.agreed(null, null)).isEqualTo("Not asked yet. Ask today.");
  }

  @Test
  void saysUntilWhenThePersonAskedUsToWait() {
    assertThat(
            HouseholdWords.doNotContact(
                List.of("10:00-16:00"), LocalDate.of(2026, 11, 5), LocalDate.of(2026, 10, 22)))
        .containsExactly(
            "Outside 10:00-16:00", "Not before 5 November 2026 (asked us on 22 October 2026)");
  }

  @Test
  void aLateFeedIsNotKnownTonightAndNeverSilence() {
    assertThat(HouseholdWords.notKnown(List.of("contact"), true, true, true))
        .containsExactly("Not known tonight: whether somebody spoke with them lately.");
  }

  @Test
  void aTitleInCapitalsReadsAsATitle() {
    assertThat(PersonName.of("MRS", "Halima", "Begum", null)).isEqualTo("Mrs Halima Begum");
    assertThat(PersonName.of(null, "Katherine", "Doyle", "Kim")).isEqualTo("Kim Doyle");
    assertThat(PersonName.of(null, null, null, null)).isEqualTo("Name not on file");
  }
}
