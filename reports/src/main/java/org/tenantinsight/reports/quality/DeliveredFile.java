package org.tenantinsight.reports.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of every record of one delivered file.
 *
 * @param feed canonical feed
 * @param file its name below the landing folder
 * @param delivery day of the delivery
 * @param records all records, the header included
 * @param loaded good rows, unchanged ones and orphans included
 * @param duplicate rows that were there already
 * @param superseded rows older than another of their key
 * @param quarantined records that could not be read
 * @param skipped header, blank lines, declared footer
 * @param orphans loaded rows whose parent is not known yet
 * @param refusal why nothing of it was loaded; null = accepted
 */
public record DeliveredFile(
    String feed,
    String file,
    LocalDate delivery,
    long records,
    long loaded,
    long duplicate,
    long superseded,
    long quarantined,
    long skipped,
    long orphans,
    @Nullable String refusal) {

  /** Whether its good rows were loaded. */
  public boolean accepted() {
    return refusal == null;
  }

  /** Whether every record has exactly one outcome. */
  boolean addsUp() {
    return records == loaded + duplicate + superseded + quarantined + skipped;
  }
}
