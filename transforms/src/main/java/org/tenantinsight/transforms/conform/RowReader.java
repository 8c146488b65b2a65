package org.tenantinsight.transforms.conform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Origin;
import org.tenantinsight.config.feed.RowRule;
import org.tenantinsight.transforms.conform.ReadRow.Finding;

/**
 * Reads the records of one feed's delivery:
 *
 * <ol>
 *   <li>every column by its declaration; the first that refuses the row gives the rule;
 *   <li>references that are made of other columns;
 *   <li>the rules between columns;
 *   <li>the key, by which the row is known from now on.
 * </ol>
 *
 * <p>It is made once for a feed and a delivery, holds no state, and can be sent to a cluster.
 */
public final class RowReader implements Serializable {

  private static final long serialVersionUID = 1L;

  /** An event may be dated one day after the delivery, for extracts that run past midnight. */
  private static final int DAYS_AHEAD = 1;

  private final List<String> names;
  private final @Nullable ColumnReader[] readers;
  private final List<MadeReference> made;
  private final List<RowCheck> checks;
  private final int[] key;
  private final int[] keyOtherwise;

  private RowReader(FeedSpec feed, @Nullable ColumnReader[] readers) {
    this.names = new ArrayList<>(feed.columns().stream().map(ColumnSpec::name).toList());
    this.readers = readers;
    this.made = new ArrayList<>();
    for (ColumnSpec column : feed.columns()) {
      if (column.origin() instanceof Origin.Digest digest) {
        made.add(new MadeReference(place(column.name()), places(digest.columns())));
      }
    }
    this.checks = new ArrayList<>();
    for (RowRule rule : feed.rules()) {
      checks.add(RowCheck.of(rule, this::place));
    }
    this.key = places(feed.key());
    this.keyOtherwise = places(feed.keyOtherwise());
  }

  /**
   * A reader for the files of {@code feed} delivered on {@code delivery}.
   *
   * @param mayLoad whether a column has a purpose; one without is left unread and stays empty
   */
  public static RowReader of(FeedSpec feed, Predicate<ColumnSpec> mayLoad, LocalDate delivery) {
    LocalDate latest = delivery.plusDays(DAYS_AHEAD);
    ColumnReader[] readers =
        feed.columns().stream()
            .map(
                column ->
                    mayLoad.test(column) && !(column.origin() instanceof Origin.Digest)
                        ? ColumnReader.of(column, feed, latest)
                        : null)
            .toArray(ColumnReader[]::new);
    return new RowReader(feed, readers);
  }

  /** The canonical columns in the order of the feed's declaration. */
  public List<String> columns() {
    return List.copyOf(names);
  }

  /**
   * What became of a record.
   *
   * @param cells one per column of the declaration, in its order; null = the file lacks the column
   */
  public ReadRow read(@Nullable String[] cells) {
    Serializable[] values = new Serializable[readers.length];
    Finding refusal = null;
    List<Finding> findings = List.of();
    String times = null;
    for (int i = 0; i < readers.length; i++) {
      ColumnReader reader = readers[i];
      if (reader != null) {
        Reading reading = reader.read(cells[i]);
        values[i] = reading.value();
        if (reading.written() != null) {
          times = (times == null ? "" : times + "; ") + reader.name() + ": " + reading.written();
        }
        if (reading.rule() != null) {
          Finding finding = new Finding(reader.name(), reading.rule());
          refusal = reading.refused() && refusal == null ? finding : refusal;
          findings = Stream.concat(findings.stream(), Stream.of(finding)).toList();
        }
      }
    }
    made.forEach(reference -> reference.addTo(values));
    for (RowCheck check : checks) {
      refusal = refusal == null ? check.broken(values) : refusal;
    }
    String sourceKey = sourceKey(values);
    if (refusal == null && sourceKey == null) {
      refusal = new Finding(names.get(firstMissing(values)), Rules.REQUIRED);
    }
    return new ReadRow(values, sourceKey, refusal, findings, times);
  }

  private @Nullable String sourceKey(Serializable[] values) {
    String joined = join(values, key);
    return joined == null && keyOtherwise.length > 0 ? join(values, keyOtherwise) : joined;
  }

  private static @Nullable String join(Serializable[] values, int[] places) {
    StringBuilder joined = new StringBuilder();
    for (int place : places) {
      Serializable value = values[place];
      if (value == null) {
        return null;
      }
      joined.append(joined.isEmpty() ? "" : "|").append(value);
    }
    return joined.toString();
  }

  private int firstMissing(Serializable[] values) {
    for (int place : key) {
      if (values[place] == null) {
        return place;
      }
    }
    return key[0];
  }

  private int[] places(List<String> columns) {
    return columns.stream().mapToInt(this::place).toArray();
  }

  private int place(String column) {
    return names.indexOf(column);
  }
}
