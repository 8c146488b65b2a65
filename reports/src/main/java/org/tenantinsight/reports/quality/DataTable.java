package org.tenantinsight.reports.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the page.
 *
 * @param caption what it holds
 * @param head names of the columns
 * @param rows the first cell of each is its heading
 * @param foot the totals; empty = none
 */
public record DataTable(String caption, List<Cell> head, List<List<Cell>> rows, List<Cell> foot) {

  /** Keeps its own copies. */
  public DataTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    foot = List.copyOf(foot);
  }

  /**
   * One cell.
   *
   * @param text what it says
   * @param style how it is set, as the template knows it: {@code n} a number, {@code w} on one
   *     line, {@code f} a file, {@code bad} something to look at; may be empty
   */
  public record Cell(String text, String style) {

    static Cell text(String text) {
      return new Cell(text, "");
    }

    /** A file: its name may go on in the next line, so that the columns beside it are seen. */
    static Cell file(String name) {
      return new Cell(name, "f");
    }

    /** A name or a day, which is hard to read in two lines. */
    static Cell whole(String text) {
      return new Cell(text, "w");
    }

    static Cell number(String text) {
      return new Cell(text, "n");
    }

    static Cell count(long number) {
      return number(Figures.count(number));
    }

    static Cell bad(String text) {
      return new Cell(text, "bad");
    }
  }

  /** A head of so many columns of text, then columns of numbers. */
  static List<Cell> head(int texts, String... names) {
    return Stream.concat(
            Arrays.stream(names).limit(texts).map(Cell::text),
            Arrays.stream(names).skip(texts).map(Cell::number))
        .toList();
  }
}
