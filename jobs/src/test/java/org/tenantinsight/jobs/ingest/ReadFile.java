package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.FeedFile.FeedRecord;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.io.landing.Announcement;
import org.tenantinsight.jobs.io.landing.Dialect;
import org.tenantinsight.jobs.io.landing.FileRefusedException;
import org.tenantinsight.jobs.io.landing.LandingFile;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.conform.RowReader;

/**
 * A file as ingest reads it, without Spark.
 *
 * @param survey what ingest makes of the file before it loads anything
 * @param records every record, where the file can be used
 */
record ReadFile(Survey survey, List<FeedRecord> records) {

  static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  /**
   * The same for a file of those bytes; each is a new one, which costs less than to rewrite one.
   */
  static ReadFile of(byte[] bytes, Path folder, String name, FeedSpec feed, Set<String> restricted)
      throws IOException {
    Path file = Files.write(Files.createTempDirectory(folder, "file").resolve(name), bytes);
    ReadFile read = of(file, feed, restricted);
    Files.delete(file);
    return read;
  }

  /** Reads {@code file} under {@code feed}, which asks for none of the {@code restricted} names. */
  static ReadFile of(Path file, FeedSpec feed, Set<String> restricted) throws IOException {
    Survey survey = surveyed(file, feed, restricted);
    return new ReadFile(survey, records(survey.reading()));
  }

  /** What ingest makes of {@code file}; no record of it is kept. */
  static Survey surveyed(Path file, FeedSpec feed, Set<String> restricted) throws IOException {
    LandingFile landed =
        new LandingFile(
            file,
            DAY + "/" + feed.file() + ".csv",
            DAY,
            feed,
            Hashes.sha256(file),
            Files.size(file),
            Files.getLastModifiedTime(file).toMillis(),
            Announcement.NONE,
            null);
    return surveyed(landed, restricted);
  }

  /** What ingest makes of a delivered file, all of whose columns may be loaded. */
  static Survey surveyed(LandingFile landed, Set<String> restricted) {
    FeedSpec feed = landed.feed();
    FeedFile reading =
        new FeedFile(
            landed.path().toString(),
            landed.name(),
            feed.kind(),
            DAY,
            new Dialect(feed, restricted),
            RowReader.of(feed, column -> true, DAY),
            List.of());
    return Survey.of(landed, reading, new References(feed, List.of()));
  }

  /** Up to where a refusal ends the reading. */
  private static List<FeedRecord> records(FeedFile reading) throws IOException {
    List<FeedRecord> records = new ArrayList<>();
    try (FeedFile.Records in = reading.open(true)) {
      for (FeedRecord record = in.next(); record != null; record = in.next()) {
        records.add(record);
      }
    } catch (FileRefusedException e) {
      return records;
    }
    return records;
  }

  @Nullable String refusal() {
    return survey.refusal();
  }

  /** Everything that is said about the file outside the confidential zone. */
  List<String> messages() {
    List<String> messages = new ArrayList<>(survey.warnings());
    messages.add(String.valueOf(survey.refusal()));
    survey.findings().forEach((finding, count) -> messages.add(finding + " " + count));
    records.stream().map(FeedRecord::refusal).forEach(why -> messages.add(String.valueOf(why)));
    return messages;
  }

  /** What each record but the skipped ones came to: its values, or the rule that it broke. */
  List<String> outcomes(int columns) {
    return records.stream()
        .filter(record -> record.kind() != FeedFile.Kind.SKIPPED)
        .map(record -> outcome(record, columns))
        .toList();
  }

  private static String outcome(FeedRecord record, int columns) {
    return record.kind() == FeedFile.Kind.GOOD
        ? Arrays.toString(values(record, columns))
        : String.valueOf(record.refusal());
  }

  /** The values of a good record. */
  static @Nullable Serializable[] values(FeedRecord record, int columns) {
    ReadRow row = java.util.Objects.requireNonNull(record.row());
    return IntStream.range(0, columns).mapToObj(row::value).toArray(Serializable[]::new);
  }
}
