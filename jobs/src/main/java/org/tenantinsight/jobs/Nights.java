package org.tenantinsight.jobs;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.BackfillNeeded;
import org.tenantinsight.jobs.io.AcceptedVolumes;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.jobs.io.ReturnedFiles.Taken;
import org.tenantinsight.jobs.outreach.LakeLists;
import org.tenantinsight.jobs.outreach.Returns;
import org.tenantinsight.jobs.review.ReviewReturns;

/**
 * Runs nights in the order of their dates, on a lake that this process has locked.
 *
 * <ol>
 *   <li>damage and what a run that died left behind is mended (see {@link Replay});
 *   <li>each night runs (see {@link NightRun}), those that have to be done again among them;
 *   <li>before the last one, lists and link reviews that came back become a delivery of it;
 *   <li>when a file turns out to have come late, the nights since its day are done again.
 * </ol>
 */
final class Nights {

  private final Folders folders;
  private final Settings settings;
  private final Supplier<SparkSession> session;
  private final Progress progress;
  private final Ledger ledger;
  private final NightRun runner;

  Nights(Folders folders, Settings settings, Supplier<SparkSession> session, Progress progress) {
    this.folders = folders;
    this.settings = settings;
    this.session = session;
    this.progress = progress;
    this.ledger = new Ledger(folders.lake());
    this.runner = new NightRun(folders, settings, session, progress);
  }

  /** The last {@code nights} nights up to {@code last}. */
  Report upTo(LocalDate last, int nights) throws IOException {
    SortedSet<LocalDate> wanted = new TreeSet<>();
    for (int back = 0; back < nights; back++) {
      wanted.add(last.minusDays(back));
    }
    Replay replay = new Replay(folders, ledger, progress);
    replay.mend();
    try {
      return inOrder(wanted);
    } catch (BackfillNeeded late) {
      replay.goBack(late);
      return inOrder(wanted);
    }
  }

  /** One step alone, on the tables that the steps before it left in the lake. */
  Report step(LocalDate asOf, String name) throws IOException {
    new Replay(folders, ledger, progress).mend();
    if (!ledger.owed().isEmpty()) {
      throw new RefusedException("Earlier nights have to be done again first: run nightly.");
    }
    try {
      return runner.step(asOf, name);
    } catch (BackfillNeeded late) {
      throw new RefusedException(
          late.getMessage() + ". Run nightly: it does the nights since then again.");
    }
  }

  /**
   * Writes down which volumes a person accepts on a night; what is accepted already stays as it is,
   * so that the same command again changes nothing.
   *
   * @throws UsageException when there is no such feed
   */
  void accept(VolumeOptions volumes, LocalDate night) throws IOException {
    Set<String> known = new TreeSet<>(settings.feeds().stream().map(FeedSpec::name).toList());
    if (!known.containsAll(volumes.feeds)) {
      throw new UsageException(
          "--accept-volume: there is no such feed. Known: " + String.join(", ", known));
    }
    AcceptedVolumes accepted = new AcceptedVolumes(folders.lake());
    Set<String> more = new TreeSet<>(volumes.feeds);
    more.removeAll(accepted.on(night));
    if (!more.isEmpty()) {
      String actor = System.getProperty("user.name", "unknown");
      accepted.accept(night, more, volumes.reason.strip(), actor, Instant.now());
    }
  }

  private Report inOrder(SortedSet<LocalDate> wanted) throws IOException {
    SortedSet<LocalDate> nights = ledger.owed();
    nights.addAll(wanted);
    Report all = null;
    for (LocalDate night : nights) {
      if (night.equals(nights.last())) {
        takeReturns(night);
      }
      Report next = runner.night(night);
      all = all == null ? next : all.then(next);
    }
    return Objects.requireNonNull(all, "there is at least one night");
  }

  /**
   * What people saved since the last night is a delivery of this one. The nights before it are done
   * by now, so the lake knows every list and every pair that was issued.
   */
  private void takeReturns(LocalDate asOf) throws IOException {
    if (ledger.newestNight().map(asOf::isBefore).orElse(false)) {
      return;
    }
    Supplier<Lake> lake = () -> new Lake(session.get(), folders.lake());
    Supplier<LakeLists> issued = Suppliers.memoize(() -> LakeLists.before(lake.get(), asOf));
    Taken lists =
        Returns.take(folders.out(), folders.landing(), patch -> issued.get().of(patch), asOf);
    tell(lists, "returned lists", "list");
    if (ledger.owed().contains(asOf)) {
      return; // the pairs that this night issued before are not in the lake until it is done again
    }
    Taken reviews = ReviewReturns.take(folders.out(), folders.landing(), lake, asOf);
    tell(reviews, "returned link reviews", "file");
  }

  private void tell(Taken taken, String what, String one) {
    if (taken.files() > 0 || taken.findings() > 0) {
      progress.say(
          what
              + ": "
              + taken.files()
              + " taken in, "
              + taken.rows()
              + " entries recorded, "
              + taken.findings()
              + " cells to mend (see the findings file beside each "
              + one
              + ")");
    }
  }
}
