package org.tenantinsight.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.jobs.io.CsvFiles;
import org.tenantinsight.jobs.review.ReviewAnswers.Answer;
import org.tenantinsight.jobs.review.ReviewAnswers.Reading;

/** What a review file that came back says, however a spreadsheet saved it. */
class ReviewAnswersTest {

  private static final String HEADER =
      "as_of,feed,source_key,other_feed,other_source_key,cause,match_weight,touches_safeguarding,"
          + "verdict,reason,author,expires\n";
  private static final RowPair CALL = RowPair.of("contact|C2", "person|N1|T1");
  private static final RowPair REPORT = RowPair.of("asb_party|A7|1", "person|N3|T2");

  @Test
  void aLineWithoutAVerdictIsNotDecidedYet() {
    Reading reading =
        read(
            HEADER
                + "2026-10-31,contact,C2,person,N1|T1,AMBIGUOUS,17,false,,,,\n"
                + "2026-10-31,asb_party,A7|1,person,N3|T2,NAME_ONLY,,true,,to be asked,JB,\n");

    assertThat(reading).isEqualTo(new Reading(List.of(), List.of()));
  }

  @Test
  void aVerdictWithReasonAndAuthorIsAnAnswer() {
    Reading reading =
        read(
            HEADER
                + "2026-10-31,contact,C2,person,N1|T1,AMBIGUOUS,17,false,ALWAYS,\"rang, and asked\",JB,\n"
                + "2026-10-31,asb_party,A7|1,person,N3|T2,NAME_ONLY,,true,never,his son,JB,2027-01-31\n");

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.answers())
        .containsExactly(
            new Answer(CALL, Verdict.ALWAYS, "rang, and asked", "JB", null),
            new Answer(REPORT, Verdict.NEVER, "his son", "JB", LocalDate.parse("2027-01-31")));
  }

  @Test
  void whatCannotBeReadIsNamedByLineAndColumnAndNeverQuoted() {
    Reading reading =
        read(
            HEADER
                + "2026-10-31,contact,C2,person,N1|T1,AMBIGUOUS,17,false,ALWAYS,,,next spring\n"
                + "2026-10-31,asb_party,A7|1,person,N3|T2,NAME_ONLY,,true,PERHAPS,his son,JB,\n"
                + "2026-10-31,contact,SECRET,person,N1|T1,AMBIGUOUS,,true,ALWAYS,asked,JB,\n");

    assertThat(reading.answers()).isEmpty();
    assertThat(reading.findings())
        .containsExactly(
            "line 2, reason: is missing, and a verdict needs it",
            "line 2, author: is missing, and a verdict needs it",
            "line 2, expires: is not a date; type it like 03/11/2026",
            "line 3, verdict: must be ALWAYS, NEVER or empty",
            "line 4, source_key: these two rows stand together in no review file; copy them from the"
                + " file as issued")
        .noneMatch(finding -> finding.contains("SECRET") || finding.contains("PERHAPS"));
  }

  @Test
  void aSpreadsheetMayMoveColumnsAndWriteSemicolonsAMarkAndItsOwnDates() {
    String saved =
        """
        \ufeffAuthor;Verdict;Expires;Reason;other_source_key;other_feed;source_key;feed
        J. B.;Always;03/11/2026;mother and child;N1|T1;person;C2;contact
        ;;;;;;;
        """;

    assertThat(read(saved).findings()).isEmpty();
    assertThat(read(saved).answers())
        .containsExactly(
            new Answer(
                CALL, Verdict.ALWAYS, "mother and child", "J. B.", LocalDate.parse("2026-11-03")));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "windows-1252"})
  void theReasonIsReadInTheEncodingThatASpreadsheetChose(String encoding) {
    String saved = HEADER + ",contact,C2,person,N1|T1,,,,NEVER,Zoë’s flatmate,JB,\n";

    assertThat(read(saved.getBytes(Charset.forName(encoding))).answers())
        .extracting(Answer::reason)
        .containsExactly("Zoë’s flatmate");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-03, true",
    "03/11/2026, true",
    "3/11/2026, true",
    "3.11.2026, true",
    "2026-11-03 00:00, true",
    "31/02/2026, false",
    "11/13/2026, false",
    "03/11/26, false"
  })
  void aDateIsTakenWhenItIsClear(String written, boolean clear) {
    Reading reading = read(HEADER + ",contact,C2,person,N1|T1,,,,NEVER,asked,JB," + written + "\n");

    assertThat(reading.answers()).hasSize(clear ? 1 : 0);
    assertThat(reading.findings()).hasSize(clear ? 0 : 1);
  }

  @Test
  void ofTwoLinesAboutOnePairOneCountsWhenTheyAgreeAndNoneWhenTheyDoNot() {
    String agree =
        ",contact,C2,person,N1|T1,AMBIGUOUS,,,NEVER,asked,JB,\n"
            + ",person,N1|T1,contact,C2,NAME_ONLY,,,NEVER,asked,JB,\n";
    String disagree = ",person,N1|T1,contact,C2,NAME_ONLY,,,ALWAYS,asked,JB,\n";

    assertThat(read(HEADER + agree).answers()).hasSize(1);
    assertThat(read(HEADER + agree).findings()).isEmpty();
    assertThat(read(HEADER + agree + disagree).answers()).isEmpty();
    assertThat(read(HEADER + agree + disagree).findings())
        .containsExactly(
            "line 4, verdict: contradicts line 2 about the same two; neither is taken");
  }

  @Test
  void linesThatHoldForDifferentTimesDoNotAgree() {
    String forEver = ",contact,C2,person,N1|T1,AMBIGUOUS,,,NEVER,asked,JB,\n";
    String forAWhile = ",person,N1|T1,contact,C2,NAME_ONLY,,,NEVER,asked,JB,03/11/2026\n";

    assertThat(read(HEADER + forEver + forAWhile))
        .isEqualTo(
            new Reading(
                List.of(),
                List.of(
                    "line 3, expires: contradicts line 2 about the same two; neither is taken")));
    assertThat(read(HEADER + forAWhile + forAWhile).answers()).hasSize(1);
  }

  @Test
  void aKeyThatWasMarkedAsTextIsReadWithItsMarkAndWithout() {
    RowPair odd = RowPair.of("contact|-C2", "person|N1|T1");
    String marked = "contact," + CsvFiles.marked("-C2") + ",person,N1|T1,,,,NEVER,asked,JB,\n";

    for (String line : List.of(marked, marked.replace("'", ""))) {
      byte[] file = (HEADER + "," + line).getBytes(StandardCharsets.UTF_8);
      assertThat(ReviewAnswers.read(file, asked -> asked).answers())
          .extracting(Answer::pair)
          .containsExactly(odd);
    }
    assertThat(CsvFiles.unmarked("'Neil")).isEqualTo("'Neil");
    assertThat(CsvFiles.unmarked(CsvFiles.marked("\t=1"))).isEqualTo("\t=1");
  }

  @Test
  void aFileWithoutItsColumnsOrWithOneOfThemTwiceIsNotTaken() {
    assertThat(read("feed,source_key,verdict,verdict\ncontact,C2,NEVER,ALWAYS\n").findings())
        .containsExactly(
            "line 1: the column other_feed is missing. Send back the file as issued.",
            "line 1: the column other_source_key is missing. Send back the file as issued.",
            "line 1: the column reason is missing. Send back the file as issued.",
            "line 1: the column author is missing. Send back the file as issued.",
            "line 1: the column verdict stands there twice. Keep one.");
    assertThat(read("\"never closed").answers()).isEmpty();
    assertThat(read("\"never closed").findings()).hasSize(1);
  }

  private static Reading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading read(byte[] file) {
    return ReviewAnswers.read(
        file,
        asked -> {
          Set<RowPair> issued = new HashSet<>(Set.of(CALL, REPORT));
          issued.retainAll(asked);
          return issued;
        });
  }
}
