package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.Safeguard;
import org.tenantinsight.jobs.ingest.FeedFile.FeedRecord;
import org.tenantinsight.jobs.ingest.Protection.Unread;
import org.tenantinsight.jobs.io.landing.Announcement;
import org.tenantinsight.jobs.io.landing.FileRefusedException;
import org.tenantinsight.jobs.io.landing.LandingFile;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.conform.ReadRow.Finding;
import org.tenantinsight.transforms.conform.RuleWords;

/**
 * What a file holds, found by reading it once from end to end before anything of it is loaded: its
 * records by what they came to by themselves, the hashes of its keys, and whether the file as a
 * whole can be used.
 */
final class Survey {

  /** One row in twenty. */
  private static final int MUCH_UNREAD = 20;

  private static final String WHOLE_FILE = "";

  private final LandingFile file;
  private final FeedFile reading;
  private final LongList keys = new LongList();
  private final LongList refusedKeys = new LongList();
  private final List<Unread> unread = new ArrayList<>();
  private final Map<Finding, Long> findings =
      new TreeMap<>(Comparator.comparing(Finding::column).thenComparing(Finding::rule));
  private final Damage damage;
  private final List<String> warnings = new ArrayList<>();
  private long records;
  private long skipped;
  private long quarantined;
  private @Nullable String refusal;
  private @Nullable Unread firstUnread;

  private Survey(LandingFile file, FeedFile reading) {
    this.file = file;
    this.reading = reading;
    this.damage = new Damage(file.feed());
  }

  /**
   * Reads {@code file}.
   *
   * @param references takes note of the good rows' references
   */
  static Survey of(LandingFile file, FeedFile reading, References references) {
    Survey survey = new Survey(file, reading);
    try {
      if (file.problem() != null) {
        throw new FileRefusedException(file.problem());
      }
      survey.refuseUnlessAnnounced();
      survey.read(references);
      survey.refuseUnlessCounted();
      survey.damage.refuseFile(survey.rows(), survey.good());
      file.refuseIfRewritten();
    } catch (FileRefusedException e) {
      survey.refusal = e.getMessage();
    } catch (IOException e) {
      // Its message may come from a library that quotes what it read.
      survey.refusal = "it cannot be read (" + e.getClass().getSimpleName() + "); deliver it again";
    }
    return survey;
  }

  private void refuseUnlessAnnounced() throws FileRefusedException {
    Announcement said = file.announcement();
    String announced = said.sha256();
    if (announced != null && said.ofAllParts()) {
      throw new FileRefusedException(
          "its manifest gives one sha256 for several parts; name each part in it");
    }
    if (announced != null && !announced.equalsIgnoreCase(file.sha256())) {
      throw new FileRefusedException(
          "its sha256 is not the manifest's; it was changed or cut short, deliver both again");
    }
  }

  private void read(References references) throws IOException {
    try (FeedFile.Records in = reading.open(false)) {
      for (FeedRecord record = in.next(); record != null; record = in.next()) {
        records++;
        switch (record.kind()) {
          case SKIPPED -> skipped++;
          case QUARANTINED -> addQuarantined(record);
          case GOOD -> addGood(record, references);
        }
      }
      warnings.addAll(in.warnings());
      in.notes().forEach((rule, count) -> findings.put(new Finding(WHOLE_FILE, rule), count));
    }
  }

  private void addGood(FeedRecord record, References references) {
    ReadRow row = Objects.requireNonNull(record.row());
    keys.add(ReadRow.hash(String.valueOf(row.sourceKey())));
    references.add(row);
    row.findings().forEach(finding -> findings.merge(finding, 1L, Long::sum));
  }

  private void addQuarantined(FeedRecord record) {
    quarantined++;
    ReadRow row = record.row();
    Finding why = Objects.requireNonNull(record.refusal());
    damage.add(why, row);
    Long keyHash = row == null || row.sourceKey() == null ? null : ReadRow.hash(row.sourceKey());
    if (keyHash != null) {
      refusedKeys.add(keyHash);
    }
    Unread here = new Unread(keyHash, record.line(), why);
    firstUnread = firstUnread == null ? here : firstUnread;
    if (file.feed().safeguard() != Safeguard.NONE) {
      unread.add(here);
    }
  }

  /** What only shows when the whole file was read. */
  private void refuseUnlessCounted() throws FileRefusedException {
    Announcement said = file.announcement();
    Long announced = said.ofAllParts() ? null : said.rows();
    if (announced != null && announced != rows()) {
      throw new FileRefusedException(
          "it has " + rows() + " rows, its manifest says " + announced + "; deliver it again");
    }
    if (rows() == 0 && !file.feed().allowEmpty()) {
      throw new FileRefusedException(
          "it has no rows; deliver it again, or declare allow_empty if that is normal");
    }
  }

  /** Refuses the file for a reason that lies outside it. */
  void refuse(String reason) {
    refusal = reason;
  }

  /** The file as it was found. */
  LandingFile file() {
    return file;
  }

  /** How it is read again. */
  FeedFile reading() {
    return reading;
  }

  /** Hashes of the good rows' keys. */
  LongList keys() {
    return keys;
  }

  /** Hashes of quarantined rows' keys, where they could be read. */
  LongList refusedKeys() {
    return refusedKeys;
  }

  /** The records of a feed with a safeguard that cannot be read; none of another. */
  List<Unread> unread() {
    return unread;
  }

  /** How many rows cannot be read, where the first one is, why, and what to do. */
  Optional<String> unreadInWords() {
    if (firstUnread == null) {
      return Optional.empty();
    }
    Finding why = firstUnread.why();
    String column = why.column().isEmpty() ? "" : ", column " + why.column();
    return Optional.of(
        "%,d of %,d rows cannot be read; the first: line %d%s: %s (rule %s). %s."
            .formatted(
                quarantined,
                rows(),
                firstUnread.line(),
                column,
                RuleWords.of(why.rule()),
                why.rule(),
                RuleWords.whatToDo(why.rule())));
  }

  /**
   * Whether what cannot be read has to be said at once: a row that protects somebody, or so many
   * that what is missing shows in the signs.
   */
  boolean isBadlyRead() {
    boolean protects = file.feed().safeguard() != Safeguard.NONE;
    return quarantined > 0 && (protects || quarantined * MUCH_UNREAD >= rows());
  }

  /** Notes about cells of good rows, by column and rule. */
  Map<Finding, Long> findings() {
    return findings;
  }

  /** What was odd about its header and its lines. */
  List<String> warnings() {
    return warnings;
  }

  /** Why nothing of it is loaded; null = it is used. */
  @Nullable String refusal() {
    return refusal;
  }

  /** All records, the header included. */
  long records() {
    return records;
  }

  /** Records that are rows or should have been. */
  long rows() {
    return records - skipped;
  }

  /** Rows that are good by themselves. */
  long good() {
    return rows() - quarantined;
  }

  /** Header, blank lines and footer. */
  long skipped() {
    return skipped;
  }

  /** Records that were refused by themselves. */
  long quarantined() {
    return quarantined;
  }
}
