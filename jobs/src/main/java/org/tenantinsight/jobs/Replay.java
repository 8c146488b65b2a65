package org.tenantinsight.jobs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.tenantinsight.jobs.ingest.BackfillNeeded;
import org.tenantinsight.jobs.io.LakeHistory;
import org.tenantinsight.jobs.io.LakeRecovery;
import org.tenantinsight.jobs.io.LandingHashes;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.PublicationRecovery;
import org.tenantinsight.jobs.io.RefusedException;

/**
 * Takes the lake back before nights that have to be done again: a file came late for a day that was
 * ingested already, or the disk damaged a table. Nights are done again from the landing folder, in
 * the order of their dates, and give what they would have given in order.
 */
final class Replay {

  private final Folders folders;
  private final Ledger ledger;
  private final LakeHistory history;
  private final Progress progress;

  Replay(Folders folders, Ledger ledger, Progress progress) {
    this.folders = folders;
    this.ledger = ledger;
    this.history = new LakeHistory(folders.lake(), ledger);
    this.progress = progress;
  }

  /** Before any run: takes off what a run that died left behind, and goes back before damage. */
  void mend() throws IOException {
    PublicationRecovery.mend(folders.out());
    LakeRecovery.rollBack(folders.lake(), ledger.tableVersions());
    Map<String, Long> damage = history.damage();
    if (!damage.isEmpty()) {
      goBack(
          history.runsBefore(damage),
          "Damaged tables were found in the lake: " + String.join(", ", damage.keySet()) + ".");
    }
  }

  /** Goes back to before the day of a delivery that came late. */
  void goBack(BackfillNeeded late) throws IOException {
    goBack(history.runsBefore(late.from()), late.getMessage() + ".");
  }

  private void goBack(int kept, String why) throws IOException {
    List<String> gone =
        new LandingHashes(folders.landing(), folders.lake())
            .goneSince(history.newestDay(kept).orElse(LocalDate.MIN));
    if (!gone.isEmpty()) {
      throw new RefusedException(
          why
              + " The nights since then would have to be done again, but "
              + gone.size()
              + " files of theirs are not in the landing folder any more, such as "
              + gone.get(0)
              + ". Put them back; or, for a late file, put it into tonight's folder instead.");
    }
    history.goBack(kept);
    SortedSet<LocalDate> owed = ledger.owed();
    progress.say(
        why
            + " Doing "
            + owed.size()
            + " nights again in their order, from "
            + owed.first()
            + " to "
            + owed.last()
            + ".");
  }
}
