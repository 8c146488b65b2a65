package org.tenantinsight.config.feed;

import java.util.List;
import java.util.Map;

/**
 * A lookup from which the rows of a feed take columns. It never adds or drops a row: a row without
 * a partner, or whose partners disagree, has an empty cell and a finding.
 *
 * @param name how the columns call it
 * @param lookup name of the declaration whose rows are looked up
 * @param on this feed's column to the lookup's column; all must be equal
 * @param optional a row without a partner is normal, its cells are just empty
 * @param where the lookup's column to the texts that it may have; other rows are passed over
 */
public record Join(
    String name,
    String lookup,
    boolean optional,
    Map<String, String> on,
    Map<String, List<String>> where) {
  public Join {
    on = Map.copyOf(on);
    where = Map.copyOf(where);
  }
}
