package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.ingest.DeliveryCheck;
import org.tenantinsight.jobs.ingest.DeliveryCheck.Checked;
import org.tenantinsight.jobs.io.landing.Landing;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

class CheckCommandTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @TempDir Path folder;

  @Test
  void namesTheLookupsThatHaveNeverComeAndTheFeedsThatTakeColumnsFromThem() throws Exception {
    Settings rentSense = with("rentsense");
    Path day = Files.createDirectories(folder.resolve("landing/2026-10-31"));
    Files.writeString(day.resolve("rent.accounts.csv"), "AccountReference\n");

    assertThat(missing(rentSense))
        .containsExactly(
            "rent.charges.csv has never been delivered, and columns of rent_account are looked up"
                + " in it (lookup rentsense-charge)",
            "rent.tenants.csv has never been delivered, and columns of tenancy are looked up in it"
                + " (lookup rentsense-home)");

    Files.writeString(day.resolve("rent.charges.csv.gz"), "");
    Files.writeString(day.resolve("rent.tenants.csv"), "");
    assertThat(missing(rentSense)).isEmpty();
  }

  @Test
  void readsTheFilesOfTheDayAndTellsWhatANightWouldRefuseAndWhatCannotBeRead() throws Exception {
    new SmallLandlord(folder).deliver();
    Path day = folder.resolve("landing/" + SmallLandlord.FIRST);
    replace(day.resolve("repair.csv"), "work_order_ref", "job_no");
    Files.write(day.resolve("contact.csv"), new byte[] {0, 1, 2, 3});
    replace(day.resolve("asb_case.csv"), "\n([^,]*),", "\n$1,one field too many,");
    replace(day.resolve("protected_register.csv"), "$", "P-1,31/02/2026,,STAFF\n");
    Settings settings =
        SettingsLoader.load(SmallLandlord.SETTINGS, List.of(), ProfileVocabulary.vocabulary());
    Landing landing =
        Landing.scan(folder.resolve("landing"), settings.sources(), SmallLandlord.FIRST);

    List<Checked> checked = DeliveryCheck.of(settings, landing, SmallLandlord.FIRST);

    assertThat(checked).hasSize(18);
    assertThat(checked.stream().filter(Checked::refused).flatMap(file -> file.says().stream()))
        .anyMatch(
            said -> said.matches(".*repair\\.csv: a night would refuse it: .*work_order_ref.*"))
        .anyMatch(said -> said.contains("contact.csv: a night would refuse it: "))
        .anyMatch(
            said ->
                said.endsWith(
                    "protected_register.csv: its rows protect people: a night stops, unless what"
                        + " stands of such a row is still in force; correct it first"));
    assertThat(checked.stream().filter(file -> !file.refused()))
        .flatExtracting(Checked::says)
        .anyMatch(
            said ->
                said.matches(
                    ".*asb_case\\.csv: 1 of .* rows cannot be read; the first: line 2: It has more"
                        + " or fewer fields than the header \\(rule ragged\\)\\. Look for a"
                        + " separator .*; correct the extract\\."));
  }

  @Test
  void endsAsANightDoesWhenItHasSomethingToSayAndWithDoneWhenNot() throws Exception {
    deliverOnlyGoodRows();
    assertThat(check(SmallLandlord.FIRST).line("DONE", 0).path("warnings")).isEmpty();

    replace(folder.resolve("landing/2026-08-30/asb_case.csv"), "\n([^,]*),", "\n$1,too many,");
    Said said = check(SmallLandlord.FIRST);

    assertThat(said.line("WARN", 3).path("warnings")).hasSize(1);
    assertThat(said.line("WARN", 3).path("counts").path("files_refused").asLong(-1)).isZero();
    assertThat(said.stderr).contains("Please note: 2026-08-30/asb_case.csv: 1 of ");
  }

  @Test
  void saysWhenTheNewestNightFlaggedMoreHomesThanIsExpected() throws Exception {
    deliverOnlyGoodRows();
    Path night = Files.createDirectories(folder.resolve("out/run/2026-08-29"));
    Files.writeString(night.resolve("run.json"), "{\"homes\": 200, \"flagged_homes\": 40}");

    assertThat(check(SmallLandlord.FIRST).line("WARN", 3).path("warnings").get(0).asText())
        .startsWith("20.0 % of homes were flagged on the night of 2026-08-29; expected are ");
  }

  /** A landlord whose sources are clean. */
  private void deliverOnlyGoodRows() throws Exception {
    SyntheticLandlord.write(
        new SampleOptions(200, 7, 1, SmallLandlord.LAST, 2, folder, false, 0), homes -> {});
  }

  @Test
  void aPolicyDocumentPastItsReviewIsAProblemAlsoWhenNoFileIsThere() throws Exception {
    Files.createDirectories(folder.resolve("landing"));

    Said said = check(NIGHT, "--set", "purposes.policy_document.review_by=2026-10-30");

    assertThat(said.line("WARN", 3).path("warnings").get(0).asText())
        .startsWith(
            "the policy document in purposes.yaml is past its review date"
                + " (policy_document.review_by: 2026-10-30), so on 2026-10-31 files are refused of ");
  }

  @Test
  void anExtractThatEndsBeforeTheDayOfItsFolderIsTold() throws Exception {
    new SmallLandlord(folder).deliver();
    Path manifest = folder.resolve("landing/" + SmallLandlord.FIRST + "/manifest.json");
    String to = "\"extract_to\": \"%s\"";
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst(
                to.formatted(SmallLandlord.FIRST), to.formatted(SmallLandlord.FIRST.minusDays(5))));

    Said said = check(SmallLandlord.FIRST);

    assertThat(said.stdout)
        .contains(
            "its extract ends before the day of its folder (extract_to in the manifest: 2026-08-25),"
                + " so a night takes the feed for as old as that; deliver a newer extract, or"
                + " correct the manifest");
  }

  /** What the command says of the folders below this test's own. */
  private Said check(LocalDate night, String... more) {
    List<String> words = new ArrayList<>(List.of("check", "--as-of", night.toString()));
    words.addAll(List.of("--settings", SmallLandlord.SETTINGS.toString()));
    for (String part : List.of("landing", "lake", "out")) {
      words.addAll(List.of("--" + part, folder.resolve(part).toString()));
    }
    words.addAll(List.of(more));
    return Said.by(words.toArray(String[]::new));
  }

  private static void replace(Path file, String regex, String with) throws Exception {
    Files.writeString(file, Files.readString(file).replaceFirst(regex, with));
    Files.deleteIfExists(file.resolveSibling("manifest.json"));
  }

  private List<String> missing(Settings settings) {
    return CheckCommand.missingLookups(
        settings, Landing.scan(folder.resolve("landing"), settings.sources(), NIGHT));
  }

  /** The shipped settings with an adapter copied over them, as its README says. */
  private Settings with(String adapter) throws Exception {
    Path settings = folder.resolve("settings");
    SmallLandlord.copy(SmallLandlord.SETTINGS, settings);
    try (Stream<Path> files = Files.list(Path.of("../config/adapters").resolve(adapter))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        Files.copy(
            file,
            settings.resolve("feeds").resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return SettingsLoader.load(settings, List.of(), ProfileVocabulary.vocabulary());
  }
}
