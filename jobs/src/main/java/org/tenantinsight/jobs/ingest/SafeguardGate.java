package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.List;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Safeguard;
import org.tenantinsight.jobs.io.RefusedException;

/** No night without the newest file of a feed that says {@link Safeguard#REFUSE}. */
public final class SafeguardGate {

  private SafeguardGate() {}

  /**
   * Stops the night where such a file was refused and no good one of that day or later came.
   *
   * @param feeds the declarations
   * @param history every file that was read
   * @throws RefusedException saying which file, why, and what to do
   */
  public static void check(List<FeedSpec> feeds, List<Reconciled> history, LocalDate asOf) {
    for (FeedSpec feed : feeds) {
      if (feed.safeguard() == Safeguard.REFUSE) {
        List<Reconciled> files =
            history.stream()
                .filter(file -> VolumeGate.isOf(feed, file) && !file.delivery().isAfter(asOf))
                .toList();
        files.stream()
            .filter(refused -> !refused.accepted())
            .filter(refused -> files.stream().noneMatch(file -> heals(file, refused)))
            .reduce((one, newer) -> newer)
            .ifPresent(SafeguardGate::stop);
      }
    }
  }

  private static boolean heals(Reconciled file, Reconciled refused) {
    return file.accepted() && !file.delivery().isBefore(refused.delivery());
  }

  private static void stop(Reconciled refused) {
    throw new RefusedException(
        refused.file()
            + ": refused: "
            + refused.refusal()
            + ". Its rows protect people, so no list is made without it. Then run the night again.");
  }
}
