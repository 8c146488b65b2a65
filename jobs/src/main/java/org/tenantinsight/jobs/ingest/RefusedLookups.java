package org.tenantinsight.jobs.ingest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.landing.LandingFile;

/**
 * Files of lookups that were refused, today or in an earlier delivery that still holds. A feed does
 * without a delivery rather than with cells of a lookup that is not believed.
 *
 * @param names the files' names
 */
record RefusedLookups(Set<String> names) {

  /** Those of earlier days and of {@code today}. */
  static RefusedLookups of(FeedDelivery.Context context, List<FeedDelivery> today) {
    Set<String> lookups =
        context.settings().lookups().stream().map(FeedSpec::kind).collect(Collectors.toSet());
    Set<String> refused = new HashSet<>();
    for (Reconciled file : context.history()) {
      if (lookups.contains(file.feed())) {
        note(file.file(), file.accepted(), refused);
      }
    }
    for (FeedDelivery delivered : today) {
      for (Survey survey : delivered.surveys()) {
        note(survey.file().name(), survey.refusal() == null, refused);
      }
    }
    return new RefusedLookups(refused);
  }

  private static void note(String file, boolean accepted, Set<String> refused) {
    if (accepted) {
      refused.remove(file);
    } else {
      refused.add(file);
    }
  }

  /** The files, those that need a refused one marked as not usable. */
  Map<LandingFile, FeedFile> markIn(Map<LandingFile, FeedFile> files) {
    Map<LandingFile, FeedFile> marked = new LinkedHashMap<>();
    files.forEach(
        (file, reading) -> marked.put(needsRefused(reading) ? unusable(file) : file, reading));
    return marked;
  }

  private boolean needsRefused(FeedFile reading) {
    return reading.partners().stream()
        .flatMap(lookup -> lookup.fileNames().stream())
        .anyMatch(names::contains);
  }

  private static LandingFile unusable(LandingFile file) {
    return file.unusable("a lookup that its rows need was refused; deliver both again");
  }
}
