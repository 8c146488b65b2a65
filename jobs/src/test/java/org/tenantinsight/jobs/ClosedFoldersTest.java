package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Zones;

class ClosedFoldersTest {

  @TempDir Path folder;

  private Path lake;

  @BeforeEach
  void makeLakeAndKeys() throws Exception {
    lake = Zones.makeFolder(folder.resolve("lake"));
    new Keys(lake, Map.of()).board();
  }

  @Test
  void lakeAndKeysAsWeMakeThemAreClosed() {
    assertThatCode(() -> ClosedFolders.check(lake, Map.of())).doesNotThrowAnyException();
    assertThatCode(() -> ClosedFolders.check(folder.resolve("none yet"), Map.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void aRunOnALakeThatOthersMayOpenIsRefusedWithTheCommandThatClosesIt() throws Exception {
    mode(lake, "rwxr-x---");

    assertThatThrownBy(() -> ClosedFolders.check(lake, Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith("Run: chmod 700 " + lake);
    assertThat(
            TenantInsight.execute(
                "nightly",
                "--settings=" + SmallLandlord.SETTINGS,
                "--landing=" + folder.resolve("landing"),
                "--lake=" + lake,
                "--out=" + folder.resolve("out")))
        .isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void aKeyThatOthersMayReadIsRefusedWhereverItIs() throws Exception {
    Path made = lake.resolve("keys/board.key");
    mode(made, "rw-r--r--");

    assertThatThrownBy(() -> ClosedFolders.check(lake, Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith("Run: chmod 600 " + made);

    mode(made, "rw-------");
    Path elsewhere = Files.write(folder.resolve("export.key"), new byte[32]);
    mode(elsewhere, "rw-r-----");
    Map<String, String> environment =
        Map.of("TENANT_INSIGHT_EXPORT_KEY_FILE", elsewhere.toString());

    assertThatThrownBy(() -> ClosedFolders.check(lake, environment))
        .hasMessageEndingWith("Run: chmod 600 " + elsewhere);

    mode(elsewhere, "r--------");
    assertThat(new Keys(lake, environment).export()).hasSize(32);
  }

  @Test
  void deliveriesThatOthersMayOpenAreOnlySpokenOf() throws Exception {
    Path landing = Zones.makeFolder(folder.resolve("landing"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Progress progress = new Progress(new PrintStream(said));

    ClosedFolders.noteOpenLanding(landing, progress);
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();

    mode(landing, "rwxrwx---");
    ClosedFolders.noteOpenLanding(landing, progress);
    assertThat(said.toString(StandardCharsets.UTF_8).strip())
        .startsWith("Please note: ")
        .endsWith("chmod 700 " + landing);
  }

  private static void mode(Path path, String mode) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
