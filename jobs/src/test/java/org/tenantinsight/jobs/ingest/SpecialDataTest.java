package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.profile.ProfileVocabulary;
import org.tenantinsight.transforms.tables.FeedTables;

/** Deliveries of two nights, between which the policy document's review date passes. */
class SpecialDataTest extends SparkTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 30);
  private static final LocalDate SECOND = LocalDate.of(2026, 10, 31);
  private static final String REFUSAL =
      "the policy document in purposes.yaml is past its review date (policy_document.review_by:"
          + " 2026-10-30), and this feed is special category or criminal data; review the document,"
          + " then set review_by";

  @TempDir Path folder;

  private Settings settings;
  private Lake lake;

  @BeforeEach
  void theReviewIsDueOnTheFirstNight() throws Exception {
    settings =
        SettingsLoader.load(
            Cases.projectRoot().resolve("config/settings"),
            List.of("purposes.policy_document.review_by=" + FIRST),
            ProfileVocabulary.vocabulary());
    lake = new Lake(spark(), folder.resolve("lake"));
  }

  @Test
  void aFeedOfSpecialDataIsRefusedWholeWithTheReasonAndItsRowsStay() throws Exception {
    night(FIRST, "contact_rule", rules());
    night(SECOND, "contact_rule", rules());

    assertThat(Ingest.history(lake)).extracting(Reconciled::refusal).containsExactly(null, REFUSAL);
    assertThat(lake.read(FeedTables.stored("contact_rule")).count()).isEqualTo(2);
  }

  @Test
  void withoutTheProtectedRegisterTheNightStopsAndSaysWhatToDo() throws Exception {
    night(SECOND, "protected_register", "person_ref,start_date,end_date,reason\n");

    assertThatThrownBy(() -> SafeguardGate.check(settings.feeds(), Ingest.history(lake), SECOND))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "2026-10-31/protected_register.csv: refused: "
                + REFUSAL
                + ". Its rows protect people, so no list is made without it. Then run the night"
                + " again.");
  }

  @Test
  void oneSentenceSaysWhatIsRefusedAndOfWhichFeedsColumnsAreNotRead() {
    assertThat(SpecialData.notes(settings, FIRST)).isEmpty();
    assertThat(SpecialData.notes(settings, SECOND))
        .containsExactly(
            "the policy document in purposes.yaml is past its review date"
                + " (policy_document.review_by: 2026-10-30), so on 2026-10-31 files are refused of"
                + " contact_rule, person_alert, protected_register, and special columns are not read"
                + " of asb_case, person; review the document, then set review_by");
  }

  @Test
  void columnsOfSpecialDataInAnotherFeedStayUnreadAndItsRowsAreLoaded() throws Exception {
    night(
        SECOND,
        "person",
        "person_ref,tenancy_ref,role,forename,surname,ethnic_group\nP1,T1,TENANT,A,B,1\n");

    assertThat(Ingest.history(lake)).extracting(Reconciled::loaded).containsExactly(1L);
  }

  private static String rules() {
    return "rule_id,person_ref,rule,hours,valid_from,valid_to,visibility\n"
        + "U1,P1,SPEAK_ALONE,,2026-01-01,,PATCH\n"
        + "U2,P2,NO_POST,,2026-01-01,,PATCH\n";
  }

  private void night(LocalDate day, String feed, String text) throws Exception {
    Path file = folder.resolve("landing/" + day + "/" + feed + ".csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    new Ingest(spark(), lake, settings)
        .run(
            new IngestRequest(
                folder.resolve("landing"), day, "night of " + day, Set.of(), Set.of(), Map.of()),
            date -> {});
  }
}
