package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of a folder that is replaced, and what a stop leaves beside it. */
class DatedFolderTest {

  private static final String NIGHT = VersionedOutput.NIGHT;

  @TempDir Path out;

  private Path zone;

  @BeforeEach
  void oneNightIsPublished() throws IOException {
    VersionedOutput.publish(out, NIGHT, "old", true);
    zone = out.resolve("quality");
  }

  @Test
  void theCopyIsForThoseWhoMayOpenTheFolderAndTakesNoRoom() throws IOException {
    Path page = zone.resolve(NIGHT).resolve("page.html");
    allow(zone.resolve(NIGHT), "rwxr-x---");
    allow(page, "rw-r-----");

    new DatedFolder(zone, NIGHT).copyForReaders();

    Path copy = zone.resolve("." + NIGHT + ".before");
    assertThat(modes(copy)).isEqualTo("rwxr-x---");
    assertThat(modes(copy.resolve("parts"))).isEqualTo("rwx------");
    assertThat(modes(copy.resolve("page.html"))).isEqualTo("rw-r-----");
    assertThat(VersionedOutput.version(copy)).isEqualTo("old");
    assertThat(Files.isSameFile(copy.resolve("page.html"), page))
        .as("another name of the same file")
        .isTrue();
  }

  @Test
  void whereAFileHasOneNameOnlyItsContentIsCopiedForTheSamePeople() throws IOException {
    Path from = Files.writeString(out.resolve("page.html"), "page");
    allow(from, "rw-r-----");
    Path to = out.resolve("copy.html");

    DatedFolder.copyContent(from, to);

    assertThat(to).hasContent("page");
    assertThat(Files.isSameFile(from, to)).isFalse();
    assertThat(modes(to)).isEqualTo("rw-r-----");
  }

  @Test
  void aFolderThatStandsElsewhereIsCopiedFromThere() throws IOException {
    Path elsewhere = Files.move(zone.resolve(NIGHT), out.resolve("elsewhere"));
    Files.createSymbolicLink(zone.resolve(NIGHT), elsewhere);

    VersionedOutput.publish(out, NIGHT, "new", true);

    assertThat(VersionedOutput.version(zone.resolve("latest"))).isEqualTo("new");
    assertThat(VersionedOutput.version(elsewhere)).isEqualTo("old");
    assertThat(VersionedOutput.hidden(out)).isEmpty();
  }

  @Test
  void halfCopiesGoAndWhatPeopleKeepInDropFoldersStays() throws IOException {
    Path theirs = out.resolve("returns/PT001/.list.part/list.csv");
    for (Path file :
        List.of(
            theirs,
            zone.resolve("." + NIGHT + ".part/page.html"),
            zone.resolve(".2026-10-30.gone/page.html"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "half");
    }
    Files.createSymbolicLink(zone.resolve(".latest.part"), Path.of("gone"));

    PublicationRecovery.mend(out);

    assertThat(theirs).hasContent("half");
    assertThat(VersionedOutput.hidden(zone)).isEmpty();
    assertThat(VersionedOutput.version(zone.resolve("latest"))).isEqualTo("old");
  }

  private static void allow(Path path, String modes) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(modes));
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
