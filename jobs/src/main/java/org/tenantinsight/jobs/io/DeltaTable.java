package org.tenantinsight.jobs.io;

import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.types.DataTypeJsonSerDe;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.transaction.CreateTableTransactionBuilder;
import io.delta.kernel.transaction.DataLayoutSpec;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * One Delta table on disk: which data files make it up, and the commits that change that.
 *
 * <p>The log is read and written by Delta Kernel, in this process; Spark only reads and writes the
 * Parquet files. Delta's own source for Spark starts jobs of its own at every read and every write,
 * which for some fifty tables, most of them small, cost more than the rest of a night.
 *
 * <p>A table may be kept by night: the night's date is then a partition value of its files, and
 * also stands in them, so that a list of files is all that a reader needs.
 */
final class DeltaTable {

  private static final Engine ENGINE = DefaultEngine.create(LocalFiles.settings());
  private static final String WRITER = "tenant-insight";

  private final Path folder;
  private final @Nullable String nightColumn;

  /**
   * The table in {@code folder}.
   *
   * @param nightColumn the column by which nights are kept apart; null when they are not
   */
  DeltaTable(Path folder, @Nullable String nightColumn) {
    this.folder = folder;
    this.nightColumn = nightColumn;
  }

  /**
   * A Parquet file that a commit adds.
   *
   * @param path where it is, below the table's folder
   * @param rows its rows
   * @param bytes its length
   * @param modified when it was written, in milliseconds since 1970
   */
  record NewFile(Path path, long rows, long bytes, long modified) {}

  /** The newest version; -1 before the first commit. */
  long version() {
    return DeltaCommits.newest(folder);
  }

  /**
   * The data files of the newest version, as the log describes them, in the order of their names.
   *
   * @param night only those of one night; null = all
   * @throws IllegalStateException when a file has rows struck out: nothing here writes such files,
   *     and reading them plainly would bring the struck rows back
   */
  List<FileStatus> files(@Nullable LocalDate night) {
    List<FileStatus> files = new ArrayList<>();
    scan(snapshot(), night, row -> files.add(InternalScanFileUtils.getAddFileStatus(row)));
    files.sort(Comparator.comparing(FileStatus::getPath));
    return files;
  }

  /**
   * The first commit: makes the table and gives it {@code files}.
   *
   * @param night the night whose rows they are; null for a table that is not kept by night
   */
  void create(
      StructType schema,
      Map<String, String> properties,
      List<NewFile> files,
      @Nullable LocalDate night)
      throws IOException {
    CreateTableTransactionBuilder table =
        TableManager.buildCreateTableTransaction(
                folder.toString(), DataTypeJsonSerDe.deserializeStructType(schema.json()), WRITER)
            .withTableProperties(properties);
    if (nightColumn != null) {
      table.withDataLayoutSpec(DataLayoutSpec.partitioned(List.of(new Column(nightColumn))));
    }
    commit(table.build(ENGINE), files, night, List.of());
  }

  /** Adds {@code files} to a table that is not kept by night. */
  void append(List<NewFile> files) throws IOException {
    commit(update(snapshot()), files, null, List.of());
  }

  /**
   * Puts {@code files} in the place of those that are there.
   *
   * @param night only those of one night; null = all
   */
  void replace(List<NewFile> files, @Nullable LocalDate night) throws IOException {
    Snapshot snapshot = snapshot();
    List<Row> removed = new ArrayList<>();
    Optional<Long> now = Optional.of(System.currentTimeMillis());
    scan(
        snapshot,
        night,
        row -> {
          AddFile file = new AddFile(row.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
          removed.add(SingleAction.createRemoveFileSingleAction(file.toRemoveFileRow(true, now)));
        });
    commit(update(snapshot), files, night, removed);
  }

  private Snapshot snapshot() {
    return TableManager.loadSnapshot(folder.toString()).build(ENGINE);
  }

  private void scan(Snapshot snapshot, @Nullable LocalDate night, Consumer<Row> each) {
    try (CloseableIterator<Row> rows =
        Utils.intoRows(snapshot.getScanBuilder().build().getScanFiles(ENGINE))) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (InternalScanFileUtils.getDeletionVectorDescriptorFromRow(row) != null) {
          throw new IllegalStateException(
              folder.getFileName() + " has files with rows struck out by another program");
        }
        if (night == null || isOf(night, row)) {
          each.accept(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOf(LocalDate night, Row row) {
    return night.toString().equals(InternalScanFileUtils.getPartitionValues(row).get(nightColumn));
  }

  private static Transaction update(Snapshot snapshot) {
    return snapshot
        .buildUpdateTableTransaction(WRITER, Operation.WRITE)
        .withMaxRetries(0)
        .build(ENGINE);
  }

  private void commit(
      Transaction transaction, List<NewFile> files, @Nullable LocalDate night, List<Row> removed)
      throws IOException {
    Map<String, Literal> partition =
        nightColumn == null || night == null
            ? Map.of()
            : Map.of(nightColumn, Literal.ofDate((int) night.toEpochDay()));
    List<Row> actions = new ArrayList<>(removed);
    if (!files.isEmpty()) {
      Row state = transaction.getTransactionState(ENGINE);
      try (CloseableIterator<Row> added =
          Transaction.generateAppendActions(
              ENGINE,
              state,
              Utils.toCloseableIterator(files.stream().map(DeltaTable::status).iterator()),
              Transaction.getWriteContext(ENGINE, state, partition))) {
        added.forEachRemaining(actions::add);
      }
    }
    TransactionCommitResult done =
        transaction.commit(
            ENGINE,
            CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator())));
    for (PostCommitHook hook : done.getPostCommitHooks()) {
      hook.threadSafeInvoke(ENGINE);
    }
    Durable.force(DeltaCommits.file(folder, done.getVersion()));
    Durable.force(folder.resolve(DeltaCommits.LOG_FOLDER));
    Durable.force(folder);
  }

  private static DataFileStatus status(NewFile file) {
    return new DataFileStatus(
        file.path().toUri().toString(),
        file.bytes(),
        file.modified(),
        Optional.of(
            new DataFileStatistics(file.rows(), Map.of(), Map.of(), Map.of(), Optional.empty())));
  }
}
