package org.tenantinsight.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.explain.Explanation;
import org.tenantinsight.jobs.io.AcceptedVolumes;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.LandingHashes;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.Publication;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.jobs.link.TrainedModel;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.LinkTraining;
import org.tenantinsight.transforms.tables.Table;

/**
 * Runs one night, or one step of it, on a lake that this process has locked and {@link Replay} has
 * mended.
 *
 * <ol>
 *   <li>the same inputs, settings and code as before: nothing to do;
 *   <li>the steps run in order, writing tables to the lake and files to a staging folder;
 *   <li>the files are published, then the ledger gets its line.
 * </ol>
 */
final class NightRun {

  private final Folders folders;
  private final Settings settings;
  private final Supplier<SparkSession> session;
  private final Progress progress;
  private final Ledger ledger;
  private final AcceptedVolumes accepted;

  NightRun(Folders folders, Settings settings, Supplier<SparkSession> session, Progress progress) {
    this.folders = folders;
    this.settings = settings;
    this.session = session;
    this.progress = progress;
    this.ledger = new Ledger(folders.lake());
    this.accepted = new AcceptedVolumes(folders.lake());
  }

  /** The whole night. */
  Report night(LocalDate asOf) throws IOException {
    return run(asOf, List.of(), Pipeline.IN_ORDER);
  }

  /** One step alone, on the tables that the steps before it left in the lake. */
  Report step(LocalDate asOf, String name) throws IOException {
    List<Step> earlier = Pipeline.before(name);
    return run(asOf, earlier, List.of(Pipeline.IN_ORDER.get(earlier.size())));
  }

  /** Why a household is listed on a night that was run, or is not; empty when nobody knows it. */
  Optional<Explanation> explanation(LocalDate asOf, String reference) throws IOException {
    Night night = publishedNight(asOf);
    return Explanation.of(night, stored(night, Pipeline.IN_ORDER), reference);
  }

  /** The linkage model that the rows of a night suggest. */
  TrainedModel trainedModel(LocalDate asOf) throws IOException {
    Night night = publishedNight(asOf);
    TableSet tables = stored(night, Pipeline.before("profile"));
    return new TrainedModel(
        settings.linkage().model(),
        LinkTraining.train(night.spark(), tables, settings.linkage(), asOf));
  }

  private Night publishedNight(LocalDate asOf) throws IOException {
    String runId = ledger.newest(asOf).map(Ledger.Entry::runId).orElse("");
    return night(asOf, runId, accepted.on(asOf), folders.out());
  }

  private Report run(LocalDate asOf, List<Step> earlier, List<Step> steps) throws IOException {
    long start = System.nanoTime();
    LandingHashes.Seen seen = new LandingHashes(folders.landing(), folders.lake()).upTo(asOf);
    String inputs = seen.hash();
    Set<String> volumes = accepted.on(asOf);
    String runId = runId(asOf, inputs, volumes);
    List<String> names = steps.stream().map(Step::name).toList();
    if (isDone(asOf, runId, names)) {
      progress.say("Night of " + asOf + ": already done, nothing changed.");
      return Report.of(runId, ExitCode.UNCHANGED, asOf).since(start);
    }
    Publication publication = new Publication(folders.out(), OutputGroups.of(settings));
    Night night = night(asOf, runId, volumes, publication.stage());
    Work work = work(night, stored(night, earlier), steps);
    SortedMap<String, Long> versions = new TreeMap<>(ledger.tableVersions());
    versions.putAll(night.lake().versionsWritten());
    Ledger.Entry entry =
        new Ledger.Entry(
            runId, asOf, inputs, settings.hash(), settings.overrides(), names, versions);
    ExitCode exit = work.warnings().isEmpty() ? ExitCode.DONE : ExitCode.WARN;
    Report report =
        Report.of(runId, exit, asOf).warning(work.warnings()).counting(work.counts()).since(start);
    RunFile.write(night, report.with(work.figures()), entry, seen);
    List<Path> files = publication.publish(night.staging(), isNewest(asOf));
    ledger.append(entry);
    return report.writing(files).since(start);
  }

  private record Work(
      List<String> warnings, SortedMap<String, Long> counts, Map<String, JsonNode> figures) {}

  private Work work(Night night, TableSet before, List<Step> steps) throws IOException {
    TableSet tables = before;
    List<String> warnings = new ArrayList<>();
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Step step : steps) {
      long start = System.nanoTime();
      Step.Result result = step.run(night, tables);
      tables = tables.with(result.tables());
      warnings.addAll(result.warnings());
      counts.put(step.name(), result.rows());
      progress.done(step.name(), result.rows(), start);
    }
    return new Work(warnings, counts, FlaggedShare.figures(tables));
  }

  private static TableSet stored(Night night, List<Step> earlier) {
    TableSet tables = TableSet.of();
    for (Step step : earlier) {
      for (Table table : step.writes()) {
        if (!night.lake().exists(table)) {
          throw new RefusedException(
              "The table "
                  + table.name()
                  + " is not in the lake yet. Run the step "
                  + step.name()
                  + " first.");
        }
      }
      tables = tables.with(step.stored(night));
    }
    return tables;
  }

  private Night night(LocalDate asOf, String runId, Set<String> volumes, Path staging)
      throws IOException {
    SparkSession spark = session.get();
    return new Night(
        spark,
        new Lake(spark, folders.lake()),
        settings,
        folders.landing(),
        folders.out(),
        staging,
        asOf,
        ledger.nightsBefore(asOf),
        volumes,
        runId,
        new Keys(folders.lake(), System.getenv()),
        progress);
  }

  private boolean isDone(LocalDate asOf, String runId, List<String> steps) throws IOException {
    Optional<Ledger.Entry> newest = ledger.newest(asOf);
    return newest.isPresent()
        && newest.get().runId().equals(runId)
        && newest.get().steps().equals(steps);
  }

  private boolean isNewest(LocalDate asOf) throws IOException {
    return ledger.newestNight().map(newest -> !asOf.isBefore(newest)).orElse(true);
  }

  private String runId(LocalDate asOf, String inputs, Set<String> volumes) {
    String all =
        asOf
            + "|"
            + inputs
            + "|"
            + String.join(",", volumes)
            + "|"
            + settings.hash()
            + "|"
            + CodeVersion.text();
    return Hashes.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
