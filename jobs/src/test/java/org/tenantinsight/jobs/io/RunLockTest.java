package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @TempDir Path folder;

  @Test
  void turnsASecondRunAwayUntilTheFirstHasEnded() throws IOException {
    try (RunLock first = RunLock.take(folder)) {
      assertThatThrownBy(() -> RunLock.take(folder)).isInstanceOf(BusyException.class);
    }
    assertThatCode(() -> RunLock.take(folder).close()).doesNotThrowAnyException();
  }

  @Test
  void anotherNameOfTheFolderIsTheSameLake() throws IOException {
    Path lake = Files.createDirectory(folder.resolve("lake"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), lake);
    try (RunLock first = RunLock.take(lake)) {
      assertThatThrownBy(() -> RunLock.take(link)).isInstanceOf(BusyException.class);
    }
    assertThatCode(() -> RunLock.take(link).close()).doesNotThrowAnyException();
  }

  @Test
  void aFolderThatWasMadeForTheLockAloneIsTakenAwayAgain() throws IOException {
    RunLock.take(folder.resolve("mistyped/lake")).close();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatWasThereOrHoldsSomethingStays() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    RunLock.take(there).close();
    assertThat(there).exists();

    Path used = folder.resolve("new/lake");
    try (RunLock lock = RunLock.take(used)) {
      Files.writeString(used.resolve("ledger.jsonl"), "");
    }
    assertThat(used.resolve("ledger.jsonl")).exists();
  }

  @Test
  void ofManyInOneProcessNoTwoEverHoldIt() throws Exception {
    AtomicInteger holders = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    Callable<Integer> runs =
        () -> {
          int most = 0;
          for (int i = 0; i < 20_000; i++) {
            try (RunLock lock = RunLock.take(folder.resolve("lake"))) {
              most = Math.max(most, holders.incrementAndGet());
              taken.incrementAndGet();
              Thread.yield();
              holders.decrementAndGet();
            } catch (BusyException e) {
              // the answer that somebody else has it
            }
          }
          return most;
        };
    ExecutorService four = Executors.newFixedThreadPool(4);
    List<Integer> most = new ArrayList<>();
    for (Future<Integer> each : four.invokeAll(List.of(runs, runs, runs, runs))) {
      most.add(each.get());
    }
    four.shutdown();

    assertThat(taken.get()).isPositive();
    assertThat(most).allMatch(together -> together <= 1);
  }

  @Test
  void ofManyProcessesThatMakeALakeAndTakeItAwayNoTwoEverHoldIt() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            RunsThatCollide.class.getName(),
            folder.toString(),
            "2");
    List<Process> four = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      four.add(new ProcessBuilder(command).redirectErrorStream(true).start());
    }
    for (Process each : four) {
      String printed = new String(each.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(printed.strip()).isEqualTo("some taken, 0 not alone");
    }
  }
}
