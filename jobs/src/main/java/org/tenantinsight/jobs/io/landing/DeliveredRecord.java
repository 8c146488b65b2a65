package org.tenantinsight.jobs.io.landing;

import org.jspecify.annotations.Nullable;

/**
 * One record of a delivered file.
 *
 * @param recordNo which record of the file it is, from 1 (the header is a record)
 * @param line the line on which it begins, from 1
 * @param kind what to do with it
 * @param rule the rule that it breaks; null unless quarantined
 * @param cells one per declared column, in the declaration's order, null where the file lacks the
 *     column; empty unless it is a row
 * @param quoteKept a quotation mark inside an unquoted field was let stand, so that all else must
 *     be right
 * @param raw the record as it stands in the file; empty unless it was asked for
 */
public record DeliveredRecord(
    int recordNo,
    int line,
    Kind kind,
    @Nullable String rule,
    @Nullable String[] cells,
    boolean quoteKept,
    String raw) {

  /** What a record is. */
  public enum Kind {
    /** Cells to be read. */
    ROW,
    /** The header, a blank line or the declared footer. */
    SKIPPED,
    /** It broke a rule as a record. */
    QUARANTINED
  }
}
