package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Safeguard;
import org.tenantinsight.transforms.conform.ReadRow.Finding;
import org.tenantinsight.transforms.conform.Rules;
import org.tenantinsight.transforms.tables.ContactRuleTable;
import org.tenantinsight.transforms.tables.PersonAlertTable;
import org.tenantinsight.transforms.tables.ProtectedRegisterTable;

/**
 * Sees to it that a row which cannot be read takes protection away from nobody:
 *
 * <ol>
 *   <li>What stands of a row that comes again and cannot be read stays in force, in every feed.
 *   <li>In a feed with a {@link Safeguard} a record without a readable key could be any row, so
 *       that no row counts as gone.
 *   <li>Where the feed says {@link Safeguard#REFUSE}, a row that cannot be read and of which
 *       nothing is in force refuses the file: it could be a person who must be protected from
 *       tonight.
 * </ol>
 */
final class Protection {

  private static final String UNSAFE =
      "), which could leave somebody unprotected; correct the row and deliver the file again";

  /** The last day of a row's protection, by feed. */
  private static final Map<String, String> UNTIL =
      Map.of(
          ProtectedRegisterTable.TABLE.name(), ProtectedRegisterTable.END_DATE,
          ContactRuleTable.TABLE.name(), ContactRuleTable.VALID_TO,
          PersonAlertTable.TABLE.name(), PersonAlertTable.END_DATE);

  /**
   * A record that cannot be read.
   *
   * @param keyHash hash of its key; null when that cannot be read either
   * @param line where it begins
   * @param why the rule that it breaks
   */
  record Unread(@Nullable Long keyHash, int line, Finding why) {

    /** A second header is no row of anybody. */
    boolean isRow() {
      return !why.rule().equals(Rules.HEADER_AGAIN);
    }
  }

  private Protection() {}

  /** Whether a row could stand in {@code files} without being seen. */
  static boolean hidesRows(List<Survey> files) {
    return files.stream()
        .flatMap(file -> file.unread().stream())
        .anyMatch(unread -> unread.isRow() && unread.keyHash() == null);
  }

  /**
   * Refuses the files in which a row stands that would leave somebody unprotected.
   *
   * @param files one feed's delivery
   * @param conflicts hashes of keys of which rows say different things
   * @return whether there are such files
   */
  static boolean refuse(
      List<Survey> files, StoredVersions stored, LongSet conflicts, LocalDate delivery) {
    boolean asks =
        !conflicts.isEmpty() || files.stream().anyMatch(file -> !file.unread().isEmpty());
    FeedSpec feed = files.get(0).file().feed();
    if (!asks || files.stream().noneMatch(Protection::refuses)) {
      return false;
    }
    LongSet safe = new LongSet();
    files.forEach(file -> file.keys().addTo(safe));
    LongSet asked = new LongSet();
    files.forEach(file -> file.refusedKeys().addTo(asked));
    conflicts.where(key -> true).forEach(asked::add);
    LongSet inForce = stored.inForce(asked, UNTIL.get(feed.kind()), delivery);
    boolean refused = false;
    for (Survey file : files) {
      if (refuses(file)) {
        String refusal = refusal(file, safe, conflicts, inForce);
        if (refusal != null) {
          file.refuse(refusal);
          refused = true;
        }
      }
    }
    return refused;
  }

  /** Whether a file holds a row for which it is refused when nothing of that row is in force. */
  static boolean mayRefuse(Survey file) {
    LongSet safe = new LongSet();
    file.keys().addTo(safe);
    LongSet none = new LongSet();
    return refuses(file) && refusal(file, safe, none, none) != null;
  }

  private static boolean refuses(Survey file) {
    return file.file().feed().safeguard() == Safeguard.REFUSE;
  }

  private static @Nullable String refusal(
      Survey file, LongSet good, LongSet conflicts, LongSet inForce) {
    for (Unread unread : file.unread()) {
      Long key = unread.keyHash();
      boolean known =
          key != null
              && (inForce.contains(key) || (good.contains(key) && !conflicts.contains(key)));
      if (unread.isRow() && !known) {
        return "its line " + unread.line() + " cannot be read (" + words(unread.why()) + UNSAFE;
      }
    }
    boolean unclear = !conflicts.where(key -> !inForce.contains(key)).isEmpty();
    return unclear ? "rows of one key say different things (" + Rules.DUPLICATE_KEY + UNSAFE : null;
  }

  private static String words(Finding why) {
    return why.column().isEmpty() ? why.rule() : why.rule() + ", column " + why.column();
  }
}
