package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.List;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.jobs.io.landing.Landing;
import org.tenantinsight.jobs.io.landing.LandingFile;

/**
 * Files for days that were ingested already. To take them in, nights are done again; so they are
 * read first: one that would be refused would take with it what its day delivered of the feed
 * before.
 */
final class LateFiles {

  private final Settings settings;
  private final Landing landing;
  private final List<Reconciled> history;

  LateFiles(Settings settings, Landing landing, List<Reconciled> history) {
    this.settings = settings;
    this.landing = landing;
    this.history = history;
  }

  /**
   * Asks for the nights since the first of {@code late} to be done again.
   *
   * @param late at least one file, in the order of days
   * @throws BackfillNeeded when all of them can be taken in
   * @throws RefusedException when rows that were loaded would be lost; nothing is changed
   */
  void askForBackfill(List<LandingFile> late) {
    for (LocalDate day : late.stream().map(LandingFile::delivery).distinct().toList()) {
      DeliveryCheck.surveys(settings, landing, day).stream()
          .filter(survey -> survey.refusal() != null && wasLoaded(survey.file().feed(), day))
          .findFirst()
          .ifPresent(LateFiles::stop);
    }
    LandingFile first = late.get(0);
    throw new BackfillNeeded(first.name(), first.delivery());
  }

  private boolean wasLoaded(FeedSpec feed, LocalDate day) {
    return history.stream()
        .anyMatch(
            file -> file.accepted() && file.delivery().equals(day) && VolumeGate.isOf(feed, file));
  }

  private static void stop(Survey survey) {
    throw new RefusedException(
        survey.file().name()
            + ": its day was ingested already, and now it would be refused: "
            + survey.refusal()
            + ". What was loaded for that day would be lost, so nothing was changed. Take the late"
            + " file away or correct it, then run again.");
  }
}
