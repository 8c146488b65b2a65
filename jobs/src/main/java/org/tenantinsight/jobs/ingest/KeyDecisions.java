package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.Delivery;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.FeedFile.FeedRecord;
import org.tenantinsight.jobs.ingest.FeedFile.Kind;
import org.tenantinsight.jobs.ingest.StoredVersions.Replaced;
import org.tenantinsight.jobs.ingest.StoredVersions.Version;
import org.tenantinsight.transforms.conform.ReadRow;

/**
 * Decides what becomes of the good rows of a feed's delivery, never by the order of rows:
 *
 * <ol>
 *   <li>Rows of one key with the same content: one counts, the others are duplicates.
 *   <li>Rows of one key with different content: with an {@code updated} column the newest counts
 *       and older ones are superseded; without one, or with several newest, all are in conflict.
 *   <li>The row that counts is compared with the row of its key that stands: the same again is a
 *       duplicate (in a snapshot: unchanged); an older one is superseded; any other replaces it.
 * </ol>
 */
final class KeyDecisions {

  /** A good row that shares its key's hash with another of the same delivery. */
  private record Candidate(int file, int recordNo, long contentHash, long order) {}

  /** The rows of one key; of their values only those of the first newest row are kept. */
  private static final class Rivals {
    private final List<Candidate> all = new ArrayList<>();
    private Candidate top;
    private ReadRow row;

    private Rivals(Candidate first, ReadRow row) {
      this.top = first;
      this.row = row;
    }

    private void add(Candidate candidate, ReadRow read) {
      all.add(candidate);
      if (candidate.order() > top.order()) {
        top = candidate;
        row = read;
      }
    }
  }

  private final List<Survey> files;
  private final LongSet repeated;
  private final StoredVersions stored;
  private final List<FileOutcome> outcomes;
  private final List<References> references;
  private final List<Replaced> corrected = new ArrayList<>();
  private final Map<String, Rivals> rivals = new TreeMap<>();
  private final LongSet conflicts = new LongSet();

  /**
   * @param files the accepted files of one feed, in order
   * @param repeated hashes of keys that come more than once
   * @param stored the rows that stood before
   * @param references takes note of the references of loaded rows, one per file
   */
  KeyDecisions(
      List<Survey> files, LongSet repeated, StoredVersions stored, List<References> references) {
    this.files = files;
    this.repeated = repeated;
    this.stored = stored;
    this.references = references;
    this.outcomes = files.stream().map(file -> new FileOutcome()).toList();
  }

  /** Reads the files again and decides. */
  void decide() throws IOException {
    for (int file = 0; file < files.size(); file++) {
      read(file);
    }
    rivals.forEach(this::decideAmong);
  }

  /** What became of the rows, one per file. */
  List<FileOutcome> outcomes() {
    return outcomes;
  }

  /** The rows that stood and are replaced. */
  List<Replaced> corrected() {
    return corrected;
  }

  /** Hashes of keys of which rows say different things. */
  LongSet conflicts() {
    return conflicts;
  }

  private void read(int file) throws IOException {
    FeedSpec feed = files.get(file).file().feed();
    int updated = feed.updated() == null ? -1 : feed.columns().indexOf(feed.column(feed.updated()));
    try (FeedFile.Records in = files.get(file).reading().open(false)) {
      for (FeedRecord record = in.next(); record != null; record = in.next()) {
        if (record.kind() == Kind.GOOD) {
          ReadRow row = Objects.requireNonNull(record.row());
          long order = updated < 0 ? StoredVersions.NO_ORDER : order(row.value(updated));
          Candidate candidate = new Candidate(file, record.recordNo(), row.contentHash(), order);
          String key = String.valueOf(row.sourceKey());
          if (repeated.contains(ReadRow.hash(key))) {
            rivals.computeIfAbsent(key, k -> new Rivals(candidate, row)).add(candidate, row);
          } else {
            compareWithStored(key, candidate, row);
          }
        }
      }
    }
  }

  /** Without an {@code updated} column all rows of a key are equally new. */
  private void decideAmong(String key, Rivals rows) {
    Candidate top = rows.top;
    boolean conflict =
        rows.all.stream()
            .anyMatch(row -> row.order() == top.order() && row.contentHash() != top.contentHash());
    for (Candidate row : rows.all) {
      if (row.order() != top.order()) {
        outcome(row).superseded(row.recordNo());
      } else if (conflict) {
        outcome(row).conflicting(row.recordNo());
      } else if (row != top) {
        outcome(row).duplicate(row.recordNo());
      }
    }
    if (conflict) {
      conflicts.add(ReadRow.hash(key));
    } else {
      compareWithStored(key, top, rows.row);
    }
  }

  private void compareWithStored(String key, Candidate row, ReadRow values) {
    long keyHash = ReadRow.hash(key);
    Version version = stored.of(keyHash);
    FileOutcome outcome = outcome(row);
    boolean snapshot = feed(row).delivery() == Delivery.SNAPSHOT;
    if (version != null
        && version.contentHash() == row.contentHash()
        && !stored.isClosed(keyHash, version)) {
      if (snapshot) {
        outcome.unchanged(row.recordNo());
      } else {
        outcome.duplicate(row.recordNo());
      }
    } else if (version != null && row.order() < version.order()) {
      outcome.superseded(row.recordNo());
    } else if (version != null) {
      corrected.add(new Replaced(key, version.delivery()));
    }
    if (outcome.isLoaded(row.recordNo())) {
      references.get(row.file()).add(values);
    }
  }

  private FileOutcome outcome(Candidate row) {
    return outcomes.get(row.file());
  }

  private FeedSpec feed(Candidate row) {
    return files.get(row.file()).file().feed();
  }

  /** A value of the {@code updated} column as a number that grows with it, as in the lake. */
  private static long order(@Nullable Serializable value) {
    if (value instanceof LocalDate day) {
      return day.toEpochDay();
    }
    if (value instanceof Instant moment) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
    return value instanceof Number number ? number.longValue() : StoredVersions.NO_ORDER;
  }
}
