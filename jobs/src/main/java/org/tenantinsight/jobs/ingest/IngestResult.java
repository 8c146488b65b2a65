package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.List;

/**
 * What an ingest did.
 *
 * @param files what became of every file that was new
 * @param deliveries the days that were new, in order
 * @param rows rows appended to the feeds' tables
 * @param warnings sentences for the person who runs the night
 */
public record IngestResult(
    List<Reconciled> files, List<LocalDate> deliveries, long rows, List<String> warnings) {

  public IngestResult {
    files = List.copyOf(files);
    deliveries = List.copyOf(deliveries);
    warnings = List.copyOf(warnings);
  }
}
