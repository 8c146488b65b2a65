package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;

/**
 * A delivery, or a correction of one, has come for a day that was ingested already. The rows that
 * stand depend on the order of deliveries, so the lake's feeds have to be built again from landing,
 * in the order of days; nothing was written.
 */
public final class BackfillNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LocalDate from;

  /**
   * @param file the file that came late, below the landing folder
   * @param from the day that it is for
   */
  public BackfillNeeded(String file, LocalDate from) {
    super(file + ": is for a day that was ingested already");
    this.from = from;
  }

  /** The first day that has to be done again. */
  public LocalDate from() {
    return from;
  }
}
