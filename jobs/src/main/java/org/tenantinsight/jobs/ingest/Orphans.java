package org.tenantinsight.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.tenantinsight.jobs.ingest.FeedFile.FeedRecord;
import org.tenantinsight.jobs.ingest.FeedFile.Kind;
import org.tenantinsight.jobs.ingest.References.Target;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/**
 * Counts loaded rows whose parent is not known once the whole day is loaded. The lake is asked only
 * for references that the day's own files leave open, which on most nights are few.
 */
final class Orphans {

  private final Lake lake;
  private final List<FeedDelivery> deliveries;
  private final Map<Target, LongSet> unknown = new HashMap<>();

  Orphans(Lake lake, List<FeedDelivery> deliveries) {
    this.lake = lake;
    this.deliveries = deliveries;
  }

  /**
   * Loaded rows of one file whose parent is not known.
   *
   * @param rows how many
   * @param firstLine where the first of them begins, from 1
   */
  record Found(long rows, int firstLine) {}

  /** Orphans by file as a feed reads it; a file without is not there. */
  Map<Survey, Found> byFile() throws IOException {
    for (FeedDelivery delivered : deliveries) {
      for (References references : delivered.references()) {
        for (Target target : references.targets()) {
          LongSet wanted = unknown.computeIfAbsent(target, t -> new LongSet());
          references.wanted(target).where(hash -> !provided(target, hash)).forEach(wanted::add);
        }
      }
    }
    unknown.replaceAll(this::withoutStored);
    Map<Survey, Found> orphans = new HashMap<>();
    for (FeedDelivery delivered : deliveries) {
      for (int i = 0; i < delivered.accepted().size(); i++) {
        Found found = find(delivered, i);
        if (found.rows() > 0) {
          orphans.put(delivered.accepted().get(i), found);
        }
      }
    }
    return orphans;
  }

  private boolean provided(Target target, long hash) {
    return deliveries.stream()
        .filter(delivered -> delivered.kind().equals(target.feed()))
        .flatMap(delivered -> delivered.references().stream())
        .anyMatch(references -> references.provided(target).contains(hash));
  }

  private LongSet withoutStored(Target target, LongSet hashes) {
    Table parent = FeedTables.stored(target.feed());
    if (hashes.isEmpty() || !lake.exists(parent)) {
      return hashes;
    }
    Dataset<Row> stored = lake.read(parent);
    Column hash =
        target.columns().equals(StateTables.of(target.feed()).key())
            ? col(FeedTables.KEY_HASH)
            : hash(target.columns());
    LongSet known = new LongSet();
    stored
        .select(hash.as("hash"))
        .where(hashes.holds(col("hash")))
        .distinct()
        .collectAsList()
        .forEach(row -> known.add(row.getLong(0)));
    LongSet still = new LongSet();
    hashes.where(open -> !known.contains(open)).forEach(still::add);
    return still;
  }

  private static Column hash(List<String> columns) {
    return xxhash64(
        concat_ws(
            "|",
            columns.stream()
                .map(name -> col(name).cast(DataTypes.StringType))
                .toArray(Column[]::new)));
  }

  /** A row is an orphan once, however many parents it lacks. */
  private Found find(FeedDelivery delivered, int file) throws IOException {
    References references = delivered.references().get(file);
    List<Target> open = new ArrayList<>(references.targets());
    open.removeIf(
        target -> {
          LongSet hashes = Objects.requireNonNull(unknown.get(target));
          return references.wanted(target).where(hashes::contains).isEmpty();
        });
    if (open.isEmpty()) {
      return new Found(0, 0);
    }
    FileOutcome outcome = delivered.outcomes().get(file);
    long orphans = 0;
    int firstLine = 0;
    try (FeedFile.Records in = delivered.accepted().get(file).reading().open(false)) {
      for (FeedRecord record = in.next(); record != null; record = in.next()) {
        if (record.kind() == Kind.GOOD && outcome.isLoaded(record.recordNo())) {
          ReadRow row = Objects.requireNonNull(record.row());
          boolean orphan =
              open.stream()
                  .anyMatch(
                      target ->
                          references.refersTo(
                              row, target, Objects.requireNonNull(unknown.get(target))));
          firstLine = orphan && orphans == 0 ? record.line() : firstLine;
          orphans += orphan ? 1 : 0;
        }
      }
    }
    return new Found(orphans, firstLine);
  }
}
