package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Takes the lake back to what stood at the end of an earlier run, so that later nights can be done
 * again from landing. What people open stays as it is until each night is published anew.
 */
public final class LakeHistory {

  private final Path lake;
  private final Ledger ledger;

  /** The history of {@code lake}. */
  public LakeHistory(Path lake, Ledger ledger) {
    this.lake = lake;
    this.ledger = ledger;
  }

  /** How many of the oldest runs know nothing of {@code day} or later. */
  public int runsBefore(LocalDate day) throws IOException {
    int kept = 0;
    for (Ledger.Entry entry : ledger.entries()) {
      if (!entry.asOf().isBefore(day)) {
        break;
      }
      kept++;
    }
    return kept;
  }

  /** Tables with damaged versions, each with the lowest of them. */
  public SortedMap<String, Long> damage() throws IOException {
    return LakeDamage.find(lake, ledger.tableVersions());
  }

  /** How many of the oldest runs ended before any of these versions was written. */
  public int runsBefore(Map<String, Long> damage) throws IOException {
    int kept = 0;
    for (Ledger.Entry entry : ledger.entries()) {
      boolean sound =
          damage.entrySet().stream()
              .allMatch(
                  table -> entry.tables().getOrDefault(table.getKey(), -1L) < table.getValue());
      if (!sound) {
        break;
      }
      kept++;
    }
    return kept;
  }

  /** The newest day whose deliveries the first {@code kept} runs took in; empty for no runs. */
  public Optional<LocalDate> newestDay(int kept) throws IOException {
    List<Ledger.Entry> entries = ledger.entries().subList(0, kept);
    return entries.stream().map(Ledger.Entry::asOf).max(LocalDate::compareTo);
  }

  /** Goes back to the end of the first {@code kept} runs; the nights after them are owed. */
  public void goBack(int kept) throws IOException {
    ledger.goBack(kept);
    LakeRecovery.rollBack(lake, ledger.tableVersions());
  }
}
