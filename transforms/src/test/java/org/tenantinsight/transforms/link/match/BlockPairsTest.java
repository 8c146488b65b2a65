package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Rows of one block meet; a block of too many is narrowed first. */
class BlockPairsTest {

  private final AtomicInteger leftOut = new AtomicInteger();

  @Test
  void rowsOfOneBlockMeetWhenOneIsAnchoredAndOneIsFresh() {
    assertThat(
            pairs(
                9,
                """
                block | narrow | row | anchored | fresh
                1     | 1      | 10  | true     | false
                1     | 2      | 11  | true     | true
                1     | 3      | 12  | false    | false
                1     | 4      | 13  | false    | true
                2     | 1      | 14  | true     | true
                """))
        .containsExactly("10-11", "10-13", "11-12", "11-13");
  }

  @Test
  void aLargeBlockIsNarrowedAndLeftOutWhereThatDoesNotHelp() {
    assertThat(
            pairs(
                2,
                """
                block | narrow | row | anchored | fresh
                1     | 1      | 10  | true     | true
                1     | 1      | 11  | true     | true
                1     | 2      | 12  | true     | true
                1     | 2      | 13  | true     | true
                1     | 2      | 14  | true     | true
                2     | 2      | 12  | true     | true
                2     | 3      | 15  | true     | true
                """))
        .containsExactly("10-11", "12-15");
    assertThat(leftOut).hasValue(1);
  }

  private List<String> pairs(int most, String members) {
    List<Row> rows = members.lines().skip(1).map(BlockPairsTest::member).toList();
    return ImmutableList.copyOf(BlockPairs.of(rows.iterator(), most, leftOut::incrementAndGet))
        .stream()
        .map(pair -> pair.getLong(0) + "-" + pair.getLong(1))
        .toList();
  }

  private static Row member(String line) {
    String[] cells = line.strip().split("\\s*\\|\\s*");
    return RowFactory.create(
        Long.valueOf(cells[0]),
        Long.valueOf(cells[1]),
        Long.valueOf(cells[2]),
        Boolean.valueOf(cells[3]),
        Boolean.valueOf(cells[4]));
  }
}
