package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Zones;

/**
 * Looks, before any data is touched, at who may open what a run builds on. We make lake and keys
 * for their owner alone; somebody may have opened them since, or made the folder before us.
 */
final class ClosedFolders {

  private ClosedFolders() {}

  /**
   * The lake and the keys are for this account alone.
   *
   * @throws UsageException when others may open them; it says how to close them
   */
  static void check(Path lake, Map<String, String> environment) throws IOException {
    if (Zones.isOpenToOthers(lake)) {
      throw new UsageException(
          "Others than its owner may open the lake, and it holds what is known about residents."
              + " Run: chmod 700 "
              + lake);
    }
    for (Path key : new Keys(lake, environment).openToOthers()) {
      throw new UsageException(
          "Others than its owner may open a secret key. Run: chmod 600 " + key);
    }
  }

  /** Says so when others may open the deliveries: whoever delivers may own that folder. */
  static void noteOpenLanding(Path landing, Progress progress) throws IOException {
    if (Zones.isOpenToOthers(landing)) {
      progress.say(
          "Please note: others than its owner may open the deliveries. If nobody else has to, run:"
              + " chmod 700 "
              + landing);
    }
  }
}
