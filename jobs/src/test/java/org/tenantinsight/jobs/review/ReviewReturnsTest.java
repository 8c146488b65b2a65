package org.tenantinsight.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.ReturnedFiles;
import org.tenantinsight.jobs.io.ReturnedFiles.Taken;

/** Files that somebody saved in {@code OUT/returns/link-review/} become a delivery, once. */
class ReviewReturnsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final String HEADER =
      "feed,source_key,other_feed,other_source_key,verdict,reason,author,expires\n";

  @TempDir Path folder;
  private Path returns;
  private Path landing;

  @BeforeEach
  void makeFolders() throws IOException {
    returns = Files.createDirectories(folder.resolve("out/returns/link-review"));
    landing = Files.createDirectories(folder.resolve("landing"));
  }

  @Test
  void itsGoodLinesBecomeADeliveryOfTheNight() throws IOException {
    save("monday.csv", HEADER + "person,N1|T1,contact,C2,ALWAYS,asked,JB,03/11/2026\n");

    assertThat(take(MONDAY)).isEqualTo(new Taken(1, 1, 0));

    assertThat(delivered(MONDAY))
        .containsExactly(
            """
            "mention","other_mention","verdict","reason","author","expires","received_on","received_no"
            "contact|C2","person|N1|T1","ALWAYS","asked","JB","2026-11-03","2026-11-02","1"
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void theSameFileAgainIsPassedOverAndACorrectedOneIsNewer() throws IOException {
    save("monday.csv", HEADER + "contact,C2,person,N1|T1,ALWAYS,asked,JB,\n");
    take(MONDAY);

    assertThat(take(MONDAY)).isEqualTo(Taken.NOTHING);
    assertThat(take(MONDAY.plusDays(1))).isEqualTo(Taken.NOTHING);
    save("monday.csv", HEADER + "contact,C2,person,N1|T1,NEVER,asked again,JB,\n");
    assertThat(take(MONDAY.plusDays(1))).isEqualTo(new Taken(1, 1, 0));

    assertThat(delivered(MONDAY.plusDays(1)))
        .singleElement()
        .asString()
        .contains("NEVER", "asked again", "\"2026-11-03\",\"2\"");
  }

  @Test
  void aRunThatDiedBeforeItWasDoneDoesTheSameAgain() throws IOException {
    save("monday.csv", HEADER + "contact,C2,person,N1|T1,ALWAYS,asked,JB,\n");
    take(MONDAY);
    List<String> before = delivered(MONDAY);
    for (Path file : ReturnedFiles.children(landing.resolve("returned/" + MONDAY))) {
      if (ReturnedFiles.name(file).startsWith("link-review-")) {
        Files.delete(file);
      }
    }

    assertThat(take(MONDAY)).isEqualTo(new Taken(1, 1, 0));
    assertThat(delivered(MONDAY)).isEqualTo(before);
  }

  @Test
  void whatMustBeMendedIsSaidBesideTheFileUntilItIsMended() throws IOException {
    save("monday.csv", HEADER + "contact,C2,person,N1|T1,ALWAYS,,JB,\n");
    Path findings = returns.resolve("monday.csv.findings.txt");

    assertThat(take(MONDAY)).isEqualTo(new Taken(1, 0, 1));
    assertThat(findings).hasContent("line 2, reason: is missing, and a verdict needs it\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(findings)))
        .as("for the folder's group")
        .isEqualTo("rw-r-----");
    assertThat(delivered(MONDAY)).isEmpty();

    save("monday.csv", HEADER + "contact,C2,person,N1|T1,ALWAYS,asked,JB,\n");
    take(MONDAY);
    assertThat(findings).doesNotExist();
    assertThat(delivered(MONDAY)).hasSize(1);
  }

  @Test
  void aWorkbookIsToBeSavedAsCsvAndALockFileIsNobodysAnswer() throws IOException {
    save("monday.xlsx", "PK");
    save("~$monday.csv", "JB");
    save(".~lock.monday.csv", "JB");

    assertThat(take(MONDAY)).isEqualTo(new Taken(0, 0, 1));
    assertThat(returns.resolve("monday.findings.txt"))
        .hasContent("The file is a workbook. Save it as CSV in this folder.\n");
    assertThat(take(MONDAY.plusDays(1))).as("said before").isEqualTo(Taken.NOTHING);
  }

  @Test
  void aCsvFileAndTheWorkbookThatItWasSavedFromHaveNotesOfTheirOwn() throws IOException {
    save("monday.csv", HEADER + "contact,C2,person,N1|T1,ALWAYS,,JB,\n");
    save("monday.xlsx", "PK");

    assertThat(take(MONDAY)).isEqualTo(new Taken(1, 0, 2));
    assertThat(returns.resolve("monday.csv.findings.txt")).content().contains("line 2, reason");
    assertThat(returns.resolve("monday.findings.txt")).content().contains("workbook");
  }

  @Test
  void aFileThatCannotBeReadIsAFindingAndTheOthersAreTakenIn() throws IOException {
    save("a.csv", HEADER + "contact,C2,person,N1|T1,ALWAYS,asked,JB,\n");
    save("b.csv", HEADER + "contact,C3,person,N1|T1,ALWAYS,asked,JB,\n");
    Files.setPosixFilePermissions(returns.resolve("a.csv"), Set.of());
    assumeFalse(Files.isReadable(returns.resolve("a.csv")), "this account may read every file");

    assertThat(take(MONDAY)).isEqualTo(new Taken(1, 1, 1));
    assertThat(returns.resolve("a.csv.findings.txt"))
        .hasContent("The file cannot be read. Save it so that its group may read it.\n");
  }

  @Test
  void whatHasNoContentIsAFindingAndWhatWasRenamedMeanwhileIsLeftToTheNextNight()
      throws IOException {
    Path noFile = Files.createDirectory(returns.resolve("folder.csv"));
    Path gone = returns.resolve("gone.csv");

    assertThat(ReturnedFiles.isTooLarge(gone)).isFalse();
    assertThat(ReturnedFiles.content(gone)).isNull();
    assertThat(ReturnedFiles.unreadable(gone)).isEqualTo(Taken.NOTHING);
    assertThat(ReturnedFiles.content(noFile)).isNull();
    assertThat(ReturnedFiles.unreadable(noFile)).isEqualTo(new Taken(0, 0, 1));
  }

  @Test
  void whatSomebodyLaidInTheWayOfANoteIsNotWrittenThrough() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "as before");
    save("monday.csv", HEADER + "contact,C2,person,N1|T1,ALWAYS,,JB,\n");
    Files.createSymbolicLink(returns.resolve(".monday.csv.findings.txt.part"), elsewhere);

    assertThat(take(MONDAY)).isEqualTo(new Taken(1, 0, 1));
    assertThat(elsewhere).hasContent("as before");
  }

  private void save(String name, String text) throws IOException {
    Files.writeString(returns.resolve(name), text);
  }

  /** Every pair was issued. */
  private Taken take(LocalDate receivedOn) throws IOException {
    return new ReviewReturns(landing, asked -> asked, receivedOn).take(returns);
  }

  /** The deliveries of one night, as ingest will read them. */
  private List<String> delivered(LocalDate night) throws IOException {
    return ReturnedFiles.children(landing.resolve("returned/" + night)).stream()
        .filter(file -> ReturnedFiles.name(file).startsWith("link_decision-"))
        .map(ReviewReturnsTest::text)
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
