package org.tenantinsight.transforms.link.match;

import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Block after block, the pairs of its rows. */
final class BlockPairs implements Iterator<Iterator<Row>> {

  private final Iterator<Row> members;
  private final int most;
  private final Runnable leftOut;
  private @Nullable Row next;

  private BlockPairs(Iterator<Row> members, int most, Runnable leftOut) {
    this.members = members;
    this.most = most;
    this.leftOut = leftOut;
    this.next = members.hasNext() ? members.next() : null;
  }

  /**
   * one_hash, other_hash: the pairs, once per block that they share.
   *
   * @param members block, narrow_block, row_hash, anchored, fresh, in this order
   * @param most rows of a block, at most; a larger one is narrowed, and left out when that does not
   *     help
   * @param leftOut told of each block that is left out
   */
  static Iterator<Row> of(Iterator<Row> members, int most, Runnable leftOut) {
    return Iterators.concat(new BlockPairs(members, most, leftOut));
  }

  /** One row in one block. */
  private record Member(long block, long narrow, long row, boolean anchored, boolean fresh) {

    static Member of(Row row) {
      return new Member(
          row.getLong(0), row.getLong(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4));
    }

    boolean meets(Member other) {
      return row != other.row && (anchored || other.anchored) && (fresh || other.fresh);
    }

    Row with(Member other) {
      return RowFactory.create(Math.min(row, other.row), Math.max(row, other.row));
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Iterator<Row> next() {
    List<Member> block = new ArrayList<>();
    while (next != null && (block.isEmpty() || next.getLong(0) == block.get(0).block())) {
      block.add(Member.of(next));
      next = members.hasNext() ? members.next() : null;
    }
    List<Row> pairs = new ArrayList<>();
    if (block.size() <= most) {
      pair(block, pairs);
    } else {
      narrowed(block, pairs);
    }
    return pairs.iterator();
  }

  private void narrowed(List<Member> block, List<Row> pairs) {
    int from = 0;
    for (int to = 1; to <= block.size(); to++) {
      if (to == block.size() || block.get(to).narrow() != block.get(from).narrow()) {
        if (to - from <= most) {
          pair(block.subList(from, to), pairs);
        } else {
          leftOut.run();
        }
        from = to;
      }
    }
  }

  private static void pair(List<Member> members, List<Row> pairs) {
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        if (members.get(i).meets(members.get(j))) {
          pairs.add(members.get(i).with(members.get(j)));
        }
      }
    }
  }
}
