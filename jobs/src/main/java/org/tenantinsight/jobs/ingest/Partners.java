package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Join;
import org.tenantinsight.config.feed.Origin;
import org.tenantinsight.jobs.ingest.FeedFile.FeedRecord;
import org.tenantinsight.jobs.ingest.FeedFile.Kind;
import org.tenantinsight.transforms.conform.JoinedCell;

/**
 * The rows of a lookup by their key, from which the rows of a feed take cells:
 *
 * <ol>
 *   <li>the lookup's files are read once where they are first needed, good rows only;
 *   <li>rows of one key that say the same are one partner; where they differ in a cell, none of
 *       them is believed;
 *   <li>a row of the feed gets the cells of its partner as they stand in the lookup's file.
 * </ol>
 *
 * <p>Only the columns that are taken are held in memory.
 */
final class Partners implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final char SEPARATOR = '\u001f';

  private final ArrayList<FeedFile> files;
  private final boolean optional;
  private final int[] ownKey;
  private final int[] theirKey;
  private final int[] ownCells;
  private final int[] theirCells;
  private final HashMap<Integer, ArrayList<String>> where = new HashMap<>();
  private transient @Nullable Map<String, @Nullable String[]> byKey;

  /**
   * @param feed whose rows take cells
   * @param lookup the declaration of {@code files}
   */
  Partners(FeedSpec feed, Join join, FeedSpec lookup, List<FeedFile> files) {
    this.files = new ArrayList<>(files);
    this.optional = join.optional();
    List<String> on = join.on().keySet().stream().sorted().toList();
    this.ownKey = places(feed, on);
    this.theirKey = places(lookup, on.stream().map(join.on()::get).toList());
    List<String> own = new ArrayList<>();
    List<String> their = new ArrayList<>();
    for (ColumnSpec column : feed.columns()) {
      if (column.origin() instanceof Origin.Joined joined && joined.join().equals(join.name())) {
        own.add(column.name());
        their.add(joined.column());
      }
    }
    this.ownCells = places(feed, own);
    this.theirCells = places(lookup, their);
    join.where()
        .forEach((column, texts) -> where.put(place(lookup, column), new ArrayList<>(texts)));
  }

  /** Names of the lookup's files. */
  List<String> fileNames() {
    return files.stream().map(FeedFile::name).toList();
  }

  /** Puts the partner's cells into a row of the feed. */
  void fill(@Nullable String[] cells) throws IOException {
    String key = key(cells, ownKey);
    @Nullable String[] partner = key == null ? null : byKey().get(key);
    for (int i = 0; i < ownCells.length; i++) {
      if (partner != null) {
        cells[ownCells[i]] = partner[i];
      } else {
        cells[ownCells[i]] = optional ? null : JoinedCell.NO_PARTNER;
      }
    }
  }

  private synchronized Map<String, @Nullable String[]> byKey() throws IOException {
    Map<String, @Nullable String[]> rows = byKey;
    if (rows == null) {
      rows = new HashMap<>();
      for (FeedFile file : files) {
        read(file, rows);
      }
      byKey = rows;
    }
    return rows;
  }

  private void read(FeedFile file, Map<String, @Nullable String[]> rows) throws IOException {
    try (FeedFile.Records in = file.open(false)) {
      for (FeedRecord record = in.next(); record != null; record = in.next()) {
        String key = record.kind() == Kind.GOOD ? key(record.cells(), theirKey) : null;
        if (key != null && isWanted(record.cells())) {
          add(key, record.cells(), rows);
        }
      }
    }
  }

  private boolean isWanted(@Nullable String[] cells) {
    return where.entrySet().stream()
        .allMatch(kept -> kept.getValue().contains(text(cells[kept.getKey()])));
  }

  private void add(String key, @Nullable String[] row, Map<String, @Nullable String[]> rows) {
    @Nullable String[] known = rows.get(key);
    @Nullable String[] cells = new String[theirCells.length];
    for (int i = 0; i < cells.length; i++) {
      String cell = row[theirCells[i]];
      boolean differs = known != null && !text(known[i]).equals(text(cell));
      cells[i] = differs ? JoinedCell.PARTNERS_DIFFER : cell;
    }
    rows.put(key, cells);
  }

  private static @Nullable String key(@Nullable String[] cells, int[] places) {
    StringBuilder key = new StringBuilder();
    for (int place : places) {
      String text = text(cells[place]);
      if (text.isEmpty()) {
        return null;
      }
      key.append(text).append(SEPARATOR);
    }
    return key.toString();
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell.strip();
  }

  private static int[] places(FeedSpec feed, List<String> columns) {
    return columns.stream().mapToInt(column -> place(feed, column)).toArray();
  }

  private static int place(FeedSpec feed, String column) {
    return feed.columns().indexOf(feed.column(column));
  }
}
