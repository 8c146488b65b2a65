package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  @TempDir Path out;

  @Test
  void publishesFilesAndThenPointsLatestAtThem() throws IOException {
    List<Path> files = publish("2026-10-30", true);

    assertThat(files).containsExactly(out.resolve("board/2026-10-30/board.html"));
    assertThat(out.resolve("board/latest/board.html")).hasContent("2026-10-30");
  }

  @Test
  void anEarlierNightNeverTakesLatestBack() throws IOException {
    publish("2026-10-31", true);
    publish("2026-10-29", false);

    assertThat(out.resolve("board/latest/board.html")).hasContent("2026-10-31");
    assertThat(out.resolve("board/2026-10-29/board.html")).exists();
  }

  @Test
  void whatARunThatDiedHadStagedIsNeverPublished() throws IOException {
    Publication publication = new Publication(out, ZoneGroups.none());
    write(publication.stage(), "board/2026-10-30/board.html", "half");

    publish("2026-10-31", true);

    assertThat(out.resolve("board/2026-10-30")).doesNotExist();
  }

  @Test
  void everythingIsForItsOwnerAloneAndOutCanBePassedThrough() throws IOException {
    Path fresh = publishOneFile("export/2026-10-31/flag.csv");

    assertThat(modes(fresh)).isEqualTo("rwx--x--x");
    assertThat(modes(fresh.resolve("export"))).isEqualTo("rwx------");
    assertThat(modes(fresh.resolve("export/2026-10-31/flag.csv"))).isEqualTo("rw-------");
  }

  @Test
  void theBoardsPageIsForEverybodyWhoMayReachTheOutput() throws IOException {
    Path fresh = publishOneFile("board/2026-10/board.html");

    assertThat(modes(fresh.resolve("board"))).isEqualTo("rwxr-xr-x");
    assertThat(modes(fresh.resolve("board/2026-10"))).isEqualTo("rwxr-xr-x");
    assertThat(modes(fresh.resolve("board/2026-10/board.html"))).isEqualTo("rw-r--r--");
  }

  @Test
  void listsAndReviewsHaveAFolderToComeBackToAlsoWhenNoGroupIsNamed() throws IOException {
    Path fresh = publishOneFile("outreach/PT001/PT001-2026-10-31-1.csv");

    assertThat(modes(fresh.resolve("returns"))).isEqualTo("rwx------");
    assertThat(modes(fresh.resolve("returns/PT001"))).isEqualTo("rwx------");
    assertThat(modes(fresh.resolve("returns/link-review"))).isEqualTo("rwx------");
  }

  private Path publishOneFile(String name) throws IOException {
    Path fresh = out.resolve("fresh");
    Publication publication = new Publication(fresh, ZoneGroups.none());
    Path staging = publication.stage();
    write(staging, name, "content");
    publication.publish(staging, true);
    return fresh;
  }

  private List<Path> publish(String night, boolean newest) throws IOException {
    Publication publication = new Publication(out, ZoneGroups.none());
    Path staging = publication.stage();
    write(staging, "board/" + night + "/board.html", night);
    Files.createSymbolicLink(staging.resolve("board/latest"), Path.of(night));
    return publication.publish(staging, newest);
  }

  private static void write(Path staging, String name, String text) throws IOException {
    Path file = staging.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
