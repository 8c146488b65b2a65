package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.config.LinkageSettings.Decision;

/** What people write into {@code overrides.csv}, and what they are told about it. */
class DecisionsFileTest {
  private static final String HEADER = "verdict,mention,other_mention,reason,author,date,expires\n";
  private static final String SOUND =
      "NEVER,person|N1|T1,person|N2|T2,twins,A. Clerk,2026-10-01,\n";

  @TempDir Path temp;
  private SettingsCopy settings;

  @BeforeEach
  void copy() {
    settings = SettingsCopy.in(temp);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          NEVER,person|S1,person|S2,twins,JB,2026-10-01                    ~ line 3: has 6 cells, not 7. Keep the comma of an empty cell, and put quotes around a cell with a comma.
          NEVER,person|S1,person|S2,twins, both,JB,2026-10-01,             ~ line 3: has 8 cells, not 7. Keep the comma of an empty cell, and put quotes around a cell with a comma.
          NEVER,person|S1,person|S2,"twins,JB,2026-10-01,                  ~ line 3: has a quote that does not close, or that stands within a cell. Write the whole cell in quotes, on one line, and each quote inside it twice.
          NEVER,person|S1,person|S2,the "twins",JB,2026-10-01,             ~ line 3: has a quote that does not close, or that stands within a cell. Write the whole cell in quotes, on one line, and each quote inside it twice.
          NEVER,person|S1,person|S2,"the twins"s,JB,2026-10-01,            ~ line 3: has a quote that does not close, or that stands within a cell. Write the whole cell in quotes, on one line, and each quote inside it twice.
          never,person|S1,person|S2,twins,JB,2026-10-01,                   ~ line 3: verdict: must be ALWAYS or NEVER, in capitals.
          NEVER,person S1,person|S2,twins,JB,2026-10-01,                   ~ line 3: mention: must be feed|source_key: the two cells of the review file, joined by |.
          NEVER,person|S1,person|,twins,JB,2026-10-01,                     ~ line 3: other_mention: must be feed|source_key: the two cells of the review file, joined by |.
          NEVER,person|S1,person|S1,twins,JB,2026-10-01,                   ~ line 3: other_mention: names the same row as mention. Name the other row, or take the line out.
          NEVER,person|S1,person|S2, ,JB,2026-10-01,                       ~ line 3: reason: is missing. Say why, without a resident's details.
          NEVER,person|S1,person|S2,twins,"",2026-10-01,                   ~ line 3: author: is missing. Say who decided.
          NEVER,person|S1,person|S2,twins,JB,01/10/2026,                   ~ line 3: date: must be a date such as 2026-10-31.
          NEVER,person|S1,person|S2,twins,JB,2026-02-30,                   ~ line 3: date: must be a date such as 2026-10-31.
          NEVER,person|S1,person|S2,twins,JB,,                             ~ line 3: date: must be a date such as 2026-10-31.
          NEVER,person|S1,person|S2,twins,JB,2026-10-01,soon               ~ line 3: expires: must be empty or a date such as 2026-10-31.
          NEVER,person|N2|T2,person|N1|T1,twins,JB,2026-10-01,2026-10-02   ~ line 3: verdict: repeats line 2 about the same two rows. Keep one of the two lines.
          ALWAYS,person|N2|T2,person|N1|T1,one,JB,2026-10-01,2026-10-02    ~ line 3: verdict: contradicts line 2 about the same two rows. Keep one of the two lines.
          """)
  void saysOfABadLineWhereItIsWhatIsWrongAndWhatToDo(String line, String told) {
    assertThat(problems(HEADER + SOUND + line + "\n")).containsExactly(told);
  }

  @Test
  void tellsEveryProblemAtOnceInTheOrderOfTheLines() {
    assertThat(
            problems(
                HEADER
                    + """
                    NEVER,person|N1,person|N2,twins,A. Clerk,2026-10-01,
                    NEVER,person|N3,person|N4,one,JB,2026-10-01,2026-10-02,
                    ,,,,,,

                    NEVER,person|N2,person|N1,twins,,2026-10-01,
                    never,person,person,,,,
                    "ALWAYS,person|N5,person|N6,one,JB,2026-10-01,
                    NEVER,person|N5,person|N6,two,JB,2026-10-01,
                    ALWAYS,person|N1,person|N2,one,JB,2026-10-01,
                    """))
        .containsExactly(
            "line 3: has 8 cells, not 7. Keep the comma of an empty cell, and put quotes around a"
                + " cell with a comma.",
            "line 6: author: is missing. Say who decided.",
            "line 6: verdict: repeats line 2 about the same two rows. Keep one of the two lines.",
            "line 7: author: is missing. Say who decided.",
            "line 7: date: must be a date such as 2026-10-31.",
            "line 7: mention: must be feed|source_key: the two cells of the review file, joined by"
                + " |.",
            "line 7: other_mention: must be feed|source_key: the two cells of the review file,"
                + " joined by |.",
            "line 7: reason: is missing. Say why, without a resident's details.",
            "line 7: verdict: must be ALWAYS or NEVER, in capitals.",
            "line 8: has a quote that does not close, or that stands within a cell. Write the whole"
                + " cell in quotes, on one line, and each quote inside it twice.",
            "line 10: verdict: contradicts line 2 about the same two rows. Keep one of the two"
                + " lines.");
  }

  @Test
  void aBrokenHeaderDoesNotHideWhatElseIsWrong() {
    assertThat(
            problems(
                """
                verdict,mention,other_mention,reason,author,date
                PERHAPS,person|S1,person|S2,twins,JB,2026-10-01
                NEVER,person|S1,person|S2,twins,JB,2026-10-01,
                """))
        .containsExactly(
            "line 1: must be the header verdict,mention,other_mention,reason,author,date,expires."
                + " Missing: expires.",
            "line 2: verdict: must be ALWAYS or NEVER, in capitals.");
    assertThat(problems(SOUND))
        .as("no header at all")
        .containsExactly(
            "line 1: must be the header verdict,mention,other_mention,reason,author,date,expires."
                + " Missing: verdict, mention, other_mention, reason, author, date, expires.");
  }

  @Test
  void readsWhatASpreadsheetSavesAndKnowsEachLineByItsPlaceInTheFile() throws Exception {
    settings.write("overrides.csv", HEADER + SOUND);
    String hash = settings.load().hash();
    settings.write(
        "overrides.csv", ("\ufeff" + HEADER + "\n" + ",,,,,,\n" + SOUND).replace("\n", "\r\n"));

    List<Decision> decisions = settings.load().linkage().overrides();

    assertThat(decisions).extracting(Decision::line).containsExactly(4);
    settings.write("overrides.csv", "\ufeff" + HEADER + SOUND);
    assertThat(settings.load().hash()).isEqualTo(hash);
  }

  @Test
  void aQuotedCellMayHoldCommasAndQuotesAndALineThatHasExpiredIsStillRead() throws Exception {
    settings.write(
        "overrides.csv",
        HEADER
            + """
            NEVER,person|N1, "person|N2" ,"twins, ""the two"\"",A. Clerk,2026-10-01,2026-10-02
            """);

    assertThat(settings.load().linkage().overrides())
        .extracting(Decision::otherMention, Decision::reason)
        .containsExactly(tuple("person|N2", "twins, \"the two\""));
  }

  private List<String> problems(String file) {
    return settings.write("overrides.csv", file).problems().stream()
        .map(problem -> problem.replaceFirst("^overrides.csv: ", ""))
        .toList();
  }
}
