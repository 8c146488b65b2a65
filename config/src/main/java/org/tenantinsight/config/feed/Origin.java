package org.tenantinsight.config.feed;

import java.util.List;

/** Where the text of a canonical column comes from. */
public sealed interface Origin {

  /** The column's own header in the source file. */
  record OwnHeader() implements Origin {}

  /** The header that another column reads too, such as one code that says two things. */
  record SameHeader(String column) implements Origin {}

  /** The same text in every row, because the source has no such column. */
  record Constant(String text) implements Origin {}

  /** A column of a lookup, by one of the feed's joins. */
  record Joined(String join, String column) implements Origin {}

  /**
   * A reference made of other columns' values, where the source has none. It stays the same while
   * they do; it tells rows apart and nothing more.
   */
  record Digest(List<String> columns) implements Origin {
    public Digest {
      columns = List.copyOf(columns);
    }
  }
}
