package org.tenantinsight.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.jobs.ingest.FeedStatus;
import org.tenantinsight.jobs.ingest.Ingest;
import org.tenantinsight.jobs.ingest.IngestRequest;
import org.tenantinsight.jobs.ingest.IngestResult;
import org.tenantinsight.jobs.ingest.MatchGate;
import org.tenantinsight.jobs.ingest.Reconciled;
import org.tenantinsight.jobs.ingest.SafeguardGate;
import org.tenantinsight.jobs.ingest.SpecialData;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.LandingHashes;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.conform.FeedState;
import org.tenantinsight.transforms.link.Linkage;
import org.tenantinsight.transforms.tables.CellFindingTable;
import org.tenantinsight.transforms.tables.FeedStatusTable;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.QuarantineTable;
import org.tenantinsight.transforms.tables.ReconciliationTable;
import org.tenantinsight.transforms.tables.ReplacedRowTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** Every delivered row, counted and checked; then each feed as it stands on the night. */
final class IngestStep implements Step {

  /** Without these nobody is known, so there is nothing to put anything together with. */
  private static final List<String> NEEDED = List.of("tenancy", "person");

  /** Compressed bytes on disk; some ten times that in memory. */
  private static final long SMALL = 8L << 20;

  private static final String REGISTER = "protected_register";

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public List<Table> writes() {
    return List.of(FeedStatusTable.TABLE);
  }

  @Override
  public Result run(Night night, TableSet tables) throws IOException {
    IngestResult result = ingest(night);
    List<Reconciled> history = Ingest.history(night.lake());
    Dataset<Row> status =
        FeedStatus.of(night.spark(), night.settings().feeds(), history, night.asOf());
    List<Row> feeds = status.collectAsList();
    SafeguardGate.check(night.settings().feeds(), history, night.asOf());
    refuseUnlessSafe(night, feeds);
    new MatchGate(night.settings().pipeline().gates(), history).check(night.runId());
    List<String> warnings = new ArrayList<>(result.warnings());
    warnings.addAll(SpecialData.notes(night.settings(), night.asOf()));
    warnings.addAll(stale(feeds));
    Result written = night.write(FeedStatusTable.TABLE, status);
    return new Result(
        written.tables().with(stored(night)), result.rows() + written.rows(), warnings);
  }

  private static IngestResult ingest(Night night) throws IOException {
    IngestRequest request =
        new IngestRequest(
            night.landing(),
            night.asOf(),
            night.runId(),
            night.volumeAccepted(),
            Set.of(),
            new LandingHashes(night.landing(), night.lake().root()).unchanged());
    return new Ingest(night.spark(), night.lake(), night.settings())
        .run(request, night.progress()::say);
  }

  @Override
  public TableSet stored(Night night) {
    FeedState states = new FeedState(night.lake().read(ReplacedRowTable.TABLE), night.asOf());
    TableSet feeds = Step.super.stored(night);
    for (Table state : StateTables.ALL) {
      feeds = feeds.withLazy(state, () -> feed(night.lake(), states, state));
    }
    feeds = feeds.withLazy(Linkage.CORRECTED_PEOPLE, () -> correctedPeople(night.lake(), states));
    for (Table account :
        List.of(ReconciliationTable.TABLE, QuarantineTable.TABLE, CellFindingTable.TABLE)) {
      Dataset<Row> rows = night.lake().read(account);
      feeds = feeds.with(account, rows.where(col("delivery").leq(night.asOf())));
    }
    return feeds;
  }

  /**
   * One feed. Many queries read the small ones, so these are put together once; a large one is read
   * by few, and each takes only the columns that it needs.
   */
  private static Dataset<Row> feed(Lake lake, FeedState states, Table state) {
    Lake.Stored stored = lake.stored(FeedTables.stored(state));
    Dataset<Row> standing = states.of(stored.rows(), state);
    return stored.bytes() <= SMALL ? Leaf.of(standing) : standing;
  }

  private static Dataset<Row> correctedPeople(Lake lake, FeedState states) {
    Table stored = FeedTables.stored(PersonTable.TABLE);
    return states.corrected(lake.stored(stored).rows(), PersonTable.TABLE);
  }

  /** Nobody is listed unless we know who lives where and whose address must be protected. */
  private static void refuseUnlessSafe(Night night, List<Row> feeds) {
    int staleDays = night.settings().pipeline().gates().maxStaleDays();
    for (Row feed : feeds) {
      String name = feed.getAs(FeedStatusTable.FEED);
      java.sql.Date newest = feed.getAs(FeedStatusTable.NEWEST_DELIVERY);
      boolean tooOld =
          newest == null || newest.toLocalDate().isBefore(night.asOf().minusDays(staleDays));
      if (NEEDED.contains(name) && tooOld) {
        throw new RefusedException(
            name
                + ": "
                + (newest == null ? "never delivered" : "its data end on " + newest)
                + ", and nobody can be placed without it. Deliver it, then run the night again.");
      }
      if (name.equals(REGISTER) && !feed.<Boolean>getAs(FeedStatusTable.FRESH)) {
        throw new RefusedException(
            name
                + ": not delivered for this night. Without it a protected address could be listed,"
                + " so no list is made. Deliver it (a header alone says: nobody), then run again.");
      }
    }
  }

  private static List<String> stale(List<Row> feeds) {
    return feeds.stream()
        .filter(feed -> !feed.<Boolean>getAs(FeedStatusTable.FRESH))
        .map(
            feed ->
                feed.getAs(FeedStatusTable.FEED)
                    + " is late: "
                    + (feed.isNullAt(2) ? "never delivered" : "its data end on " + feed.get(2))
                    + ". Signs that need it are not known tonight.")
        .toList();
  }
}
