package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @TempDir Path lake;

  @Test
  void turnsASecondRunAwayUntilTheFirstHasEnded() throws IOException {
    try (RunLock first = RunLock.take(lake)) {
      assertThatThrownBy(() -> RunLock.take(lake)).isInstanceOf(BusyException.class);
    }
    assertThatCode(() -> RunLock.take(lake).close()).doesNotThrowAnyException();
  }
}
