package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 30);

  @TempDir Path lake;

  private Ledger ledger;

  @BeforeEach
  void threeNights() throws IOException {
    ledger = new Ledger(lake);
    ledger.append(night("a", FRIDAY.minusDays(1), 3));
    ledger.append(night("b", FRIDAY, 4));
    ledger.append(night("c", FRIDAY, 5));
  }

  @Test
  void remembersTheNewestRunOfANight() throws IOException {
    assertThat(ledger.newest(FRIDAY).orElseThrow().runId()).isEqualTo("c");
    assertThat(ledger.nightsBefore(FRIDAY.plusDays(1)))
        .containsExactly(FRIDAY, FRIDAY.minusDays(1));
    assertThat(ledger.nightsBefore(FRIDAY.minusDays(1))).isEmpty();
    assertThat(ledger.tableVersions()).containsEntry("flag", 5L);
  }

  @Test
  void tellsWhatWasGivenForARunAloneAndReadsLinesOfATimeThatDidNotWriteItDown() throws IOException {
    assertThat(lines()).noneMatch(line -> line.contains("\"set\""));

    List<String> given = List.of("pipeline.indicators=R01", "gates.max_stale_days=5");
    ledger.append(
        new Ledger.Entry(
            "d", FRIDAY, "inputs", "settings", given, List.of("ingest"), new TreeMap<>()));

    assertThat(ledger.entries())
        .extracting(Ledger.Entry::overrides)
        .containsExactly(List.of(), List.of(), List.of(), given);
  }

  @Test
  void noticesAnEditedLine() throws IOException {
    List<String> lines = lines();
    lines.set(1, lines.get(1).replace("\"b\"", "\"x\""));
    Files.write(file(), lines);

    assertThatThrownBy(ledger::entries).hasMessageContaining("line 3");
  }

  @Test
  void noticesARemovedLine() throws IOException {
    List<String> lines = lines();
    lines.remove(0);
    Files.write(file(), lines);

    assertThatThrownBy(ledger::entries).hasMessageContaining("line 1");
  }

  @Test
  void noticesSwappedLines() throws IOException {
    List<String> lines = lines();
    lines.add(1, lines.remove(2));
    Files.write(file(), lines);

    assertThatThrownBy(ledger::entries).hasMessageContaining("line 2");
  }

  @Test
  void noticesThatItsEndWasCutOff() throws IOException {
    List<String> lines = lines();
    lines.remove(2);
    Files.write(file(), lines);

    assertThatThrownBy(ledger::entries)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("has 2 lines and had 3");
  }

  @Test
  void noticesThatItIsEmptyOrFilledWithZeros() throws IOException {
    Files.write(file(), new byte[0]);
    assertThatThrownBy(ledger::entries).isInstanceOf(RefusedException.class);

    Files.write(file(), new byte[400]);
    assertThatThrownBy(ledger::entries).isInstanceOf(RefusedException.class);
  }

  @Test
  void aLineThatWasNeverFinishedDoesNotCount() throws IOException {
    Files.writeString(file(), "{\"run_id\":\"d\",\"as_", StandardOpenOption.APPEND);
    assertThat(ledger.entries()).hasSize(3);

    ledger.append(night("e", FRIDAY.plusDays(1), 6));
    assertThat(ledger.entries())
        .extracting(Ledger.Entry::runId)
        .containsExactly("a", "b", "c", "e");
  }

  @Test
  void whatIsTakenBackIsOwedUntilItIsDoneAgain() throws IOException {
    ledger.goBack(1);

    assertThat(ledger.tableVersions()).containsEntry("flag", 3L);
    assertThat(ledger.owed()).containsExactly(FRIDAY);
    assertThat(ledger.newestNight()).contains(FRIDAY);

    ledger.append(night("d", FRIDAY, 4));
    assertThat(ledger.owed()).isEmpty();
    assertThat(ledger.entries()).extracting(Ledger.Entry::runId).containsExactly("a", "d");
  }

  @Test
  void whatIsStillOwedStaysOwedWhenMoreIsTakenBack() throws IOException {
    ledger.goBack(1);
    ledger.goBack(0);

    assertThat(ledger.owed()).containsExactly(FRIDAY.minusDays(1), FRIDAY);
    assertThat(ledger.tableVersions()).isEmpty();
  }

  private Path file() {
    return lake.resolve("ledger.jsonl");
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(file()));
  }

  private static Ledger.Entry night(String runId, LocalDate asOf, long version) {
    return new Ledger.Entry(
        runId,
        asOf,
        "inputs",
        "settings",
        List.of(),
        List.of("ingest"),
        new TreeMap<>(Map.of("flag", version)));
  }
}
