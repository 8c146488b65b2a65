package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir Path lake;

  @Test
  void aKeyIsMadeOnceAndStays() throws IOException {
    byte[] first = new Keys(lake, Map.of()).board();

    assertThat(first).hasSize(32);
    assertThat(new Keys(lake, Map.of()).board()).isEqualTo(first);
    assertThat(new Keys(lake, Map.of()).export()).isNotEqualTo(first);
  }

  @Test
  void refusesAKeyThatOthersCanRead() throws IOException {
    Keys keys = new Keys(lake, Map.of());
    keys.board();
    Files.setPosixFilePermissions(
        lake.resolve("keys/board.key"), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(keys::board)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aKeyFileNamedInTheEnvironmentIsNeverMade() {
    Keys keys = new Keys(lake, Map.of("TENANT_INSIGHT_BOARD_KEY_FILE", "/nowhere/board.key"));

    assertThatThrownBy(keys::board).hasMessageContaining("does not exist");
  }
}
