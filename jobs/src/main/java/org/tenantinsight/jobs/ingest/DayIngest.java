package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.feed.Safeguard;
import org.tenantinsight.jobs.ingest.StoredVersions.Replaced;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.jobs.io.landing.LandingFile;
import org.tenantinsight.transforms.Parallel;
import org.tenantinsight.transforms.conform.ReadRow.Finding;
import org.tenantinsight.transforms.tables.CellFindingTable;
import org.tenantinsight.transforms.tables.ReconciliationTable;
import org.tenantinsight.transforms.tables.ReplacedRowTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * Ingests the deliveries of one day: judge all feeds, lookups first because others need them, then
 * write, the reconciliation last.
 */
final class DayIngest {

  private final SparkSession spark;
  private final Lake lake;
  private final FeedDelivery.Context context;

  DayIngest(SparkSession spark, Lake lake, FeedDelivery.Context context) {
    this.spark = spark;
    this.lake = lake;
    this.context = context;
  }

  /**
   * What a day came to.
   *
   * @param files one per delivered file
   * @param rows rows appended to the feeds' tables
   * @param warnings sentences for the person who runs the night
   */
  record Result(List<Reconciled> files, long rows, List<String> warnings) {}

  /** Ingests {@code files}, all of {@code day}. */
  Result run(LocalDate day, Map<LandingFile, FeedFile> files, String runId) {
    Map<LandingFile, FeedFile> lookups = new LinkedHashMap<>();
    Map<LandingFile, FeedFile> feeds = new LinkedHashMap<>();
    files.forEach((file, reading) -> (file.feed().lookup() ? lookups : feeds).put(file, reading));
    List<FeedDelivery> deliveries = new ArrayList<>(judge(day, lookups));
    deliveries.addAll(judge(day, RefusedLookups.of(context, deliveries).markIn(feeds)));
    Map<Survey, Orphans.Found> orphans = orphans(deliveries);
    List<Reconciled> reconciled = reconcile(deliveries, orphans, runId);
    long rows = write(deliveries, reconciled, runId);
    return new Result(reconciled, rows, warnings(deliveries, orphans));
  }

  private List<FeedDelivery> judge(LocalDate day, Map<LandingFile, FeedFile> files) {
    Map<String, Map<LandingFile, FeedFile>> byFeed = new LinkedHashMap<>();
    files.forEach(
        (file, reading) ->
            byFeed
                .computeIfAbsent(reading.kind(), kind -> new LinkedHashMap<>())
                .put(file, reading));
    List<Callable<FeedDelivery>> judgements = new ArrayList<>();
    byFeed.forEach(
        (kind, its) -> judgements.add(() -> FeedDelivery.judge(kind, day, its, context)));
    return Parallel.run(judgements);
  }

  private Map<Survey, Orphans.Found> orphans(List<FeedDelivery> deliveries) {
    try {
      return new Orphans(lake, deliveries).byFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Reconciled> reconcile(
      List<FeedDelivery> deliveries, Map<Survey, Orphans.Found> orphans, String runId) {
    List<Reconciled> files = new ArrayList<>();
    for (FeedDelivery delivered : deliveries) {
      for (Survey survey : delivered.surveys()) {
        int place = delivered.accepted().indexOf(survey);
        FileOutcome outcome = place < 0 ? new FileOutcome() : delivered.outcomes().get(place);
        Orphans.Found found = orphans.get(survey);
        long rows = found == null ? 0 : found.rows();
        files.add(reconciled(delivered, survey, outcome, rows, runId));
      }
    }
    files.stream()
        .filter(file -> !file.addsUp())
        .findFirst()
        .ifPresent(
            file -> {
              throw new RefusedException(
                  file.file() + ": its records do not add up; report this, nothing was loaded");
            });
    return files;
  }

  private static Reconciled reconciled(
      FeedDelivery delivered, Survey survey, FileOutcome outcome, long orphans, String runId) {
    LandingFile file = survey.file();
    boolean accepted = survey.refusal() == null;
    return new Reconciled(
        delivered.kind(),
        file.name(),
        file.delivery(),
        survey.records(),
        accepted ? survey.good() - outcome.notLoaded() : 0,
        outcome.duplicates(),
        outcome.superseded(),
        accepted ? survey.quarantined() + outcome.conflicts() : 0,
        accepted ? survey.skipped() : 0,
        orphans,
        file.sha256(),
        survey.refusal(),
        file.announcement().extractFrom(),
        file.announcement().extractTo(),
        runId);
  }

  private long write(List<FeedDelivery> deliveries, List<Reconciled> reconciled, String runId) {
    FeedWriter writer = new FeedWriter(spark, lake);
    List<Callable<Long>> appends = new ArrayList<>();
    deliveries.forEach(delivered -> appends.add(() -> writer.append(delivered)));
    appends.add(() -> writer.quarantine(deliveries, runId));
    appends.add(() -> append(ReplacedRowTable.TABLE, marks(deliveries)));
    appends.add(() -> append(CellFindingTable.TABLE, findings(deliveries)));
    List<Long> rows = Parallel.run(appends);
    for (FeedDelivery delivered : deliveries) {
      delivered.accepted().forEach(DayIngest::stopIfChanged);
    }
    append(ReconciliationTable.TABLE, reconciled.stream().map(Reconciled::toRow).toList());
    return rows.subList(0, deliveries.size()).stream().mapToLong(Long::longValue).sum();
  }

  private static void stopIfChanged(Survey survey) {
    try {
      survey.file().refuseIfChanged();
    } catch (IOException e) {
      throw new RefusedException(
          survey.file().name() + ": it changed while it was loaded; run again when it is complete");
    }
  }

  private long append(Table table, List<Row> rows) {
    return rows.isEmpty()
        ? 0
        : lake.append(table, spark.createDataFrame(rows, table.schema())).rows();
  }

  private static List<Row> marks(List<FeedDelivery> deliveries) {
    List<Row> marks = new ArrayList<>();
    for (FeedDelivery delivered : deliveries) {
      for (Replaced version : delivered.corrected()) {
        marks.add(mark(delivered, version, ReplacedRowTable.CORRECTED));
      }
      for (Replaced version : delivered.gone()) {
        marks.add(mark(delivered, version, ReplacedRowTable.CLOSED));
      }
    }
    return marks;
  }

  private static Row mark(FeedDelivery delivered, Replaced version, String kind) {
    return RowFactory.create(
        delivered.kind(),
        version.sourceKey(),
        Date.valueOf(version.delivery()),
        Date.valueOf(delivered.delivery()),
        kind);
  }

  private static List<Row> findings(List<FeedDelivery> deliveries) {
    List<Row> rows = new ArrayList<>();
    for (FeedDelivery delivered : deliveries) {
      for (Survey survey : delivered.accepted()) {
        for (Map.Entry<Finding, Long> finding : survey.findings().entrySet()) {
          rows.add(
              RowFactory.create(
                  delivered.kind(),
                  survey.file().name(),
                  Date.valueOf(delivered.delivery()),
                  finding.getKey().column(),
                  finding.getKey().rule(),
                  finding.getValue()));
        }
      }
    }
    return rows;
  }

  private static List<String> warnings(
      List<FeedDelivery> deliveries, Map<Survey, Orphans.Found> orphans) {
    List<String> warnings = new ArrayList<>();
    for (FeedDelivery delivered : deliveries) {
      for (Survey survey : delivered.surveys()) {
        String name = survey.file().name();
        if (survey.refusal() != null) {
          warnings.add(name + ": refused, the last good rows stay: " + survey.refusal());
        } else if (survey.isBadlyRead()) {
          survey.unreadInWords().ifPresent(words -> warnings.add(name + ": " + words));
        }
        survey.warnings().forEach(warning -> warnings.add(name + ": " + warning));
        Orphans.Found found = orphans.get(survey);
        if (found != null && survey.file().feed().safeguard() != Safeguard.NONE) {
          warnings.add(name + ": " + protectsNobody(found));
        }
      }
    }
    return warnings;
  }

  private static String protectsNobody(Orphans.Found orphans) {
    return ("%,d of its rows name nobody whom the person feed knows, so they protect nobody yet; the"
            + " first: line %d, column person_ref. Correct it in the source, or see that the person"
            + " is delivered")
        .formatted(orphans.rows(), orphans.firstLine());
  }
}
