package org.tenantinsight.jobs.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What to ingest.
 *
 * @param landing the landing folder
 * @param asOf deliveries of later days are left for later nights
 * @param runId the run, as it is written beside quarantined records
 * @param volumeAccepted declarations whose odd number of rows a person has accepted
 * @param rewritten sha256 of landing files that an erasure or the retention has rewritten, from the
 *     ledger: their content is no correction
 * @param hashes sha256 of landing files by name, as far as somebody knows them: files that were
 *     read on earlier nights are not read again to hash them
 */
public record IngestRequest(
    Path landing,
    LocalDate asOf,
    String runId,
    Set<String> volumeAccepted,
    Set<String> rewritten,
    Map<String, String> hashes) {

  public IngestRequest {
    volumeAccepted = Set.copyOf(volumeAccepted);
    rewritten = Set.copyOf(rewritten);
    hashes = Map.copyOf(hashes);
  }
}
