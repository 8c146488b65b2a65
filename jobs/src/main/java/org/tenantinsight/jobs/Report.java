package org.tenantinsight.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one run went: the last line of standard output, and the first part of {@code run.json}.
 *
 * @param runId the same for the same inputs, settings and code
 * @param asOf the night
 * @param exit how it ended
 * @param warnings sentences for the person who ran it
 * @param counts rows written, by step
 * @param seconds wall-clock seconds, to the tenth
 * @param files what was published
 */
public record Report(
    String runId,
    LocalDate asOf,
    ExitCode exit,
    List<String> warnings,
    SortedMap<String, Long> counts,
    double seconds,
    List<Path> files) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Report {
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }

  /** This run and the next one together: the later night, the graver end. */
  Report then(Report next) {
    List<String> allWarnings = new ArrayList<>(warnings);
    allWarnings.addAll(next.warnings());
    SortedMap<String, Long> allCounts = new TreeMap<>(counts);
    next.counts().forEach((step, rows) -> allCounts.merge(step, rows, Long::sum));
    List<Path> allFiles = new ArrayList<>(files);
    allFiles.addAll(next.files());
    boolean unchanged = exit == ExitCode.UNCHANGED && next.exit() == ExitCode.UNCHANGED;
    ExitCode both = unchanged ? exit : allWarnings.isEmpty() ? ExitCode.DONE : ExitCode.WARN;
    return new Report(
        next.runId(),
        next.asOf(),
        both,
        allWarnings,
        allCounts,
        seconds + next.seconds(),
        allFiles);
  }

  /** The report as one line of JSON. */
  public String toJson() {
    return json().toString();
  }

  /** The same, for more to be added. */
  ObjectNode json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("run_id", runId);
    node.put("as_of", asOf.toString());
    node.put("status", exit.status());
    node.put("exit", exit.number());
    node.set("warnings", JSON.valueToTree(warnings));
    node.set("counts", JSON.valueToTree(counts));
    node.put("seconds", seconds);
    node.set("files", JSON.valueToTree(files.stream().map(Path::toString).toList()));
    return node;
  }
}
