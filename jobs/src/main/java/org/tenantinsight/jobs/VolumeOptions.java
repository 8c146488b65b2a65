package org.tenantinsight.jobs;

import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** That a person takes deliveries although their number of rows is odd, and why. */
final class VolumeOptions {

  @Option(
      names = "--accept-volume",
      paramLabel = "FEED",
      description =
          "Takes tonight's delivery of FEED although its number of rows is odd; needs --reason.")
  Set<String> feeds = new TreeSet<>();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why the odd number of rows is right; kept with your name.")
  String reason = "";

  /**
   * Looks whether the two go together.
   *
   * @throws UsageException when one is there without the other
   */
  void check() {
    if (feeds.isEmpty() != reason.isBlank()) {
      throw new UsageException("--accept-volume FEED and --reason TEXT go together");
    }
  }
}
