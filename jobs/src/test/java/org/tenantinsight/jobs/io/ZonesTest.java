package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that hold what is about people. */
class ZonesTest {

  private static final int STARTS = 4;

  @Test
  void runsThatStartInTheSameMomentMayMakeTheSameFolders(@TempDir Path folder) throws Exception {
    ExecutorService starts = Executors.newFixedThreadPool(STARTS);
    try {
      for (int round = 0; round < 200; round++) {
        Path lake = folder.resolve("landlord-" + round).resolve("data").resolve("lake");
        List<Callable<Path>> together = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
          together.add(() -> Zones.makeFolder(lake));
        }
        for (Future<Path> made : starts.invokeAll(together)) {
          assertThat(made.get()).isDirectory();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lake)))
            .isEqualTo("rwx------");
      }
    } finally {
      starts.shutdownNow();
    }
  }
}
