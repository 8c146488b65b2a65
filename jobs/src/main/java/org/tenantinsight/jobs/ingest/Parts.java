package org.tenantinsight.jobs.ingest;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files that one source delivers on one day are loaded together, or none of them is. */
final class Parts {

  private Parts() {}

  /**
   * Refuses all files of a source of which one is refused, or that together have not as many rows
   * as the manifest says of the source.
   */
  static void allOrNone(List<Survey> surveys) {
    Collection<List<Survey>> sources =
        surveys.stream()
            .collect(
                Collectors.groupingBy(
                    survey -> survey.file().feed().name(), TreeMap::new, Collectors.toList()))
            .values();
    for (List<Survey> parts : sources) {
      if (parts.stream().allMatch(part -> part.refusal() == null)) {
        refuseUnlessCounted(parts);
      } else {
        refuseOthers(
            parts, "another file of the same delivery was refused; deliver all parts again");
      }
    }
  }

  private static void refuseUnlessCounted(List<Survey> parts) {
    long together = parts.stream().mapToLong(Survey::rows).sum();
    parts.stream()
        .map(part -> part.file().announcement())
        .filter(said -> said.ofAllParts() && said.rows() != null && said.rows() != together)
        .findFirst()
        .ifPresent(
            said ->
                refuseOthers(
                    parts,
                    "all its parts have "
                        + together
                        + " rows, the manifest says "
                        + said.rows()
                        + "; deliver all parts again"));
  }

  private static void refuseOthers(List<Survey> parts, String refusal) {
    parts.stream().filter(part -> part.refusal() == null).forEach(part -> part.refuse(refusal));
  }
}
