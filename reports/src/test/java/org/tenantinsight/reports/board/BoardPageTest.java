package org.tenantinsight.reports.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BoardPageTest {

  private static final Path SAMPLE = Path.of("samples/board");

  private final String page = BoardPage.html(SampleReleases.history(), SampleReleases.facts());

  @Test
  void isTheSampleThatStandsInTheRepository() throws IOException {
    var release = SampleReleases.history().current();
    if (Boolean.getBoolean("samples.write")) {
      Files.createDirectories(SAMPLE);
      Files.writeString(SAMPLE.resolve("board.html"), page);
      Files.writeString(SAMPLE.resolve("board.csv"), BoardCsv.write(release));
    }
    assertThat(page).isEqualTo(Files.readString(SAMPLE.resolve("board.html")));
    assertThat(BoardCsv.write(release)).isEqualTo(Files.readString(SAMPLE.resolve("board.csv")));
  }

  @Test
  void loadsNothingAndRunsNothing() {
    assertThat(page)
        .contains("default-src 'none'; style-src 'unsafe-inline'")
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("src=", "href=\"http", "url(", "@import");
  }

  @Test
  void asksTheBoardsQuestionsInOrder() {
    assertThat(page.split("<h2"))
        .extracting(part -> part.replaceAll("(?s)^[^>]*>([^<]*)<.*", "$1"))
        .contains(
            "What the board needs to know",
            "This month at a glance",
            "Is demand changing?",
            "Are we reaching people in time?",
            "Are we making a difference?",
            "Is it fair?",
            "How to read these figures",
            "About this report");
  }

  @Test
  void aHiddenFigureIsNowhereSaidToBeFewerThanTheMarksNumber() {
    assertThat(page)
        .contains("<dt>&lt;10</dt><dd>Hidden, because it is small or could be worked out.")
        .doesNotContainIgnoringCase("fewer than 10,")
        .doesNotContainIgnoringCase("fewer than 10.")
        .doesNotContainIgnoringCase("fewer than 10<");
  }

  @Test
  void everyIdIsThereOnce() {
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void aReleaseReadBackFromItsFileGivesTheSamePage() {
    List<BoardRelease> read =
        SampleReleases.all().stream()
            .map(release -> BoardCsv.read(release.month(), BoardCsv.write(release)))
            .toList();

    assertThat(BoardPage.html(new BoardHistory(read.get(12), read), SampleReleases.facts()))
        .isEqualTo(page);
  }

  @Test
  void theFirstReleaseSaysThatNoChangeCanBeShown() {
    BoardRelease first = SampleReleases.all().get(1);

    assertThat(BoardPage.html(new BoardHistory(first, List.of()), SampleReleases.facts()))
        .contains("First release: no change shown")
        .contains("This is the first release: no change is shown.")
        .contains("no release yet");
  }
}
