package org.tenantinsight.jobs.io;

import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * Which data files make up a Delta table now.
 *
 * <p>Delta Kernel reads the log in this process. Delta's own reader in Spark starts several jobs
 * for it each time a table is read and again each time a plan names the table; with some fifty
 * tables that cost more than the work itself.
 */
final class DeltaFiles {

  private static final Engine ENGINE = DefaultEngine.create(new Configuration());

  private DeltaFiles() {}

  /**
   * The data files of the newest version, in the order of their names.
   *
   * @throws IllegalStateException when a file has rows struck out: nothing here writes such files,
   *     and reading them plainly would bring the struck rows back
   */
  static List<String> newest(Path folder) {
    return files(folder).stream().map(FileStatus::getPath).sorted().toList();
  }

  /** Bytes of those files together. */
  static long bytes(Path folder) {
    return files(folder).stream().mapToLong(FileStatus::getSize).sum();
  }

  private static List<FileStatus> files(Path folder) {
    List<FileStatus> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        Table.forPath(ENGINE, folder.toString())
            .getLatestSnapshot(ENGINE)
            .getScanBuilder()
            .build()
            .getScanFiles(ENGINE)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          rows.forEachRemaining(row -> files.add(file(folder, row)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static FileStatus file(Path folder, Row row) {
    if (InternalScanFileUtils.getDeletionVectorDescriptorFromRow(row) != null) {
      throw new IllegalStateException(
          folder.getFileName() + " has files with rows struck out by another program");
    }
    return InternalScanFileUtils.getAddFileStatus(row);
  }
}
