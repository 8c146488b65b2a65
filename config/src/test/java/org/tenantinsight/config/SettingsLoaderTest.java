package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.config.indicator.Outcome;
import org.tenantinsight.config.indicator.Weight;

class SettingsLoaderTest {
  @TempDir Path temp;
  private SettingsCopy settings;

  @BeforeEach
  void copyTheShippedSettings() {
    settings = SettingsCopy.in(temp);
  }

  @Test
  void readsTheShippedSettings() throws Exception {
    Settings read = settings.load();

    assertThat(read.feeds()).hasSize(19);
    assertThat(read.pipeline().exportIds()).isEqualTo(ExportIds.PSEUDONYM);
    assertThat(read.outreach().coolOffDays()).isEqualTo(60);
    assertThat(read.outreach().weeklyCapacity("PT00A")).isEqualTo(8);
    assertThat(read.outreach().weeklyCapacity("PT99Z")).isEqualTo(10);
    assertThat(read.linkage().linkBits()).isEqualTo(20);
    assertThat(read.board().threshold()).isEqualTo(10);
    assertThat(read.board().catalogue()).isNotEmpty();
    assertThat(read.localAuthority("E08000025")).isPresent();
    assertThat(read.windows()).containsEntry("servicing_no_access_months", 14);
  }

  @Test
  void refusesAnIndicatorWhoseMeasureDoesNotExist() {
    settings.replace("indicators/R01.yaml", "measure: servicing_no_access", "measure: weeks_owd");

    assertThat(settings.problems())
        .containsExactly(
            "indicators/R01.yaml: when.all[0].measure: \"weeks_owd\" is not a measure of"
                + " household_profile. Use one of servicing_no_access, servicing_no_access_last,"
                + " two_way_contacts.");
  }

  @Test
  void refusesAMeasureThatAConditionIsComparedWith() {
    settings.replace(
        "indicators/R01.yaml",
        "at_least: 2",
        "at_least_times: {measure: two_way_contact, times: 2}");

    assertThat(settings.problems())
        .containsExactly(
            "indicators/R01.yaml: when.all[0].at_least_times.measure: \"two_way_contact\" is not a"
                + " measure of household_profile. Did you mean \"two_way_contacts\"?");
  }

  @Test
  void refusesAWindowThatTwoFilesDeclare() {
    settings.replace(
        "indicators/C01.yaml",
        "contact_months: 12",
        "contact_months: 12, servicing_no_access_months: 6");

    assertThat(settings.problems())
        .containsExactly(
            "indicators/R01.yaml: windows.servicing_no_access_months: is declared in"
                + " indicators/C01.yaml too. Keep one of them.");
  }

  @Test
  void refusesAWindowOfTheSqlThatNobodyDeclares() {
    settings.replace("indicators/C01.yaml", "windows: {contact_months: 12}", "");

    assertThat(settings.problems())
        .containsExactly(
            "pipeline.yaml: windows.contact_months: is missing: the profile uses it, and no"
                + " indicator declares it.");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    settings
        .replace("feeds/repair.yaml", "delivery: changes", "delivery: all")
        .replace("feeds/tenancy.yaml", "key: [tenancy_ref]", "key: [tenancy]")
        .replace("indicators/R01.yaml", "weight: H", "weight: heavy")
        .replace("indicators/C01.yaml", "needs: [contact, ", "needs: [contacts, ")
        .replace("pipeline.yaml", "export_ids", "export_id")
        .replace("outreach.yaml", "MONDAY", "MONDY")
        .replace("linkage.yaml", "review_bits: 14", "review_bits: 24")
        .delete("alert-rules.yaml")
        .write("pipline.yaml", "indicators: all\n");

    assertThat(settings.problems())
        .containsExactly(
            "alert-rules.yaml: is missing. Copy it from the sample settings and change it there.",
            "feeds/repair.yaml: delivery: \"all\" is not a delivery. Use one of changes, snapshot.",
            "feeds/tenancy.yaml: key: \"tenancy\" is not a column of this feed. Did you mean"
                + " \"tenancy_ref\"?",
            "indicators/C01.yaml: needs[0]: \"contacts\" is not a need. Did you mean \"contact\"?",
            "indicators/R01.yaml: weight: \"heavy\" is not a weight. Use one of CONTEXT, H, L, M.",
            "linkage.yaml: review_bits: must be smaller than link_bits.",
            "outreach.yaml: issue_day: \"MONDY\" is not an issue day. Did you mean \"MONDAY\"?",
            "pipeline.yaml: export_id: \"export_id\" is not a setting. Did you mean \"export_ids\"?",
            "pipline.yaml: is not a settings file. Did you mean \"pipeline.yaml\"?");
  }

  @Test
  void takesValuesForOneRun() throws Exception {
    Settings read =
        settings.load(
            "pipeline.export_ids=source",
            "pipeline.indicators=R01",
            "board.threshold=12",
            "board.catalogue.tables[0].title=Homes",
            "indicators.R01.weight=M",
            "indicators.R01.windows.servicing_no_access_months=12",
            "outreach.patches.PT00B.name=Mill Lane");

    assertThat(read.pipeline().exportIds()).isEqualTo(ExportIds.SOURCE);
    assertThat(read.indicators()).extracting(Indicator::id).containsExactly("R01");
    assertThat(read.indicators()).extracting(Indicator::weight).containsExactly(Weight.M);
    assertThat(read.windows())
        .as("windows of indicators that are left out are there still")
        .containsEntry("servicing_no_access_months", 12)
        .containsEntry("contact_months", 12);
    assertThat(read.board().threshold()).isEqualTo(12);
    assertThat(read.board().catalogue().get(0).title()).isEqualTo("Homes");
    assertThat(read.outreach().patchName("PT00B")).isEqualTo("Mill Lane");
  }

  @Test
  void checksValuesForOneRunLikeTheFiles() {
    assertThat(
            settings.problems(
                "pipeline.export_ids=sources",
                "pipline.export_ids=source",
                "threshold=12",
                "board.threshold",
                "board.thresold=12",
                "feeds.tenancy.columns[99].type=date"))
        .containsExactly(
            "--set: board.threshold: must look like file.setting=value.",
            "--set: pipline.export_ids: names no settings file. Did you mean \"pipeline\"?",
            "--set: threshold: must look like file.setting=value.",
            "board.yaml: thresold: \"thresold\" is not a setting. Did you mean \"threshold\"?",
            "feeds/tenancy.yaml: columns[99].type: --set names a place that does not exist here.",
            "pipeline.yaml: export_ids: \"sources\" is not an export ids. Did you mean \"source\"?");
  }

  @Test
  void refusesSourceIdsThatPurposesDoNotAllow() {
    settings.replace("purposes.yaml", "allow_source_ids: true", "allow_source_ids: false");

    assertThat(settings.problems()).isEmpty();
    assertThat(settings.problems("pipeline.export_ids=source"))
        .containsExactly(
            "pipeline.yaml: export_ids: source is not allowed: purposes.yaml says"
                + " allow_source_ids: false.");
  }

  @Test
  void loadsSpecialCategoryColumnsOnlyUnderAPolicyInDate() throws Exception {
    Purposes purposes = settings.load("purposes.policy_document.review_by=2026-10-31").purposes();

    LocalDate inDate = LocalDate.parse("2026-10-31");
    assertThat(purposes.mayLoad("person", "ethnic_group", true, inDate)).isTrue();
    assertThat(purposes.mayLoad("person", "ethnic_group", true, inDate.plusDays(1))).isFalse();
    assertThat(purposes.mayLoad("person", "surname", false, inDate.plusDays(1))).isTrue();
  }

  @Test
  void readsWhatPeopleDecidedAboutLinks() throws Exception {
    settings.write(
        "overrides.csv",
        """
        verdict,mention,other_mention,reason,author,date,expires
        NEVER,person|N1|T1,person|N2|T2,"Twins, seen by both",A. Clerk,2026-10-01,
        """);

    assertThat(settings.load().linkage().overrides())
        .containsExactly(
            new LinkageSettings.Decision(
                2,
                LinkageSettings.Verdict.NEVER,
                "person|N1|T1",
                "person|N2|T2",
                "Twins, seen by both",
                "A. Clerk",
                LocalDate.parse("2026-10-01"),
                null));
  }

  @Test
  void neverQuotesAResidentsReferenceInAMessage() {
    settings.write(
        "overrides.csv",
        """
        verdict,mention,other_mention,reason,author,date,expires
        NEVER,person|SECRET1,person|SECRET2,twins,A. Clerk,2026-10-01,
        ALWAYS,person|SECRET2,person|SECRET1,one person,A. Clerk,2026-10-02,
        PERHAPS,SECRET1,person|SECRET2,,A. Clerk,2.10.2026,
        """);

    assertThat(settings.problems())
        .containsExactly(
            "overrides.csv: line 3: verdict: contradicts line 2 about the same two rows. Keep one"
                + " of the two lines.",
            "overrides.csv: line 4: date: must be a date such as 2026-10-31.",
            "overrides.csv: line 4: mention: must be feed|source_key: the two cells of the review"
                + " file, joined by |.",
            "overrides.csv: line 4: reason: is missing. Say why, without a resident's details.",
            "overrides.csv: line 4: verdict: must be ALWAYS or NEVER, in capitals.")
        .noneMatch(problem -> problem.contains("SECRET"));
  }

  @Test
  void theFingerprintKnowsEveryValueAndNoComment() throws Exception {
    String before = settings.load().hash();

    settings.replace("pipeline.yaml", "# A bad night", "# Any bad night");
    assertThat(settings.load().hash()).isEqualTo(before).hasSize(64);
    assertThat(settings.load("outreach.cool_off_days=60").hash()).isEqualTo(before);
    assertThat(settings.load("outreach.cool_off_days=61").hash()).isNotEqualTo(before);
  }

  @Test
  void aCouncilMayHaveItsOwnThreshold() throws Exception {
    settings.replace(
        "local-authorities.yaml",
        "    # conditions:",
        "    conditions: {R01: {measure: servicing_no_access, at_least: 3}}\n    # conditions:");

    LocalAuthority council = settings.load().localAuthority("E08000025").orElseThrow();
    assertThat(council.conditions().get("R01").test(Map.of("servicing_no_access", 2))).isFalse();
  }

  @Test
  void aFolderThatIsNotThereIsSaidPlainly() {
    Path nowhere = temp.resolve("nowhere");

    assertThatThrownBy(
            () ->
                SettingsLoader.load(
                    nowhere, List.of(), new Vocabulary(Set.of(), Set.of(), Set.of(), Map.of())))
        .isInstanceOf(SettingsException.class)
        .hasMessageEndingWith("is not a settings folder. Check --settings.");
  }

  @Test
  void theExamplesOfAnIndicatorRunWithoutADatabase() throws Exception {
    for (Indicator indicator : settings.load().indicators()) {
      assertThat(indicator.examples())
          .allSatisfy(
              example -> {
                Outcome outcome = indicator.outcome(example.given(), example.covered());
                assertThat(outcome)
                    .as(indicator.id() + ": " + example.name())
                    .isEqualTo(example.then());
              });
    }
  }
}
