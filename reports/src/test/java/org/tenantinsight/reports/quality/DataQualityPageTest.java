package org.tenantinsight.reports.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataQualityPageTest {

  private static final Path SAMPLE = Path.of("samples/quality/data-quality.html");
  private static final LocalDate AS_OF = SampleNight.AS_OF;

  private final String page = DataQualityPage.html(SampleNight.facts());

  @Test
  void isTheSampleThatStandsInTheRepository() throws IOException {
    if (Boolean.getBoolean("samples.write")) {
      Files.createDirectories(SAMPLE.getParent());
      Files.writeString(SAMPLE, page);
    }
    assertThat(page).isEqualTo(Files.readString(SAMPLE));
  }

  @Test
  void theFirstSentenceNamesWhatIsLateOrRefused() {
    assertThat(page)
        .contains(
            "<p class=\"answer\">No: contact (2 days late) and repair (refused, 1 day late) are"
                + " not here tonight.</p>")
        .contains("Night of Saturday 31 October 2026");
  }

  @Test
  void saysWhichSignsAreNotKnownWithoutALateFeed() {
    assertThat(page)
        .contains(
            "Signs that need contact are not known tonight: C01 (No confirmed two-way contact).")
        .contains("Everything else about contact rests on its rows up to 29 October");
  }

  @Test
  void saysYesWhenEveryFeedThatWasDueIsHere() {
    assertThat(DataQualityPage.html(SampleNight.complete()))
        .contains("Yes: every feed that was due is here tonight.")
        .contains("1,050 records in 2 files; all of them could be read. The sums match.")
        .contains("None: every record of the newest deliveries could be read.")
        .contains("This was the first delivery. Trends begin with the second.");
  }

  @Test
  void writesTheSumsOutAndSaysThatTheyMatch() {
    assertThat(page)
        .contains(
            "The sums match, for every file and in all: 2,719 records = 2,704 loaded + 0 duplicate"
                + " + 0 superseded + 11 quarantined + 4 skipped.");
  }

  @Test
  void namesAFileWhoseSumsDoNotMatch() {
    DeliveredFile wrong =
        new DeliveredFile("person", "person.csv", AS_OF, 10, 8, 0, 0, 0, 1, 0, null);

    assertThat(DataQualityPage.html(with(wrong)))
        .contains("The sums do not match for person.csv; report this.");
  }

  @Test
  void countsARefusedFileApartAndSaysWhy() {
    assertThat(page).contains("refused: it has no column work_order_ref; deliver it again");
  }

  @Test
  void leadsToTheLinesOfWhatCouldNotBeRead() {
    assertThat(page).contains(">ragged</td>", ">whole record</td>", ">203, 425 …</td>");
  }

  @Test
  void saysOfEachFeedThatNamesPeopleHowItsRowsWereJoinedAndHowManyWereNot() {
    assertThat(page.replaceAll("</?t[dhr][^>]*>", " ").replaceAll(" +", " "))
        .contains(
            "Feed Name somebody Joined by reference By key By evidence By decision To be looked at"
                + " Not joined")
        .contains("contact 1,904 1,412 (74.1%) 0 453 (23.7%) 1 (under 0.1%) 21 (1.1%) 17 (0.8%)")
        .contains("person 620 618 (99.6%) 0 1 (0.1%) 1 (0.1%) 0 0")
        .contains("All feeds 3,330 2,030 (60.9%) 3 (under 0.1%) 1,098 (32.9%)")
        .contains("Of the rows that are joined, 2 wait for a person all the same");
  }

  @Test
  void aNameWithMarkupInItComesOutInert() {
    String markup = "<script>alert('x')</script>";
    DeliveredFile file =
        new DeliveredFile(markup, markup + ".csv", AS_OF, 2, 1, 0, 0, 0, 1, 0, null);
    DeliveredFile before =
        new DeliveredFile(markup, "before.csv", AS_OF.minusDays(1), 0, 0, 0, 0, 0, 0, 0, markup);

    String escaped = DataQualityPage.html(with(before, file));

    assertThat(escaped)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;.csv");
  }

  @Test
  void loadsNothingAndRunsNothing() {
    assertThat(page)
        .contains("default-src 'none'; style-src 'unsafe-inline'")
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("src=", "href=\"http", "url(", "@import");
  }

  @Test
  void everyIdIsThereOnce() {
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "0, 0, –",
    "0, 7, 0%",
    "1, 5000, under 0.1%",
    "1, 8, 12.5%",
    "4999, 5000, 99.9%",
    "5000, 5000, 100%"
  })
  void onlyTheWholeIsAHundredPerCentAndOnlyNothingIsZero(long part, long whole, String words) {
    assertThat(Figures.share(part, whole)).isEqualTo(words);
  }

  private static NightFacts with(DeliveredFile... files) {
    return new NightFacts(
        "Riverbank Homes", AS_OF, List.of(), List.of(files), List.of(), List.of(), List.of());
  }
}
