package org.tenantinsight.jobs;

import java.io.IOException;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.RunLock;
import org.tenantinsight.jobs.io.Sessions;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/**
 * What every run has around it: the lock, then settings and the work. The lock comes first because
 * it is quick: whoever starts a second run hears of it at once.
 */
final class Runs {

  private Runs() {}

  /** The work of one command. */
  interface Work {
    Report on(Nights nights) throws IOException;
  }

  /** Does the work with the lake locked and settings checked. */
  static Report run(RunOptions options, Work work) throws IOException, SettingsException {
    Progress progress = new Progress(System.err);
    try (RunLock lock = RunLock.take(options.lake)) {
      Settings settings = settings(options.settings);
      ClosedFolders.check(options.lake, System.getenv());
      ClosedFolders.noteOpenLanding(options.landing, progress);
      OutputGroups.check(settings, progress);
      Sessions.clearScratch(options.lake);
      Report report =
          work.on(
              new Nights(
                  options.folders(),
                  settings,
                  () -> Sessions.open(options.lake, options.landing),
                  progress));
      report.warnings().forEach(warning -> progress.say("Please note: " + warning));
      OpenNext.say(options.out, progress);
      return report;
    }
  }

  /** The settings that the options name, checked as a whole before any data is touched. */
  static Settings settings(SettingsOptions options) throws IOException, SettingsException {
    return SettingsLoader.load(options.folder, options.overrides, ProfileVocabulary.vocabulary());
  }
}
