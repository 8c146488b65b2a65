package org.tenantinsight.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one run went: the last line of standard output, and the first part of {@code run.json}.
 *
 * @param runId the same for the same inputs, settings and code; null when no night was run
 * @param asOf the night; null when it is about none, or nobody knows
 * @param exit how it ended
 * @param warnings sentences for the person who ran it
 * @param counts rows written, by step
 * @param seconds wall-clock seconds, to the tenth
 * @param files what was published, or written
 * @param figures of a verb's own, by name
 */
public record Report(
    @Nullable String runId,
    @Nullable LocalDate asOf,
    ExitCode exit,
    List<String> warnings,
    SortedMap<String, Long> counts,
    double seconds,
    List<Path> files,
    SortedMap<String, JsonNode> figures) {

  private static final double NANOS = 1e9;
  private static final double TENTHS = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  public Report {
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }

  /** What a verb begins its report with. */
  static Report of(ExitCode exit, @Nullable LocalDate asOf) {
    return of(null, exit, asOf);
  }

  /** What a run with an id of its own begins its report with. */
  static Report of(@Nullable String runId, ExitCode exit, @Nullable LocalDate asOf) {
    return new Report(runId, asOf, exit, List.of(), new TreeMap<>(), 0, List.of(), new TreeMap<>());
  }

  /** The same with sentences for the person who ran it. */
  Report warning(List<String> sentences) {
    return new Report(runId, asOf, exit, sentences, counts, seconds, files, figures);
  }

  /** The same with numbers, by what they count. */
  Report counting(Map<String, Long> numbers) {
    return new Report(runId, asOf, exit, warnings, new TreeMap<>(numbers), seconds, files, figures);
  }

  /** The same with what was written. */
  Report writing(List<Path> written) {
    return new Report(runId, asOf, exit, warnings, counts, seconds, written, figures);
  }

  /** The same with figures of the verb's own. */
  Report with(Map<String, JsonNode> own) {
    return new Report(runId, asOf, exit, warnings, counts, seconds, files, new TreeMap<>(own));
  }

  /** The same with the seconds since {@code startNanos} of {@link System#nanoTime()}. */
  Report since(long startNanos) {
    double all = Math.round((System.nanoTime() - startNanos) / NANOS * TENTHS) / TENTHS;
    return new Report(runId, asOf, exit, warnings, counts, all, files, figures);
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
        allFiles,
        next.figures());
  }

  /** The report as one line of JSON. */
  public String toJson() {
    return json().toString();
  }

  /** The same, for more to be added. */
  ObjectNode json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("run_id", runId);
    node.put("as_of", asOf == null ? null : asOf.toString());
    node.put("status", exit.status());
    node.put("exit", exit.number());
    node.set("warnings", JSON.valueToTree(warnings));
    node.set("counts", JSON.valueToTree(counts));
    node.put("seconds", seconds);
    node.set("files", JSON.valueToTree(files.stream().map(Path::toString).toList()));
    node.setAll(figures);
    return node;
  }
}
