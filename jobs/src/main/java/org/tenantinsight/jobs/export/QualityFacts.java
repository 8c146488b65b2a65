package org.tenantinsight.jobs.export;

import java.sql.Date;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.Night;
import org.tenantinsight.jobs.ingest.Reconciled;
import org.tenantinsight.reports.quality.DeliveredFile;
import org.tenantinsight.reports.quality.FeedArrival;
import org.tenantinsight.reports.quality.MatchRate;
import org.tenantinsight.reports.quality.NightFacts;
import org.tenantinsight.reports.quality.SetAside;
import org.tenantinsight.transforms.Parallel;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.conform.RuleWords;
import org.tenantinsight.transforms.quality.NightQuality;
import org.tenantinsight.transforms.tables.FeedQualityTable;
import org.tenantinsight.transforms.tables.ReconciliationTable;
import org.tenantinsight.transforms.tables.SetAsideTable;

/** Collects what the data-quality page says. Counts, places and rules only: no delivered value. */
final class QualityFacts {

  private QualityFacts() {}

  /** The facts of the night, in an order that depends on nothing but them. */
  static NightFacts of(Night night, TableSet tables) {
    List<List<Row>> collected =
        Parallel.each(
            List.of(
                NightQuality.feeds(night.spark(), tables, night.asOf()),
                NightQuality.setAside(night.spark(), tables, night.asOf()),
                tables.get(ReconciliationTable.TABLE)),
            Dataset::collectAsList);
    List<Row> feeds = sorted(collected.get(0), FeedQualityTable.FEED);
    List<Row> setAside = collected.get(1);
    return new NightFacts(
        night.settings().board().landlord(),
        night.asOf(),
        feeds.stream().map(row -> arrival(row, night.settings())).toList(),
        files(collected.get(2)),
        setAside(setAside, SetAsideTable.RECORD),
        setAside(setAside, SetAsideTable.CELL),
        feeds.stream().map(QualityFacts::match).toList());
  }

  private static FeedArrival arrival(Row row, Settings settings) {
    String feed = row.getAs(FeedQualityTable.FEED);
    Date newest = row.getAs(FeedQualityTable.NEWEST_DELIVERY);
    return new FeedArrival(
        feed,
        newest == null ? null : newest.toLocalDate(),
        expectedEvery(feed, settings),
        row.getAs(FeedQualityTable.FRESH),
        signsThatNeed(feed, settings));
  }

  /** Of several sources of one feed, the one that is due most often. */
  private static @Nullable Integer expectedEvery(String feed, Settings settings) {
    return settings.feeds().stream()
        .filter(source -> source.kind().equals(feed))
        .map(FeedSpec::expectedEvery)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Only a sign that says "nothing happened" is not known without its feeds. */
  private static List<String> signsThatNeed(String feed, Settings settings) {
    return settings.indicators().stream()
        .filter(sign -> sign.absence() != null && sign.needs().contains(feed))
        .map(sign -> sign.id() + " (" + sign.title() + ")")
        .toList();
  }

  /** A file that a feed first refused and then accepted counts as accepted for it. */
  static List<DeliveredFile> files(List<Row> rows) {
    List<DeliveredFile> all =
        rows.stream()
            .map(row -> file(Reconciled.of(row)))
            .sorted(
                Comparator.comparing(DeliveredFile::delivery)
                    .thenComparing(DeliveredFile::file)
                    .thenComparing(DeliveredFile::feed)
                    .thenComparing(file -> String.valueOf(file.refusal()))
                    .thenComparing(DeliveredFile::records))
            .toList();
    Set<List<String>> accepted =
        all.stream()
            .filter(DeliveredFile::accepted)
            .map(QualityFacts::source)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(file -> file.accepted() || !accepted.contains(source(file)))
        .toList();
  }

  /** One file may hold several feeds, each of which accepts or refuses its part. */
  private static List<String> source(DeliveredFile file) {
    return List.of(file.feed(), file.file());
  }

  private static DeliveredFile file(Reconciled file) {
    return new DeliveredFile(
        file.feed(),
        file.file(),
        file.delivery(),
        file.records(),
        file.loaded(),
        file.duplicate(),
        file.superseded(),
        file.quarantined(),
        file.skipped(),
        file.orphans(),
        file.refusal());
  }

  private static List<SetAside> setAside(List<Row> rows, String kind) {
    return rows.stream()
        .filter(row -> row.getAs(SetAsideTable.KIND).equals(kind))
        .map(QualityFacts::setAside)
        .toList();
  }

  private static SetAside setAside(Row row) {
    String rule = row.getAs(SetAsideTable.RULE);
    String column = row.getAs(SetAsideTable.COLUMN);
    return new SetAside(
        row.getAs(SetAsideTable.FEED),
        row.getAs(SetAsideTable.FILE),
        rule,
        RuleWords.of(rule),
        RuleWords.whatToDo(rule),
        column == null ? "" : column,
        row.getAs(SetAsideTable.TIMES),
        row.getList(row.fieldIndex(SetAsideTable.LINES)));
  }

  private static MatchRate match(Row row) {
    return new MatchRate(
        row.getAs(FeedQualityTable.FEED),
        row.getAs(FeedQualityTable.PERSON_ROWS),
        row.getAs(FeedQualityTable.BY_REFERENCE),
        row.getAs(FeedQualityTable.BY_KEY),
        row.getAs(FeedQualityTable.BY_EVIDENCE),
        row.getAs(FeedQualityTable.BY_DECISION),
        row.getAs(FeedQualityTable.TO_LOOK_AT),
        row.getAs(FeedQualityTable.JOINED_IN_REVIEW),
        row.getAs(FeedQualityTable.HOME_ROWS),
        row.getAs(FeedQualityTable.HOME_ROWS_PLACED));
  }

  private static List<Row> sorted(List<Row> rows, String column) {
    return rows.stream().sorted(Comparator.comparing(row -> row.<String>getAs(column))).toList();
  }
}
