package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.io.landing.Landing;
import org.tenantinsight.jobs.io.landing.LandingFile;

/** Which files of a delivery are read, and what its manifest says of them. */
class DeliveryFolderTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @TempDir private Path temp;
  private Path delivery;

  @BeforeEach
  void aDeliveryOfThatNight() throws IOException {
    delivery = Files.createDirectories(temp.resolve("2026-10-31"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # folder           , told
          20261031           , true
          31-10-2026         , true
          30.10.2026         , true
          2026-10-31 (2)     , true
          2026_10_30_late    , true
          2026-10-30         , false
          2026-11-01         , false
          01-11-2026         , false
          archive-2025-2026  , false
          2019-04-01 old     , false
          returned           , false
          """)
  void aFolderThatIsMeantForADayAndNotNamedByItIsTold(String name, boolean told) throws Exception {
    Files.createDirectories(temp.resolve(name));

    assertThat(Landing.scan(temp, Feeds.shipped(), NIGHT).misplaced())
        .containsExactlyElementsOf(
            told
                ? List.of(
                    "landing: folders not read that may be a day's: 1; name each year-month-day, such"
                        + " as 2026-10-31 (a folder, no link)")
                : List.of());
  }

  @Test
  void aLinkInPlaceOfADaysFolderIsTold() throws Exception {
    Files.createSymbolicLink(temp.resolve("2026-10-30"), delivery);

    assertThat(Landing.scan(temp, Feeds.shipped(), NIGHT).misplaced()).hasSize(1);
  }

  @Test
  void filesOfFeedsBesideTheDaysFoldersAreTold() throws Exception {
    Files.writeString(temp.resolve("person.csv"), "");
    Files.writeString(temp.resolve("repair-2.csv"), "");
    Files.writeString(temp.resolve("notes.txt"), "");

    assertThat(Landing.scan(temp, Feeds.shipped(), NIGHT).misplaced())
        .containsExactly(
            "landing: files of feeds beside the days' folders, not read: 2; put each into the"
                + " folder of its day");
  }

  @Test
  void aHyphenInAFeedsNameMakesNoPartOfAnotherFeed() throws Exception {
    deliver("person-alert.csv", 1);
    deliver("person-2.csv", 1);

    assertThat(names()).containsExactly("2026-10-31/person-2.csv");
    assertThat(scanned().warnings())
        .containsExactly(
            "2026-10-31/person-alert.csv: left alone; name it person_alert.csv if it is that"
                + " feed's");
  }

  @ParameterizedTest(name = "a manifest names repair.csv as {0}")
  @CsvSource({"repair", "repair.csv"})
  void theManifestNamesAFileWithOrWithoutItsExtension(String key) throws Exception {
    deliver("repair.csv", 3);
    manifest("{\"%s\": {\"rows\": 4}}".formatted(key));

    assertThat(refusals()).containsExactly("it has 3 rows, its manifest says 4; deliver it again");
  }

  @Test
  void whatTheManifestSaysOfAFeedHoldsForAllItsPartsTogether() throws Exception {
    deliver("repair-1.csv", 3);
    deliver("repair-2.csv", 2);
    manifest("{\"repair\": {\"rows\": 5, \"extract_from\": \"2026-10-01\"}}");

    assertThat(refusals()).containsExactly("null", "null");
    assertThat(scanned().warnings()).isEmpty();
    assertThat(scanned().files())
        .allMatch(file -> LocalDate.of(2026, 10, 1).equals(file.announcement().extractFrom()));

    manifest("{\"repair\": {\"rows\": 6}}");
    assertThat(refusals())
        .hasSize(2)
        .containsOnly("all its parts have 5 rows, the manifest says 6; deliver all parts again");
  }

  @Test
  void aPartWithAnEntryOfItsOwnIsCountedAndRefusedWithTheOthers() throws Exception {
    deliver("repair-1.csv", 3);
    deliver("repair-2.csv", 2);
    manifest("{\"repair\": {\"rows\": 5}, \"repair-2\": {\"rows\": 2}}");
    assertThat(refusals()).containsExactly("null", "null");

    manifest("{\"repair\": {\"rows\": 6}, \"repair-2\": {\"rows\": 2}}");
    assertThat(refusals())
        .hasSize(2)
        .containsOnly("all its parts have 5 rows, the manifest says 6; deliver all parts again");

    manifest("{\"repair-2\": {\"rows\": 9}}");
    assertThat(refusals())
        .containsExactly(
            "another file of the same delivery was refused; deliver all parts again",
            "it has 2 rows, its manifest says 9; deliver it again");
  }

  @Test
  void oneHashOfSeveralPartsCannotBeCheckedAndSaysSo() throws Exception {
    deliver("repair-1.csv", 1);
    manifest("{\"repair\": {\"sha256\": \"00\"}}");

    assertThat(refusals())
        .containsExactly("its manifest gives one sha256 for several parts; name each part in it");
  }

  @Test
  void aHashThatIsKnownIsTakenAndEveryOtherFileIsRead() throws Exception {
    deliver("repair-1.csv", 1);
    deliver("repair-2.csv", 1);

    assertThat(
            Landing.scan(temp, Feeds.shipped(), NIGHT, Map.of("2026-10-31/repair-1.csv", "known"))
                .files())
        .extracting(LandingFile::sha256)
        .containsExactly("known", Hashes.sha256(delivery.resolve("repair-2.csv")));
  }

  @Test
  void whatTheManifestSaysOfNoFileIsTold() throws Exception {
    deliver("repair.csv", 3);
    manifest("{\"made\": \"2026-10-31\", \"files\": {\"repair\": {\"rows\": 9}}, \"contact\": {}}");

    assertThat(refusals()).containsExactly("null");
    assertThat(scanned().warnings())
        .containsExactly(
            "2026-10-31/contact: announced in the manifest, not delivered",
            "2026-10-31/manifest.json: 2 of its entries name no file that a feed reads, so what"
                + " they say is not enforced; name the feed, or the file");
  }

  @Test
  void anExtractThatEndsBeforeItBeginsIsAProblemOfTheManifest() throws Exception {
    deliver("repair.csv", 3);
    manifest("{\"repair\": {\"extract_from\": \"2026-10-31\", \"extract_to\": \"2026-10-30\"}}");

    assertThat(refusals())
        .containsExactly(
            "its manifest.json says of repair an extract_from that is after its extract_to; correct"
                + " the manifest");
  }

  @Test
  void aMemberThatNobodyReadsIsToldWithThoseThatAreKnown() throws Exception {
    deliver("repair.csv", 3);
    manifest("{\"repair\": {\"row\": 9, \"source_system\": \"made up\"}}");

    assertThat(refusals()).containsExactly("null");
    assertThat(scanned().warnings())
        .containsExactly(
            "2026-10-31/repair: its entry in the manifest has a member that nobody reads; the known"
                + " ones are extract_from, extract_to, rows, sha256, source_system");
  }

  private void deliver(String name, int rows) throws IOException {
    FeedSpec feed = Feeds.shipped("repair");
    String lines =
        IntStream.rangeClosed(1, rows)
            .mapToObj(i -> Feeds.line(Feeds.goodRow(feed, i), ','))
            .collect(Collectors.joining("\n", Feeds.line(Feeds.header(feed), ',') + "\n", "\n"));
    Files.writeString(delivery.resolve(name), lines);
  }

  private void manifest(String json) throws IOException {
    Files.writeString(delivery.resolve("manifest.json"), json);
  }

  private Landing scanned() {
    return Landing.scan(temp, Feeds.shipped(), NIGHT);
  }

  private List<String> names() {
    return scanned().files().stream().map(LandingFile::name).toList();
  }

  /** Why each file is refused, or null, in order of name. */
  private List<String> refusals() {
    List<Survey> surveys =
        scanned().files().stream().map(file -> ReadFile.surveyed(file, Set.of())).toList();
    Parts.allOrNone(surveys);
    return surveys.stream().map(survey -> String.valueOf(survey.refusal())).toList();
  }
}
