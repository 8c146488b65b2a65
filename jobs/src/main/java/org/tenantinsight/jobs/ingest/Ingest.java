package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.jobs.io.landing.Landing;
import org.tenantinsight.jobs.io.landing.LandingFile;
import org.tenantinsight.transforms.tables.ReconciliationTable;

/**
 * Brings new deliveries into the lake, in the order of days:
 *
 * <ol>
 *   <li>find the files that no run has read yet; one for a day that is past needs a rebuild;
 *   <li>judge every feed of the day, lookups first, several at a time, without writing anything;
 *   <li>count the rows whose parent is unknown;
 *   <li>append good rows, marks of replaced rows, quarantined records, and last the reconciliation,
 *       by which later runs know that the day is done.
 * </ol>
 *
 * <p>A file that has been read, whatever came of it, is not read again while its bytes stay the
 * same. A run that is killed leaves tables without their reconciliation; recovery takes them back.
 */
public final class Ingest {

  private final SparkSession spark;
  private final Lake lake;
  private final Settings settings;

  /** An ingest into {@code lake} by {@code settings}. */
  public Ingest(SparkSession spark, Lake lake, Settings settings) {
    this.spark = spark;
    this.lake = lake;
    this.settings = settings;
  }

  /**
   * Ingests all deliveries up to the request's day.
   *
   * @param progress is told about each day
   * @throws BackfillNeeded when a file is for a day that was ingested already; nothing is written
   * @throws RefusedException when there is no landing folder, when sums do not add up, or when a
   *     late file cannot be read and would take what its day delivered before with it
   */
  public IngestResult run(IngestRequest request, Consumer<String> progress) {
    List<Reconciled> history = history(lake);
    Landing landing =
        Landing.scan(
            request.landing(), settings.sources(), request.asOf(), read(request.hashes(), history));
    Readings readings = new Readings(settings, landing);
    Map<LocalDate, List<LandingFile>> fresh = fresh(landing, history, request);
    List<String> warnings = new ArrayList<>(landing.misplaced());
    warnings.addAll(fresh.isEmpty() ? List.of() : landing.warnings());
    List<Reconciled> done = new ArrayList<>();
    long rows = 0;
    for (Map.Entry<LocalDate, List<LandingFile>> day : fresh.entrySet()) {
      progress.accept("ingest " + day.getKey() + ": " + day.getValue().size() + " files");
      DayIngest ingest =
          new DayIngest(
              spark,
              lake,
              new FeedDelivery.Context(lake, settings, history, request.volumeAccepted()));
      DayIngest.Result result =
          ingest.run(day.getKey(), readings.of(day.getValue()), request.runId());
      done.addAll(result.files());
      history = concat(history, result.files());
      warnings.addAll(result.warnings());
      rows += result.rows();
    }
    return new IngestResult(done, List.copyOf(fresh.keySet()), rows, warnings);
  }

  /** What became of every file that was ever read, in order of delivery and name. */
  public static List<Reconciled> history(Lake lake) {
    return lake.read(ReconciliationTable.TABLE).collectAsList().stream()
        .map(Reconciled::of)
        .sorted(Comparator.comparing(Reconciled::delivery).thenComparing(Reconciled::file))
        .toList();
  }

  /** Of the hashes those of files that were read before; what is new is hashed tonight. */
  private static Map<String, String> read(Map<String, String> hashes, List<Reconciled> history) {
    Map<String, String> read = new HashMap<>(hashes);
    read.keySet().retainAll(history.stream().map(Reconciled::file).collect(Collectors.toSet()));
    return read;
  }

  private static List<Reconciled> concat(List<Reconciled> one, List<Reconciled> other) {
    List<Reconciled> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private Map<LocalDate, List<LandingFile>> fresh(
      Landing landing, List<Reconciled> history, IngestRequest request) {
    LocalDate newest =
        history.isEmpty() ? LocalDate.MIN : history.get(history.size() - 1).delivery();
    Map<LocalDate, List<LandingFile>> fresh = new TreeMap<>();
    List<LandingFile> late = new ArrayList<>();
    for (LandingFile file : landing.files()) {
      boolean known =
          request.rewritten().contains(file.sha256())
              || history.stream().anyMatch(done -> isSame(done, file));
      boolean retried =
          file.delivery().equals(newest)
              && isAccepted(file.feed(), request.volumeAccepted())
              && history.stream().noneMatch(done -> done.accepted() && isSame(done, file));
      if (!known && !file.delivery().isAfter(newest)) {
        late.add(file);
      } else if (!known || retried) {
        fresh.computeIfAbsent(file.delivery(), day -> new ArrayList<>()).add(file);
      }
    }
    if (!late.isEmpty()) {
      new LateFiles(settings, landing, history).askForBackfill(late);
    }
    return fresh;
  }

  /** Whether a person has accepted the number of rows of the source or of what it looks up. */
  private static boolean isAccepted(FeedSpec feed, Set<String> accepted) {
    return accepted.contains(feed.name())
        || feed.joins().stream().anyMatch(join -> accepted.contains(join.lookup()));
  }

  private static boolean isSame(Reconciled done, LandingFile file) {
    return done.feed().equals(file.feed().kind())
        && done.file().equals(file.name())
        && done.sha256().equals(file.sha256());
  }
}
