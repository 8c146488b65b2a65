package org.tenantinsight.jobs.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenantinsight.jobs.io.landing.Announcement;

/** Sees to it that the parts of a file have as many rows together as the manifest says of it. */
final class AnnouncedParts {

  private AnnouncedParts() {}

  /** Refuses all parts of a file of which rows are missing, or that has too many. */
  static void refuseUnlessCounted(List<Survey> surveys) {
    Map<String, Long> rows = new LinkedHashMap<>();
    surveys.stream()
        .filter(survey -> survey.file().announcement().ofAllParts())
        .forEach(survey -> rows.merge(survey.file().feed().name(), survey.rows(), Long::sum));
    for (Survey survey : surveys) {
      Announcement said = survey.file().announcement();
      Long announced = said.ofAllParts() ? said.rows() : null;
      Long together = rows.get(survey.file().feed().name());
      if (announced != null && !announced.equals(together) && survey.refusal() == null) {
        survey.refuse(
            "all its parts have "
                + together
                + " rows, the manifest says "
                + announced
                + "; deliver all parts again");
      }
    }
  }
}
